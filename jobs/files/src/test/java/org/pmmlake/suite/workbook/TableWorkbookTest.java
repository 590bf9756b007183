package org.pmmlake.suite.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of tables, read back by another reader. */
class TableWorkbookTest {

    private static final List<Sheet.SheetColumn> TWO = List.of(
            new Sheet.SheetColumn("text", "string", "a text"), new Sheet.SheetColumn("value", "double", "a number"));

    @Test
    void numbersKeepEveryDigitAndNullsAreEmpty() throws IOException {
        List<List<@Nullable Object>> rows = List.of(
                Arrays.asList("a", 1.0 / 3),
                Arrays.asList("b", -1.5e-12),
                Arrays.asList("c", 42),
                Arrays.asList("d", 62L),
                Arrays.asList("e", null),
                Arrays.asList(null, true));
        List<Row> read = rows(written(new Sheet("values", "", TWO, rows)), "values");
        assertThat(read).hasSize(7);
        assertThat(read.get(0).getCellText(0)).isEqualTo("text");
        assertThat(number(read.get(1))).isEqualTo(1.0 / 3);
        assertThat(number(read.get(2))).isEqualTo(-1.5e-12);
        assertThat(number(read.get(3))).isEqualTo(42);
        assertThat(number(read.get(4))).isEqualTo(62);
        assertThat(read.get(5).getOptionalCell(1)).isEmpty();
        assertThat(read.get(6).getCell(1).asBoolean()).isTrue();
    }

    private static double number(Row row) {
        return row.getCell(1).asNumber().doubleValue();
    }

    /** A number that Excel would round is a text with all its digits. */
    @Test
    void wholeNumbersBeyondExcelAreTexts() throws IOException {
        List<Row> read = rows(
                written(new Sheet(
                        "big",
                        "",
                        TWO,
                        List.of(
                                Arrays.asList("long", 9_007_199_254_740_993L),
                                Arrays.asList("decimal", new BigDecimal("12345678901234567.25")),
                                Arrays.asList("not", Double.NaN)))),
                "big");
        assertThat(read.subList(1, 4))
                .extracting(row -> row.getCell(1).asString())
                .containsExactly("9007199254740993", "12345678901234567.25", "NaN");
    }

    /** The cell holds the very text, is no formula, and is marked so that editing does not make it one. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"x\")", "=cmd|' /C calc'!A0"})
    void whatLooksLikeAFormulaIsAText(String text) throws IOException {
        byte[] workbook =
                written(new Sheet("texts", "", TWO, List.of(Arrays.asList(text, 1), Arrays.asList("plain", 2))));
        List<Row> read = rows(workbook, "texts");
        assertThat(read.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(read.get(1).getCell(0).asString()).isEqualTo(text);
        assertThat(read.get(1).getCell(0).getFormula()).isNull();
        String sheet = part(workbook, "xl/worksheets/sheet1.xml");
        assertThat(sheet).doesNotContain("<f>").doesNotContain("<f ");
        assertThat(part(workbook, "xl/styles.xml")).contains("quotePrefix=\"1\"");
        assertThat(style(sheet, "A2")).isNotEqualTo(style(sheet, "A3"));
    }

    private static String style(String sheet, String cell) {
        return sheet.replaceAll("(?s).*<c r=\"" + cell + "\"([^>]*)>.*", "$1").replaceAll(".*s=\"([0-9]+)\".*", "$1");
    }

    @Test
    void anyTextIsLegal() throws IOException {
        String text = "a\u0000b\u001bc\uFFFFd\uD83D\uDE00 <&>\"";
        List<Row> read = rows(written(new Sheet("s", "", TWO, List.of(Arrays.asList(text, 1)))), "s");
        assertThat(read.get(1).getCell(0).asString()).isEqualTo("a\\u0000b\\u001bc\\uffffd\uD83D\uDE00 <&>\"");
        String longest = "x".repeat(40_000);
        read = rows(written(new Sheet("s", "", TWO, List.of(Arrays.asList(longest, 1)))), "s");
        assertThat(read.get(1).getCell(0).asString()).hasSize(32_767).endsWith("xx… (cut)");
    }

    @Test
    void headingsStayAndCanBeFiltered() throws IOException {
        byte[] workbook = written(new Sheet("s", "", TWO, List.of(Arrays.asList("a", 1))));
        assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "<autoFilter ref=\"A1:B2\"", "<dimension ref=\"A1:B2\"/>");
    }

    @Test
    void sheetsHaveNamesThatExcelTakes() throws IOException {
        List<List<@Nullable Object>> none = List.of();
        String longName = "silver.a_very_long_table_name_that_excel_refuses";
        byte[] workbook = contents(
                new TableWorkbook(),
                new Sheet("a/b:c", "", TWO, none),
                new Sheet("about", "", TWO, none),
                new Sheet(longName, "", TWO, none),
                new Sheet(longName + "2", "", TWO, none));
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly(
                            "about",
                            "columns",
                            "a b c",
                            "about 2",
                            "silver.a_very_long_table_name_t",
                            "silver.a_very_long_table_name 2");
        }
    }

    @Test
    void aTableThatIsTooLongIsCutAndSaysSo() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(Arrays.asList("row", i));
        }
        byte[] workbook = contents(new TableWorkbook(6), new Sheet("long", "ten rows", TWO, rows));
        assertThat(rows(workbook, "long")).hasSize(6);
        assertThat(rows(workbook, "about"))
                .anySatisfy(row -> assertThat(row.stream().map(TableWorkbookTest::text))
                        .contains("long", "10", "ten rows")
                        .anyMatch(note -> note.startsWith("A sheet takes 5 rows")));
        assertThat(rows(workbook, "columns"))
                .anySatisfy(row -> assertThat(row.stream().map(TableWorkbookTest::text))
                        .containsExactly("long", "value", "double", "a number"));
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : cell.getText();
    }

    @Test
    void theSameTableHasTheSameBytes() throws IOException {
        Sheet sheet = new Sheet("s", "", TWO, List.of(Arrays.asList("=a", 1.5)));
        assertThat(written(sheet)).isEqualTo(written(sheet));
        assertThat(part(written(sheet), "docProps/core.xml")).contains("1980-01-01T00:00:00Z");
    }

    @Test
    void theSameTableHasTheSameBytesInEveryTimeZone() throws IOException {
        Sheet sheet = new Sheet("s", "", TWO, List.of(Arrays.asList("a", 1.5)));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            byte[] east = written(sheet);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(written(sheet)).isEqualTo(east);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static byte[] written(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TableWorkbook().write(sheet, out);
        return out.toByteArray();
    }

    private static byte[] contents(TableWorkbook writer, Sheet... sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeWithContents(List.of("A test"), List.of(sheets), out);
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] workbook, String sheet) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.findSheet(sheet).orElseThrow().read();
        }
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }
}
