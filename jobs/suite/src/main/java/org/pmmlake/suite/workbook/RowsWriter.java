package org.pmmlake.suite.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes rows of a table as they stand on its sheet. Texts are kept in their cells, so that rows stand on their own. */
final class RowsWriter {

    private static final int LONGEST_TEXT = 32_767;
    private static final String CUT = "… (cut)";
    private static final int ROWS_AT_ONCE = 1000;

    /** Beyond this a whole number has more digits than Excel keeps. */
    private static final long LARGEST_EXACT = 999_999_999_999_999L;

    private final Worksheet sheet;
    private final int columns;
    /** The last text of each column and what Excel is given for it: neighbours often say the same. */
    private final @Nullable String[] above;

    private final @Nullable String[] written;

    private RowsWriter(Worksheet sheet, int columns) {
        this.sheet = sheet;
        this.columns = columns;
        this.above = new String[columns];
        this.written = new String[columns];
    }

    /**
     * Writes rows.
     *
     * @param rows all with as many cells as there are columns, at least one row
     * @param firstRow the place of the first on the sheet
     */
    static WrittenRows write(int columns, int firstRow, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(made, TableWorkbook.CREATOR, "1.0")) {
            workbook.setCompressionLevel(0);
            CellFormats.register(workbook.newWorksheet("formats"));
            new RowsWriter(workbook.newWorksheet("rows"), columns).write(firstRow, rows);
        }
        byte[] text = part(made.toByteArray(), "xl/worksheets/sheet2.xml");
        int from = SheetText.rowsFrom(text);
        int to = SheetText.rowsTo(text);
        return new WrittenRows(firstRow, rows.size(), DeflatedText.of(text, from, to, false), widths(columns, rows));
    }

    private static byte[] part(byte[] workbook, String name) throws IOException {
        try (ZipFile parts = ZipFile.builder().setByteArray(workbook).get();
                InputStream in = parts.getInputStream(parts.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    private static List<Integer> widths(int columns, List<? extends List<? extends @Nullable Object>> rows) {
        int[] widths = new int[columns];
        for (List<? extends @Nullable Object> row : rows.subList(0, Math.min(rows.size(), ROWS_AT_ONCE))) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], shownLength(row.get(column)));
            }
        }
        return IntStream.of(widths).boxed().toList();
    }

    private void write(int firstRow, List<? extends List<? extends @Nullable Object>> rows) throws IOException {
        FormatRuns formats = new FormatRuns(sheet, columns);
        int place = firstRow;
        for (List<? extends @Nullable Object> cells : rows) {
            for (int column = 0; column < columns; column++) {
                Object value = cells.get(column);
                formats.put(place, column, value == null ? null : value(place, column, value));
            }
            place++;
            if ((place - firstRow) % ROWS_AT_ONCE == 0) {
                formats.end(place);
                sheet.flush();
            }
        }
        formats.end(place);
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
            return isWhole(number) ? CellFormats.WHOLE_NUMBER : CellFormats.NUMBER;
        }
        String text = value.toString();
        text(row, column, text);
        return mayBeTakenForAFormula(text) ? CellFormats.TEXT : null;
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
            above[column] = text;
            written[column] = taken(text);
        }
        sheet.inlineString(row, column, written[column]);
    }

    /** What Excel takes of a text. */
    static String taken(String text) {
        String legal = legal(text);
        return legal.length() <= LONGEST_TEXT ? legal : cut(legal);
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

    static boolean mayBeTakenForAFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    private static int shownLength(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        return value instanceof Double
                ? CellFormats.NUMBER_WIDTH
                : value.toString().length();
    }
}
