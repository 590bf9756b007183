package org.pmmlake.suite.ingest.template;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pmmlake.suite.ingest.read.RecordKind;

/** One sheet to fill in: the heading and the codes are locked, the cells for answers are not. */
final class FormSheet {

    private static final String HEADING_FILL = "D9E1F2";
    private static final String INPUT_FILL = "FFF9E5";

    /** The format that leaves what is typed alone: otherwise {@code 2022-03} becomes a date. */
    private static final String TEXT = "@";

    /** Lines that can be added below the prepared ones, for more offices, months or reasons. */
    private static final int MORE_ROWS = 1_000;

    private static final double LEAST_WIDTH = 12;
    private static final double MOST_WIDTH = 50;

    private final RecordKind kind;
    private final Worksheet sheet;
    private final List<String> headings;
    private final double[] widths;
    private int rows = 1;
    private int lastInput;

    /** A sheet with the columns of a kind, and behind them columns that say what the codes mean. */
    FormSheet(Workbook workbook, RecordKind kind, List<String> forPeople) {
        this.kind = kind;
        this.sheet = workbook.newWorksheet(kind.sheet());
        this.headings =
                Stream.concat(kind.columns().stream(), forPeople.stream()).toList();
        this.widths = new double[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            text(0, column, headings.get(column));
        }
    }

    /** Adds a prepared line that begins with these cells, texts and whole numbers, and ends with words for people. */
    void row(List<Object> cells, String... words) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Integer number) {
                sheet.value(rows, column, number);
            } else {
                text(rows, column, cells.get(column).toString());
            }
        }
        for (int word = 0; word < words.length; word++) {
            text(rows, kind.columns().size() + word, words[word]);
        }
        rows++;
        lastInput = rows - 1;
    }

    private void text(int row, int column, String text) {
        sheet.value(row, column, text);
        widths[column] = Math.max(widths[column], text.length());
    }

    /** Leaves room below the prepared lines. */
    void allowMoreRows() {
        lastInput = rows - 1 + MORE_ROWS;
    }

    /** Offers a fixed choice for a column. */
    void choose(String column, String... choices) {
        chooseBy(column, '"' + String.join(",", choices) + '"');
    }

    /** Offers the cells of another sheet as the choice for a column. */
    void choose(String column, Range choices) {
        chooseBy(column, "'" + choices.getWorksheet().getName() + "'!" + choices.toAbsoluteString());
    }

    private void chooseBy(String column, String formula) {
        if (lastInput > 0) {
            inputs(column)
                    .validateWithListByFormula(formula)
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle(column)
                    .error("Choose one of the list, or leave the cell empty.");
        }
    }

    /** Refuses what breaks a rule, a formula about {@code #}, while it is typed; the sentence says what to type. */
    void check(String column, String rule, String sentence) {
        if (lastInput > 0) {
            String cell = (char) ('A' + kind.columns().indexOf(column)) + "2";
            inputs(column)
                    .validateWithFormula(rule.replace("#", cell).replace("<", "&lt;"))
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle(column)
                    .error(sentence);
        }
    }

    private Range inputs(String column) {
        int place = kind.columns().indexOf(column);
        return sheet.range(1, place, lastInput, place);
    }

    /** Locks all but the input columns of the prepared lines and all of the lines to be added. */
    void finish(List<String> inputColumns) {
        int last = widths.length - 1;
        sheet.range(0, 0, 0, last).style().bold().fillColor(HEADING_FILL).set();
        if (rows > 1) {
            inputColumns.forEach(this::unlock);
        }
        if (lastInput >= rows) {
            for (int column = 0; column < kind.columns().size(); column++) {
                sheet.range(rows, column, lastInput, column)
                        .style()
                        .format(format(headings.get(column)))
                        .protectionOption(ProtectionOption.LOCKED, false)
                        .set();
            }
        }
        for (int column = 0; column <= last; column++) {
            sheet.width(column, Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, widths[column] + 2)));
        }
        sheet.freezePane(0, 1);
        Set<SheetProtectionOption> locked = EnumSet.copyOf(SheetProtectionOption.DEFAULT_OPTIONS);
        locked.remove(SheetProtectionOption.FORMAT_COLUMNS);
        sheet.protect("", locked);
    }

    private void unlock(String column) {
        int place = kind.columns().indexOf(column);
        sheet.range(1, place, rows - 1, place)
                .style()
                .format(format(column))
                .fillColor(INPUT_FILL)
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
    }

    private static String format(String column) {
        return switch (column) {
            case "value", "cycle", "revision" -> "General";
            default -> TEXT;
        };
    }
}
