package org.pmmlake.suite.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.pmmlake.suite.oracle.LandedRow.Kind;
import org.pmmlake.suite.oracle.RandomSubmission.Form;
import org.pmmlake.suite.oracle.Report.Kpi;

/** Breaks the row and submission rules of the contract, one after the other, in otherwise faultless submissions. */
final class RandomFaults {
    private static final List<String> NO_NUMBERS =
            List.of("1,5", "1e400", "NaN", "12%", "0x1p3", "", "1.2.3", "1_000", "\uFF11\uFF12", "e5", ".", "+-1");
    private static final List<String> NO_JSON_NUMBERS = List.of("\"12\"", "true", "null", "1e400", "[]");
    private static final List<String> NO_MONTHS = List.of("2022-13", "2022", "2022-1", "2022-00", "202-011", "March");

    private final Report report;
    private final Random random;

    RandomFaults(Report report, Random random) {
        this.report = report;
        this.random = random;
    }

    /** The submission with a faulty row of every code that its form can express; some faults take a good row's place. */
    RandomSubmission withRowFaults(RandomSubmission submission) {
        List<RandomRow> rows = new ArrayList<>(submission.rows());
        boolean json = submission.form() == Form.JSON;
        spoil(rows, Kind.DATA_POINT, "value", pick(json ? NO_JSON_NUMBERS : NO_NUMBERS), "bad-number");
        spoil(rows, Kind.DATA_POINT, "value", "-" + (1 + random.nextInt(9)), "negative-number");
        spoil(rows, Kind.DATA_POINT, "datapoint", "no_such_point", "unknown-datapoint");
        if (!json) {
            spoil(rows, Kind.DATA_POINT, "period", pick(NO_MONTHS), "bad-period");
        }
        spoil(rows, Kind.ANSWER, "answer", "perhaps", "bad-answer");
        spoil(rows, Kind.ANSWER, "question", pick(List.of("0", "99", "first")), "unknown-question");
        spoil(rows, Kind.BLANK, "reason", "REASON_NONE", "unknown-reason");
        spoil(rows, Kind.TOOL, "tool", "no-such-tool", "unknown-tool");
        spoilTool(rows, "YES", "", "use-missing");
        spoilTool(rows, "yes", "sometimes", "bad-level");
        spoilTool(rows, "si", "no-plans", "bad-answer");
        spoilBreakdown(rows);
        for (Kind kind : List.of(Kind.DATA_POINT, Kind.ANSWER, Kind.BLANK)) {
            spoil(rows, kind, "kpi", "no-such-kpi", "unknown-kpi");
        }
        addBlankBesideValue(rows);
        return new RandomSubmission(
                submission.member(), submission.cycle(), submission.revision(), submission.form(), rows);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void spoil(List<RandomRow> rows, Kind kind, String column, String cell, String code) {
        List<Integer> good = goodRows(rows, kind);
        if (!good.isEmpty()) {
            int at = pick(good);
            rows.set(at, rows.get(at).with(column, cell).refusedFor(code));
        }
    }

    private void spoilTool(List<RandomRow> rows, String aware, String use, String code) {
        List<Integer> good = goodRows(rows, Kind.TOOL);
        if (!good.isEmpty()) {
            int at = pick(good);
            rows.set(at, rows.get(at).with("aware", aware).with("use", use).refusedFor(code));
        }
    }

    private void spoilBreakdown(List<RandomRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            RandomRow row = rows.get(i);
            if (row.code() == null && !row.cell("breakdown").isEmpty()) {
                rows.set(i, row.with("category", "no_such_category").refusedFor("unknown-breakdown"));
                return;
            }
        }
    }

    private static List<Integer> goodRows(List<RandomRow> rows, Kind kind) {
        List<Integer> good = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind() == kind && rows.get(i).code() == null) {
                good.add(i);
            }
        }
        return good;
    }

    private void addBlankBesideValue(List<RandomRow> rows) {
        Set<String> valued = new TreeSet<>();
        for (RandomRow row : rows) {
            boolean number =
                    row.kind() == Kind.DATA_POINT && row.cell("breakdown").isEmpty();
            if (row.code() == null && (number || row.kind() == Kind.ANSWER)) {
                valued.add(row.cell("kpi"));
            }
        }
        RandomRow header = rows.get(0);
        for (String kpi : valued) {
            if (random.nextInt(8) == 0) {
                rows.add(RandomRow.of(
                                Kind.BLANK,
                                "member",
                                header.cell("member"),
                                "cycle",
                                header.cell("cycle"),
                                "revision",
                                header.cell("revision"),
                                "kpi",
                                kpi,
                                "reason",
                                pick(report.reasons()))
                        .refusedFor("value-and-blank"));
            }
        }
    }

    /**
     * Submissions that are refused whole, each for another reason, made from a template.
     *
     * @param template a faultless submission in a form that has a table of headers
     * @param strangers codes of Members that are in no register
     * @param next the first revision that the template's Member has not used
     */
    List<RandomSubmission> refusedWhole(RandomSubmission template, List<String> strangers, int next) {
        String member = template.member();
        String cycle = template.cycle();
        List<RandomSubmission> refused = new ArrayList<>();
        for (String stranger : strangers) {
            refused.add(template.doomed(stranger, cycle, "1", "unknown-member"));
        }
        String otherCycle = Integer.toString(Integer.parseInt(cycle) - 1);
        refused.add(template.doomed(member, otherCycle, "1", "wrong-cycle"));
        refused.add(template.doomed(member, cycle, "0", "bad-revision"));
        RandomSubmission badDate = template.doomed(member, cycle, Integer.toString(next), "bad-date");
        badDate.rows().set(0, badDate.rows().get(0).with("submitted_at", pick(List.of("2019-02-30", "1/2/2019", ""))));
        refused.add(badDate);
        refused.add(twice(template, Kind.HEADER, "submitted_at", "1999-12-31", next + 1));
        refused.add(twice(template, Kind.DATA_POINT, "value", "123456.75", next + 2));
        refused.add(otherAnswer(template, next + 3));
        RandomSubmission headless = template.doomed(member, cycle, Integer.toString(next + 4), "no-submission");
        headless.rows().remove(0);
        refused.add(headless);
        // A fault of a row's own gives way to the submission's code.
        refused.forEach(submission -> {
            int last = submission.rows().size() - 1;
            submission.rows().set(last, submission.rows().get(last).with("tool", "no-such-tool"));
        });
        return refused;
    }

    private RandomSubmission twice(RandomSubmission template, Kind kind, String column, String cell, int revision) {
        RandomSubmission submission =
                template.doomed(template.member(), template.cycle(), Integer.toString(revision), "conflicting-rows");
        RandomRow row = pick(submission.rows(kind));
        submission.rows().add(1, row.with(column, cell));
        return submission;
    }

    private RandomSubmission otherAnswer(RandomSubmission template, int revision) {
        RandomSubmission submission =
                template.doomed(template.member(), template.cycle(), Integer.toString(revision), "conflicting-rows");
        for (Kpi kpi : report.kpis()) {
            if (kpi.maturity()) {
                RandomRow header = submission.rows().get(0);
                for (String answer : List.of("YES", "no")) {
                    submission
                            .rows()
                            .add(
                                    1,
                                    RandomRow.of(
                                                    Kind.ANSWER,
                                                    "member",
                                                    header.cell("member"),
                                                    "cycle",
                                                    header.cell("cycle"),
                                                    "revision",
                                                    header.cell("revision"),
                                                    "kpi",
                                                    kpi.code(),
                                                    "question",
                                                    "1",
                                                    "answer",
                                                    answer)
                                            .refusedFor("conflicting-rows"));
                }
                return submission;
            }
        }
        throw new IllegalStateException("The report has no maturity KPI.");
    }
}
