package org.pmmlake.suite.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The sheet of one table: its heading, which stays in sight, filters, and rows. Texts are kept in their cells. */
record TableSheet(Worksheet sheet, List<Sheet.SheetColumn> columns) {

    private static final String HEADING_FILL = "E8ECF1";
    /** Two decimals, and four where two would show nothing; the cell keeps all digits that Excel keeps. */
    private static final String NUMBER = "[>=0.01]#,##0.00;[<=-0.01]-#,##0.00;0.0000";

    /** How wide a column of such numbers is at least. */
    private static final int NUMBER_WIDTH = 12;

    private static final String WHOLE_NUMBER = "0";

    /** Excel's own format for text: a cell of it is not taken for a formula, also when somebody edits it. */
    private static final String TEXT = "@";

    private static final int LEAST_WIDTH = 8;
    private static final int MOST_WIDTH = 60;
    private static final int LONGEST_TEXT = 32_767;
    private static final String CUT = "… (cut)";
    private static final int ROWS_AT_ONCE = 1000;

    /** Beyond this a whole number has more digits than Excel keeps. */
    private static final long LARGEST_EXACT = 999_999_999_999_999L;

    /** Writes the heading and the rows below it, all with as many cells as there are columns. */
    void write(List<? extends List<? extends @Nullable Object>> rows) throws IOException {
        heading(rows);
        FormatRuns formats = new FormatRuns(sheet, columns.size());
        int place = 1;
        for (List<? extends @Nullable Object> cells : rows) {
            for (int column = 0; column < columns.size(); column++) {
                Object value = cells.get(column);
                formats.put(place, column, value == null ? null : value(place, column, value));
            }
            place++;
            if (place % ROWS_AT_ONCE == 0) {
                formats.end(place);
                sheet.flush();
            }
        }
        formats.end(place);
        sheet.finish();
    }

    private void heading(List<? extends List<? extends @Nullable Object>> rows) {
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column).name();
            sheet.inlineString(0, column, taken(name));
            if (mayBeTakenForAFormula(name)) {
                sheet.style(0, column).format(TEXT).set();
            }
            sheet.style(0, column).bold().fillColor(HEADING_FILL).set();
            sheet.width(column, width(column, rows));
        }
        sheet.freezePane(0, 1);
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
        }
    }

    /** In characters, as far as the heading and the first rows tell. */
    private int width(int column, List<? extends List<? extends @Nullable Object>> rows) {
        int width = columns.get(column).name().length() + 3;
        for (List<? extends @Nullable Object> row : rows.subList(0, Math.min(rows.size(), ROWS_AT_ONCE))) {
            width = Math.max(width, shownLength(row.get(column)));
        }
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width + 1));
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
        sheet.inlineString(row, column, taken(text));
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

    /** What Excel takes of a text. */
    private static String taken(String text) {
        String legal = hasIllegal(text) ? spelledOut(text) : text;
        return legal.length() <= LONGEST_TEXT ? legal : cut(legal);
    }

    private static boolean hasIllegal(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (isIllegal(text.charAt(place))) {
                return true;
            }
        }
        return false;
    }

    /** XML knows no control characters but three, and ends below the last two: others are spelled out. */
    private static boolean isIllegal(int c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
    }

    private static String spelledOut(String text) {
        StringBuilder legal = new StringBuilder();
        text.chars().forEach(c -> legal.append(isIllegal(c) ? "\\u%04x".formatted(c) : Character.toString(c)));
        return legal.toString();
    }

    private static String cut(String text) {
        int end = LONGEST_TEXT - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static boolean mayBeTakenForAFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    private static int shownLength(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        return value instanceof Double ? NUMBER_WIDTH : value.toString().length();
    }
}
