package org.pmmlake.suite.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One table on one sheet. */
final class TableSheet {

    /** Up to fifteen significant digits, which is what Excel keeps, and no needless zeros. */
    static final String NUMBER = "0.0##############";

    static final String WHOLE_NUMBER = "0";

    /** Excel's own format for text: a cell of it is not taken for a formula, also when somebody edits it. */
    static final String TEXT = "@";

    private static final String HEADING_FILL = "E8ECF1";
    private static final int LONGEST_TEXT = 32_767;
    private static final String CUT = "… (cut)";
    private static final int LEAST_WIDTH = 8;
    private static final int MOST_WIDTH = 60;
    private static final int ROWS_AT_ONCE = 1000;

    /** Beyond this a whole number has more digits than Excel keeps. */
    private static final long LARGEST_EXACT = 999_999_999_999_999L;

    private final Worksheet sheet;
    private final int mostRows;
    /** The last text of each column and what Excel is given for it: neighbours often say the same. */
    private @Nullable String[] above = {};

    private @Nullable String[] written = {};

    TableSheet(Worksheet sheet, int mostRows) {
        this.sheet = sheet;
        this.mostRows = mostRows;
    }

    /** Writes the heading and as many rows as the sheet takes. */
    void write(Sheet table) throws IOException {
        int columns = table.columns().size();
        int rows = Math.min(table.rows().size(), mostRows - 1);
        int[] widths = new int[columns];
        above = new String[columns];
        written = new String[columns];
        for (int column = 0; column < columns; column++) {
            String name = table.columns().get(column).name();
            text(0, column, name);
            widths[column] = name.length() + 3;
            if (mayBeTakenForAFormula(name)) {
                sheet.style(0, column).format(TEXT).set();
            }
            sheet.style(0, column).bold().fillColor(HEADING_FILL).set();
        }
        for (int row = 0; row < Math.min(rows, ROWS_AT_ONCE); row++) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(
                        widths[column], shownLength(table.rows().get(row).get(column)));
            }
        }
        for (int column = 0; column < columns; column++) {
            sheet.width(column, Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, widths[column] + 1)));
        }
        sheet.freezePane(0, 1);
        if (columns > 0) {
            sheet.setAutoFilter(0, 0, rows, columns - 1);
        }
        FormatRuns formats = new FormatRuns(sheet, columns);
        for (int row = 0; row < rows; row++) {
            List<? extends @Nullable Object> cells = table.rows().get(row);
            for (int column = 0; column < columns; column++) {
                Object value = cells.get(column);
                formats.put(row + 1, column, value == null ? null : value(row + 1, column, value));
            }
            if (row % ROWS_AT_ONCE == 0 && row > 0) {
                formats.end(row + 2);
                sheet.flush();
            }
        }
        formats.end(rows + 1);
        // A sheet that was flushed holds the package open: no other can be written before it is whole.
        sheet.finish();
    }

    /** Writes a value and gives the format of its cell, or null where it needs none. */
    private @Nullable String value(int row, int column, Object value) {
        if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
            return null;
        }
        if (value instanceof Number number && isExact(number)) {
            sheet.value(row, column, number);
            return isWhole(number) ? WHOLE_NUMBER : NUMBER;
        }
        String text = value.toString();
        text(row, column, text);
        return mayBeTakenForAFormula(text) ? TEXT : null;
    }

    /** Whether Excel can hold the number as it is: others are written as text rather than changed. */
    private static boolean isExact(Number number) {
        if (number instanceof BigInteger || number instanceof Long || number instanceof BigDecimal) {
            return Math.abs(number.doubleValue()) <= LARGEST_EXACT
                    && (!(number instanceof BigDecimal decimal) || decimal.precision() <= 15);
        }
        return Double.isFinite(number.doubleValue());
    }

    private static boolean isWhole(Number number) {
        return !(number instanceof Double || number instanceof Float || number instanceof BigDecimal);
    }

    private void text(int row, int column, String text) {
        if (!text.equals(above[column])) {
            String legal = legal(text);
            above[column] = text;
            written[column] = legal.length() <= LONGEST_TEXT ? legal : cut(legal);
        }
        sheet.value(row, column, written[column]);
    }

    private static String cut(String text) {
        int end = LONGEST_TEXT - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** XML knows no control characters but three: others are spelled out. */
    private static String legal(String text) {
        if (isLegal(text)) {
            return text;
        }
        StringBuilder legal = new StringBuilder();
        text.chars().forEach(character -> {
            if (isLegal(character)) {
                legal.append((char) character);
            } else {
                legal.append("\\u")
                        .append(Integer.toHexString(0x10000 | character).substring(1));
            }
        });
        return legal.toString();
    }

    private static boolean isLegal(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isLegal(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLegal(int character) {
        return character >= ' ' ? character < 0xFFFE : "\t\n\r".indexOf(character) >= 0;
    }

    private static boolean mayBeTakenForAFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    private static int shownLength(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        return value instanceof Double ? NUMBER.length() + 2 : value.toString().length();
    }
}
