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
import org.pmmlake.suite.ingest.read.RawRecord;
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

    /** Judges one record; an absent cell reads as empty. */
    JudgedRecord judge(RawRecord row) {
        Fault ofReader = Fault.ofReader(row.fault(), row.faultMessage());
        FirstFault verdict = new FirstFault(ofReader);
        boolean isRow = row.kind() != RecordKind.MEMBER && row.kind() != RecordKind.SUBMISSION;
        if (isRow && ofReader != null && ofReader.code() == QuarantineCode.BAD_ROW) {
            return judged(row, null, false, verdict);
        }
        return switch (row.kind()) {
            case MEMBER -> member(row, verdict);
            case SUBMISSION -> submission(row, verdict);
            case DATA_POINT -> dataPoint(row, verdict);
            case ANSWER -> answer(row, verdict);
            case BLANK -> blank(row, verdict);
            case TOOL -> tool(row, verdict);
        };
    }

    private static JudgedRecord judged(RawRecord row, @Nullable Claim claim, boolean rounded, FirstFault verdict) {
        return new JudgedRecord(row.text(0), row.text(1), row.text(2), claim, rounded, verdict.fault());
    }

    private JudgedRecord member(RawRecord row, FirstFault verdict) {
        if (row.text(0).isEmpty() || row.text(1).isEmpty()) {
            verdict.fault(QuarantineCode.BAD_ROW, "A register row needs a Member code and a name.");
        }
        List<@Nullable String> groups = new ArrayList<>();
        for (int i = 0; i < CLASSIFICATIONS.size(); i++) {
            String group = row.text(2 + i);
            groups.add(nullIfEmpty(group));
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
        if (!row.text(7).isEmpty()) {
            DecimalNumber number = DecimalNumber.parse(row.text(7));
            verdict.fault(number.fault());
            gdp = number.text() == null ? null : asKept(number.text());
            rounded = number.rounded();
        }
        Claim entry = new Claim.RegisterEntry(
                nullIfEmpty(CellText.name(row.text(1))), groups, nullIfEmpty(unions(row.text(6))), gdp);
        return new JudgedRecord(row.text(0), folderCycle, "", entry, rounded, verdict.fault());
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

    private JudgedRecord submission(RawRecord row, FirstFault verdict) {
        if (!row.text(1).equals(folderCycle)) {
            verdict.fault(
                    QuarantineCode.WRONG_CYCLE,
                    "The submission is for cycle " + CellText.shown(row.text(1)) + " but lies in the folder of cycle "
                            + folderCycle + "; move it, or correct its cycle.");
        }
        if (!isWholeUpTo(row.text(2), Integer.MAX_VALUE)) {
            verdict.fault(
                    QuarantineCode.BAD_REVISION,
                    CellText.shown(row.text(2)) + " is no revision; expected a whole number from 1 to "
                            + Integer.MAX_VALUE + " without leading zeros.");
        }
        if (!isDate(row.text(3))) {
            verdict.fault(
                    QuarantineCode.BAD_DATE,
                    CellText.shown(row.text(3))
                            + " is no day of the calendar; expected year-month-day, such as 2023-01-12.");
        }
        return judged(row, new Claim.Header(row.text(3)), false, verdict);
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

    private JudgedRecord dataPoint(RawRecord row, FirstFault verdict) {
        KpiRules.KnownPoint known = kpis.point(
                new Claim.Point(row.text(3), row.text(4), CellText.name(row.text(5)), CellText.name(row.text(6))));
        verdict.fault(known.fault());
        DecimalNumber value = DecimalNumber.parse(row.text(9));
        verdict.fault(value.fault());
        String period = row.text(8);
        if (!period.isEmpty() && !isMonth(period)) {
            verdict.fault(
                    QuarantineCode.BAD_PERIOD,
                    CellText.shown(period) + " is no month; expected YYYY-MM, such as 2022-03.");
        }
        String number = value.text();
        Claim claim = verdict.fault() != null || number == null
                ? null
                : new Claim.DataPoint(known.point(), CellText.name(row.text(7)), period, number);
        return judged(row, claim, value.rounded(), verdict);
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

    private JudgedRecord answer(RawRecord row, FirstFault verdict) {
        Optional<Kpi> kpi = kpis.kpi(row.text(3), verdict);
        kpi.filter(known -> !isWholeUpTo(row.text(4), known.questions()))
                .ifPresent(known -> verdict.fault(
                        QuarantineCode.UNKNOWN_QUESTION,
                        CellText.shown(row.text(4)) + " is no question of " + known.code() + "; expected "
                                + (known.questions() == 0
                                        ? "data points, for it asks no questions."
                                        : "a number from 1 to " + known.questions() + ".")));
        Optional<Boolean> yes = yesOrNo(row.text(5));
        if (yes.isEmpty()) {
            verdict.fault(
                    QuarantineCode.BAD_ANSWER, CellText.shown(row.text(5)) + " is no answer; expected YES or NO.");
        }
        Claim claim = verdict.fault() == null
                ? new Claim.Answer(row.text(3), Integer.parseInt(row.text(4)), yes.orElseThrow())
                : null;
        return judged(row, claim, false, verdict);
    }

    private static boolean isWholeUpTo(String cell, int most) {
        if (cell.length() == 1) {
            return cell.charAt(0) >= '1' && cell.charAt(0) <= '9' && cell.charAt(0) - '0' <= most;
        }
        return WHOLE_NUMBER.matcher(cell).matches() && Long.parseLong(cell) <= most;
    }

    private JudgedRecord blank(RawRecord row, FirstFault verdict) {
        kpis.kpi(row.text(3), verdict);
        if (catalogue.reason(row.text(4)).isEmpty()) {
            verdict.fault(
                    QuarantineCode.UNKNOWN_REASON,
                    CellText.shown(row.text(4)) + " is no reason; expected one of "
                            + String.join(
                                    ", ",
                                    catalogue.reasons().stream()
                                            .map(reason -> reason.code())
                                            .toList()) + ".");
        }
        Claim claim = verdict.fault() == null ? new Claim.Blank(row.text(3), row.text(4)) : null;
        return judged(row, claim, false, verdict);
    }

    private JudgedRecord tool(RawRecord row, FirstFault verdict) {
        if (catalogue.tool(row.text(3)).isEmpty()) {
            verdict.fault(
                    QuarantineCode.UNKNOWN_TOOL,
                    FirstFault.unknown(
                            row.text(3),
                            "tool of the catalogue",
                            catalogue.tools().stream().map(Tool::code)));
        }
        int level = level(row.text(4), row.text(5), verdict);
        Claim claim = verdict.fault() == null ? new Claim.ToolUse(row.text(3), level) : null;
        return judged(row, claim, false, verdict);
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
        int level = Claim.ToolUse.USES.indexOf(use) + 1;
        if (use.isEmpty()) {
            verdict.fault(
                    QuarantineCode.USE_MISSING,
                    "The tool is known but its use is left empty; expected currently-using, plans-to-use or no-plans.");
        } else if (level == 0) {
            verdict.fault(
                    QuarantineCode.BAD_LEVEL,
                    CellText.shown(use) + " is no use of a tool; expected currently-using, plans-to-use or no-plans.");
        }
        return level;
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
}
