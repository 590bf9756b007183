package org.pmmlake.suite.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Tool;
import org.pmmlake.suite.ingest.read.CellText;
import org.pmmlake.suite.ingest.read.RecordKind;

/** The rules of contract §2 that need one record, the catalogue of its cycle and the cycle of its folder. */
final class RecordRules {

    private static final int MONTH_LENGTH = 7;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9][0-9]{0,9}");
    private static final Pattern YES = Pattern.compile("[Yy][Ee][Ss]");
    private static final Pattern NO = Pattern.compile("[Nn][Oo]");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    static final List<GroupKind> CLASSIFICATIONS = List.of(
            GroupKind.WCO_REGION, GroupKind.INCOME_GROUP, GroupKind.GEOGRAPHIC_TYPE, GroupKind.ADMINISTRATION_TYPE);

    private final Catalogue catalogue;
    private final String folderCycle;
    private final KpiRules kpis;

    RecordRules(Catalogue catalogue, int folderCycle) {
        this.catalogue = catalogue;
        this.kpis = new KpiRules(catalogue);
        this.folderCycle = String.valueOf(folderCycle);
    }

    /**
     * Judges one record.
     *
     * @param kind what it is
     * @param cells its cells in the order of {@link RecordKind#columns()}, trimmed; null where absent
     * @param readerFault what the reader found, or null
     */
    JudgedRecord judge(RecordKind kind, List<@Nullable String> cells, @Nullable Fault readerFault) {
        RecordCells row = new RecordCells(cells);
        boolean isRow = kind != RecordKind.MEMBER && kind != RecordKind.SUBMISSION;
        if (isRow && readerFault != null && readerFault.code() == QuarantineCode.BAD_ROW) {
            return row.judged(null, false, readerFault);
        }
        return switch (kind) {
            case MEMBER -> member(row, readerFault);
            case SUBMISSION -> submission(row, readerFault);
            case DATA_POINT -> dataPoint(row, readerFault);
            case ANSWER -> answer(row, readerFault);
            case BLANK -> blank(row, readerFault);
            case TOOL -> tool(row, readerFault);
        };
    }

    private JudgedRecord member(RecordCells row, @Nullable Fault readerFault) {
        FirstFault verdict = new FirstFault(readerFault);
        if (row.at(0).isEmpty() || row.at(1).isEmpty()) {
            verdict.fault(QuarantineCode.BAD_ROW, "A register row needs a Member code and a name.");
        }
        for (int i = 0; i < CLASSIFICATIONS.size(); i++) {
            String group = row.at(2 + i);
            if (!group.isEmpty() && !catalogue.hasGroup(CLASSIFICATIONS.get(i), group)) {
                verdict.fault(
                        QuarantineCode.UNKNOWN_GROUP,
                        CellText.shown(group) + " is no "
                                + CLASSIFICATIONS.get(i).code()
                                + " of the catalogue; expected one of its codes or an empty cell.");
            }
        }
        @Nullable Double gdp = null;
        boolean rounded = false;
        if (!row.at(7).isEmpty()) {
            DecimalNumber number = DecimalNumber.parse(row.at(7));
            verdict.fault(number.fault());
            gdp = number.text() == null ? null : asKept(number.text());
            rounded = number.rounded();
        }
        List<@Nullable String> groups = new ArrayList<>();
        for (int i = 0; i < CLASSIFICATIONS.size(); i++) {
            groups.add(nullIfEmpty(row.at(2 + i)));
        }
        Claim entry = new Claim.RegisterEntry(
                nullIfEmpty(CellText.name(row.at(1))), groups, nullIfEmpty(unions(row.at(6))), gdp);
        return new JudgedRecord(row.at(0), folderCycle, "", entry, rounded, verdict.fault());
    }

    /** As it is read from the register again, where it is a double. */
    private static @Nullable Double asKept(String gdp) {
        String kept =
                DecimalNumber.parse(Double.toString(Double.parseDouble(gdp))).text();
        return kept == null ? null : Double.valueOf(kept);
    }

    private static String unions(String cell) {
        return java.util.Arrays.stream(cell.split(";", -1))
                .map(CellText::clean)
                .map(CellText::name)
                .filter(union -> !union.isEmpty())
                .distinct()
                .sorted()
                .collect(java.util.stream.Collectors.joining(";"));
    }

    private JudgedRecord submission(RecordCells row, @Nullable Fault readerFault) {
        FirstFault verdict = new FirstFault(readerFault);
        if (!row.at(1).equals(folderCycle)) {
            verdict.fault(
                    QuarantineCode.WRONG_CYCLE,
                    "The submission is for cycle " + CellText.shown(row.at(1)) + " but lies in the folder of cycle "
                            + folderCycle + "; move it, or correct its cycle.");
        }
        if (!isWholeUpTo(row.at(2), Integer.MAX_VALUE)) {
            verdict.fault(
                    QuarantineCode.BAD_REVISION,
                    CellText.shown(row.at(2)) + " is no revision; expected a whole number from 1 to "
                            + Integer.MAX_VALUE + " without leading zeros.");
        }
        if (!isDate(row.at(3))) {
            verdict.fault(
                    QuarantineCode.BAD_DATE,
                    CellText.shown(row.at(3))
                            + " is no day of the calendar; expected year-month-day, such as 2023-01-12.");
        }
        return row.judged(new Claim.Header(row.at(3)), false, verdict.fault());
    }

    private static boolean isDate(String cell) {
        if (!DATE.matcher(cell).matches()) {
            return false;
        }
        try {
            LocalDate.parse(cell);
            return true;
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }

    private JudgedRecord dataPoint(RecordCells row, @Nullable Fault readerFault) {
        FirstFault verdict = new FirstFault(readerFault);
        KpiRules.KnownPoint known =
                kpis.point(new Claim.Point(row.at(3), row.at(4), CellText.name(row.at(5)), CellText.name(row.at(6))));
        verdict.fault(known.fault());
        DecimalNumber value = DecimalNumber.parse(row.at(9));
        verdict.fault(value.fault());
        String period = row.at(8);
        if (!period.isEmpty() && !isMonth(period)) {
            verdict.fault(
                    QuarantineCode.BAD_PERIOD,
                    CellText.shown(period) + " is no month; expected YYYY-MM, such as 2022-03.");
        }
        String number = value.text();
        Claim claim = verdict.fault() != null || number == null
                ? null
                : new Claim.DataPoint(known.point(), CellText.name(row.at(7)), period, number);
        return row.judged(claim, value.rounded(), verdict.fault());
    }

    /** Whether a text is {@code YYYY-MM} in ASCII. */
    private static boolean isMonth(String text) {
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (at == 4 ? next != '-' : next < '0' || next > '9') {
                return false;
            }
        }
        if (text.length() != MONTH_LENGTH) {
            return false;
        }
        int month = 10 * (text.charAt(5) - '0') + text.charAt(6) - '0';
        return month >= 1 && month <= 12;
    }

    private JudgedRecord answer(RecordCells row, @Nullable Fault readerFault) {
        FirstFault verdict = new FirstFault(readerFault);
        Optional<Kpi> kpi = kpis.kpi(row.at(3), verdict);
        kpi.filter(known -> !isWholeUpTo(row.at(4), known.questions()))
                .ifPresent(known -> verdict.fault(
                        QuarantineCode.UNKNOWN_QUESTION,
                        CellText.shown(row.at(4)) + " is no question of " + known.code() + "; expected "
                                + (known.questions() == 0
                                        ? "data points, for it asks no questions."
                                        : "a number from 1 to " + known.questions() + ".")));
        Optional<Boolean> yes = yesOrNo(row.at(5));
        if (yes.isEmpty()) {
            verdict.fault(QuarantineCode.BAD_ANSWER, CellText.shown(row.at(5)) + " is no answer; expected YES or NO.");
        }
        Claim claim = verdict.fault() == null
                ? new Claim.Answer(row.at(3), Integer.parseInt(row.at(4)), yes.orElseThrow())
                : null;
        return row.judged(claim, false, verdict.fault());
    }

    private static boolean isWholeUpTo(String cell, int most) {
        if (cell.length() == 1) {
            return cell.charAt(0) >= '1' && cell.charAt(0) <= '9' && cell.charAt(0) - '0' <= most;
        }
        return WHOLE_NUMBER.matcher(cell).matches() && Long.parseLong(cell) <= most;
    }

    private JudgedRecord blank(RecordCells row, @Nullable Fault readerFault) {
        FirstFault verdict = new FirstFault(readerFault);
        kpis.kpi(row.at(3), verdict);
        if (catalogue.reason(row.at(4)).isEmpty()) {
            verdict.fault(
                    QuarantineCode.UNKNOWN_REASON,
                    CellText.shown(row.at(4)) + " is no reason; expected one of "
                            + String.join(
                                    ", ",
                                    catalogue.reasons().stream()
                                            .map(reason -> reason.code())
                                            .toList()) + ".");
        }
        Claim claim = verdict.fault() == null ? new Claim.Blank(row.at(3), row.at(4)) : null;
        return row.judged(claim, false, verdict.fault());
    }

    private JudgedRecord tool(RecordCells row, @Nullable Fault readerFault) {
        FirstFault verdict = new FirstFault(readerFault);
        if (catalogue.tool(row.at(3)).isEmpty()) {
            verdict.fault(
                    QuarantineCode.UNKNOWN_TOOL,
                    FirstFault.unknown(
                            row.at(3),
                            "tool of the catalogue",
                            catalogue.tools().stream().map(Tool::code)));
        }
        int level = level(row.at(4), row.at(5), verdict);
        Claim claim = verdict.fault() == null ? new Claim.ToolUse(row.at(3), level) : null;
        return row.judged(claim, false, verdict.fault());
    }

    /** Contract §4: 0 not aware; 1 aware, no plans; 2 aware, plans; 3 aware, using. */
    private static int level(String aware, String use, FirstFault verdict) {
        Optional<Boolean> isAware = yesOrNo(aware);
        if (isAware.isEmpty()) {
            verdict.fault(
                    QuarantineCode.BAD_ANSWER,
                    CellText.shown(aware) + " does not say whether the tool is known; expected YES or NO.");
            return 0;
        }
        if (!isAware.get()) {
            return 0;
        }
        return switch (use) {
            case "no-plans" -> 1;
            case "plans-to-use" -> 2;
            case "currently-using" -> 3;
            case "" -> {
                verdict.fault(
                        QuarantineCode.USE_MISSING,
                        "The tool is known but its use is left empty; expected currently-using, plans-to-use or no-plans.");
                yield 0;
            }
            default -> {
                verdict.fault(
                        QuarantineCode.BAD_LEVEL,
                        CellText.shown(use)
                                + " is no use of a tool; expected currently-using, plans-to-use or no-plans.");
                yield 0;
            }
        };
    }

    private static Optional<Boolean> yesOrNo(String cell) {
        // Java's own comparison without case takes other letters for these, such as a long s.
        if (cell.equals("YES") || YES.matcher(cell).matches()) {
            return Optional.of(true);
        }
        return cell.equals("NO") || NO.matcher(cell).matches() ? Optional.of(false) : Optional.empty();
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The cells of a record; an absent cell reads as empty. */
    private record RecordCells(List<@Nullable String> cells) {
        String at(int column) {
            String cell = column < cells.size() ? cells.get(column) : null;
            return cell == null ? "" : cell;
        }

        JudgedRecord judged(@Nullable Claim claim, boolean rounded, @Nullable Fault fault) {
            return new JudgedRecord(at(0), at(1), at(2), claim, rounded, fault);
        }
    }
}
