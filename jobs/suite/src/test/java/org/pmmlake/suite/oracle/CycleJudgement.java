package org.pmmlake.suite.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.oracle.LandedRow.Kind;

/**
 * The acceptance of all rows of one cycle's folder in one run.
 *
 * <p>Rows come in the order of files and of their places; rows that cannot be taken apart and rows of a repeated file
 * have their verdict already and take no further part.
 */
final class CycleJudgement {
    private static final List<String> HEADER_CODES =
            List.of("unknown-member", "wrong-cycle", "bad-revision", "bad-date", "conflicting-rows");

    private final int cycle;
    private final RowRules rules;
    private final List<LandedRow> rows;

    CycleJudgement(int cycle, Report report, List<LandedRow> rows) {
        this.cycle = cycle;
        this.rules = new RowRules(report);
        this.rows = rows.stream().filter(LandedRow::stands).toList();
    }

    void judge() {
        judgeRegister();
        Set<String> register = new HashSet<>();
        for (LandedRow row : rows) {
            if (row.kind == Kind.MEMBER && row.stands()) {
                register.add(row.cell("member"));
            }
        }
        Map<List<String>, List<LandedRow>> submissions = new LinkedHashMap<>();
        for (LandedRow row : rows) {
            if (row.kind != Kind.MEMBER) {
                submissions.computeIfAbsent(key(row), k -> new ArrayList<>()).add(row);
            }
        }
        submissions.values().forEach(submission -> judgeSubmission(submission, register));
    }

    private void judgeRegister() {
        Map<String, List<LandedRow>> byMember = new TreeMap<>();
        for (LandedRow row : rows) {
            if (row.kind == Kind.MEMBER) {
                String fault = rules.fault(row);
                if (fault != null) {
                    row.refuse(fault);
                } else {
                    byMember.computeIfAbsent(row.cell("member"), k -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        for (List<LandedRow> same : byMember.values()) {
            boolean conflict = same.stream().anyMatch(row -> !content(row).equals(content(same.get(0))));
            if (conflict) {
                same.forEach(row -> row.refuse("conflicting-rows"));
            } else {
                same.subList(1, same.size()).forEach(LandedRow::countTwice);
            }
        }
    }

    private static List<String> key(LandedRow row) {
        return List.of(row.cell("member"), Cells.canonical(row.cell("cycle")), Cells.canonical(row.cell("revision")));
    }

    private void judgeSubmission(List<LandedRow> submission, Set<String> register) {
        List<LandedRow> headers =
                submission.stream().filter(row -> row.kind == Kind.HEADER).toList();
        if (headers.isEmpty()) {
            submission.forEach(row -> row.refuse("no-submission"));
            return;
        }
        Map<LandedRow, String> faults = new HashMap<>();
        for (LandedRow row : submission) {
            String fault = rules.fault(row);
            if (fault != null) {
                faults.put(row, fault);
            }
        }
        List<LandedRow> faultless =
                submission.stream().filter(row -> !faults.containsKey(row)).toList();
        String code = headerCode(headers, register);
        if (code == null && conflicts(faultless)) {
            code = "conflicting-rows";
        }
        if (code != null) {
            for (LandedRow row : submission) {
                row.refuse(code);
            }
            return;
        }
        faults.forEach(LandedRow::refuse);
        refuseBlanksBesideValues(faultless);
        Set<List<String>> seen = new HashSet<>();
        for (LandedRow row : faultless) {
            if (row.stands() && !seen.add(identity(row))) {
                row.countTwice();
            }
        }
    }

    private @Nullable String headerCode(List<LandedRow> headers, Set<String> register) {
        Set<String> codes = new HashSet<>();
        for (LandedRow header : headers) {
            if (!register.contains(header.cell("member"))) {
                codes.add("unknown-member");
            }
            if (!Objects.equals(Cells.whole(header.cell("cycle")), cycle)) {
                codes.add("wrong-cycle");
            }
            Integer revision = Cells.whole(header.cell("revision"));
            if (revision == null || revision < 1) {
                codes.add("bad-revision");
            }
            if (Cells.day(header.cell("submitted_at")) == null) {
                codes.add("bad-date");
            }
        }
        return HEADER_CODES.stream().filter(codes::contains).findFirst().orElse(null);
    }

    private static boolean conflicts(List<LandedRow> faultless) {
        Map<List<String>, List<String>> contents = new HashMap<>();
        for (LandedRow row : faultless) {
            List<String> content = content(row);
            List<String> earlier = contents.putIfAbsent(rowKey(row), content);
            if (earlier != null && !earlier.equals(content)) {
                return true;
            }
        }
        return false;
    }

    private static void refuseBlanksBesideValues(List<LandedRow> faultless) {
        Set<String> valued = new HashSet<>();
        for (LandedRow row : faultless) {
            boolean number =
                    row.kind == Kind.DATA_POINT && row.cell("breakdown").isEmpty();
            if (number || row.kind == Kind.ANSWER) {
                valued.add(row.cell("kpi"));
            }
        }
        for (LandedRow row : faultless) {
            if (row.kind == Kind.BLANK && valued.contains(row.cell("kpi"))) {
                row.refuse("value-and-blank");
            }
        }
    }

    /** What must come once in a submission. */
    private static List<String> rowKey(LandedRow row) {
        List<String> key = new ArrayList<>(List.of(row.kind.name()));
        switch (row.kind) {
            case DATA_POINT -> {
                for (String column : List.of("kpi", "datapoint", "breakdown", "category", "unit", "period")) {
                    key.add(row.cell(column));
                }
            }
            case ANSWER -> key.addAll(List.of(row.cell("kpi"), Cells.canonical(row.cell("question"))));
            case BLANK -> key.addAll(List.of(row.cell("kpi"), row.cell("reason")));
            case TOOL -> key.add(row.cell("tool"));
            case HEADER, MEMBER -> {}
        }
        return key;
    }

    /** What a row says about its key, parsed. */
    private static List<String> content(LandedRow row) {
        return switch (row.kind) {
            case DATA_POINT -> List.of(String.valueOf(Cells.number(row.cell("value"))));
            case ANSWER -> List.of(String.valueOf(Cells.yes(row.cell("answer"))));
            case BLANK -> List.of();
            case TOOL -> List.of(Integer.toString(RowRules.level(row)));
            case HEADER -> List.of(row.cell("submitted_at"));
            case MEMBER -> memberContent(row);
        };
    }

    private static List<String> memberContent(LandedRow row) {
        List<String> content = new ArrayList<>();
        for (String column : LandingFiles.columns(Kind.MEMBER)) {
            boolean number = column.equals("gdp_usd_bn");
            content.add(number ? String.valueOf(Cells.number(row.cell(column))) : row.cell(column));
        }
        return content;
    }

    private static List<String> identity(LandedRow row) {
        List<String> identity = new ArrayList<>(rowKey(row));
        identity.addAll(content(row));
        return identity;
    }
}
