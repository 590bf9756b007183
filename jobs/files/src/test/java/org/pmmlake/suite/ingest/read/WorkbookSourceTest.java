package org.pmmlake.suite.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pmmlake.suite.ingest.read.TestWorkbook.BLANKS_HEADER;
import static org.pmmlake.suite.ingest.read.TestWorkbook.row;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookSourceTest {

    private static final String DATES =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"mmm\\ yy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
                    + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/></cellXfs>";

    private static String dataPoints(String periodCell, String valueCell) {
        return row(1, RecordKind.DATA_POINT.columns().toArray(String[]::new))
                + row(2, "X01", "2022", "1", "k", "d").replace("</row>", "")
                + periodCell.replace("<c ", "<c r=\"I2\" ") + valueCell.replace("<c ", "<c r=\"J2\" ") + "</row>";
    }

    private static RawRecord value(String cell) throws Exception {
        return new TestWorkbook()
                .styles(DATES)
                .sheet("datapoints", dataPoints("", cell))
                .read()
                .only();
    }

    private static void write(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells[column] instanceof LocalDate date) {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else {
                sheet.value(row, column, (String) cells[column]);
            }
        }
    }

    @Test
    void everyFilledRowOfTheFiveSheetsIsARecord() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet tools = workbook.newWorksheet("tools");
            write(tools, 0, "use", "tool", "aware", "member", "cycle", "revision");
            write(tools, 1, "", "t", " yes ", "X01", 2022, 1);
            Worksheet submission = workbook.newWorksheet("submission");
            write(submission, 0, "member", "cycle", "revision", "submitted_at");
            write(submission, 1, "X01", 2022, 1.0, LocalDate.of(2023, 1, 12));
            Worksheet data = workbook.newWorksheet("datapoints");
            write(
                    data,
                    0,
                    "member",
                    "cycle",
                    "revision",
                    "kpi",
                    "datapoint",
                    "breakdown",
                    "category",
                    "unit",
                    "period");
            data.value(0, 9, "value");
            write(data, 1, "X01", 2022, 1, "k", "d", "", "", "", LocalDate.of(2022, 3, 1), 0.1);
            write(data, 4, "X01", 2022, 1, "k", "e", "", "", "a,\"b\"", "2022-03", 12_345_678_901L);
            write(workbook.newWorksheet("answers"), 0, "member", "cycle", "revision", "kpi", "question", "answer");
        }
        Read read = Read.workbook(out.toByteArray());
        assertThat(read.notes()).isEmpty();
        assertThat(read.records())
                .containsExactly(
                        Read.sound(
                                RecordKind.TOOL,
                                1,
                                "tools!2",
                                List.of("X01", "2022", "1", "t", "yes", ""),
                                "X01,2022,1,t,yes,"),
                        Read.sound(
                                RecordKind.SUBMISSION,
                                2,
                                "submission!2",
                                List.of("X01", "2022", "1", "2023-01-12"),
                                "X01,2022,1,2023-01-12"),
                        Read.sound(
                                RecordKind.DATA_POINT,
                                3,
                                "datapoints!2",
                                List.of("X01", "2022", "1", "k", "d", "", "", "", "2022-03", "0.1"),
                                "X01,2022,1,k,d,,,,2022-03,0.1"),
                        Read.sound(
                                RecordKind.DATA_POINT,
                                4,
                                "datapoints!5",
                                List.of("X01", "2022", "1", "k", "e", "", "", "a,\"b\"", "2022-03", "12345678901"),
                                "X01,2022,1,k,e,,,\"a,\"\"b\"\"\",2022-03,12345678901"));
    }

    /** Right column: the shortest decimal that means the double in the left one, or the exact decimal (IEEE 754). */
    @ParameterizedTest
    @CsvSource({
        "2022,2022",
        "2022.0,2022",
        "0.1,0.1",
        "0.10000000000000001,0.1",
        "1.1000000000000001,1.1",
        "0.30000000000000004,0.30000000000000004",
        "123456.78900000001,123456.789",
        "1E+20,100000000000000000000",
        "9007199254740993,9007199254740993",
        "1.5E-3,0.0015",
        "0,0",
        "-0,0",
        "-3.50,-3.5",
        "1E400,1E400",
        "1E999999999,1E999999999",
        "abc,abc"
    })
    void numbersAreGivenAsTheExactDecimalTyped(String stored, String text) throws Exception {
        assertThat(value("<c s=\"0\"><v>" + stored + "</v></c>").cell("value")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c t=\"b\"><v>1</v></c>|TRUE",
                "<c t=\"b\"><v>0</v></c>|FALSE",
                "<c t=\"e\"><v>#DIV/0!</v></c>|#DIV/0!",
                "<c t=\"str\"><f>A1&amp;B1</f><v>x</v></c>|x",
                "<c s=\"0\"><f>1+1</f><v>2</v></c>|2",
                "<c s=\"0\"><f>1+1</f></c>|=1+1",
                "<c s=\"0\"><f t=\"shared\" si=\"0\"/></c>|=",
                "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r></is></c>|a b",
                "<c t=\"inlineStr\"><is><t><![CDATA[<5]]></t></is></c>|<5",
                "<c s=\"1\"><v>45047</v></c>|2023-05-01",
                "<c s=\"3\"><v>45047.5</v></c>|2023-05-01T12:00",
                "<c t=\"d\"><v>2023-05-01</v></c>|2023-05-01",
            })
    void cellsOfEveryTypeAreGivenAsText(String cell, String text) throws Exception {
        assertThat(value(cell).cell("value")).isEqualTo(text);
    }

    /** Days as Excel counts them: 1 is 1900-01-01, 60 is a day that never was, 44927 is 2023-01-01. */
    @ParameterizedTest
    @CsvSource({
        "44621,2,2022-03",
        "44621,1,2022-03",
        "44635,1,2022-03-15",
        "44621.25,1,2022-03-01T06:00",
        "59,1,1900-02-28",
        "60,1,1900-02-29",
        "61,1,1900-03",
        "-1,1,-1",
        "2958466,1,2958466",
        "44621,0,44621"
    })
    void aPeriodThatTheSpreadsheetTookForADateIsAMonthAgain(String stored, int style, String text) throws Exception {
        String cell = "<c s=\"" + style + "\"><v>" + stored + "</v></c>";
        RawRecord record = new TestWorkbook()
                .styles(DATES)
                .sheet("datapoints", dataPoints(cell, "<c ><v>1</v></c>"))
                .read()
                .only();
        assertThat(record.cell("period")).isEqualTo(text);
    }

    @Test
    void daysMayBeCountedFrom1904() throws Exception {
        // Excel counts 1462 days less to the same day from 1904: 2023-01-01 is 43465 there and 44927 from 1900.
        String rows = row(1, "member", "cycle", "revision", "submitted_at")
                + row(2, "X01", "2022", "1").replace("</row>", "<c s=\"1\"><v>43465.75</v></c></row>");
        TestWorkbook workbook = new TestWorkbook().styles(DATES).sheet("submission", rows);
        assertThat(workbook.read().only().cell("submitted_at")).isEqualTo("2018-12-31");
        assertThat(workbook.from1904().read().only().cell("submitted_at")).isEqualTo("2023-01-01");
    }

    @Test
    void sharedTextsMayBeRich() throws Exception {
        String cells = "<row r=\"3\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c/><c t=\"s\"><v>2</v></c>"
                + "<c t=\"s\"><v>0</v></c></row>";
        RawRecord record = new TestWorkbook()
                .sharedTexts("<si><r><rPr><b/></rPr><t>X</t></r><r><t>01</t></r><rPh><t>no</t></rPh></si>"
                        + "<si><t/></si><si><t>&lt;é&gt;</t></si>")
                .sheet("blanks", BLANKS_HEADER + cells)
                .read()
                .only();
        assertThat(record.position()).isEqualTo("blanks!3");
        assertThat(record.cells()).containsExactly("X01", "", "", "<é>", "X01");
    }

    @Test
    void linesThatAreNotFilledInAreNoRows() throws Exception {
        Read read = new TestWorkbook()
                .sheet(
                        "blanks",
                        BLANKS_HEADER + row(2, "X01", "2022", "1", "k", " ") + row(3) + row(9, "", "", "", "", "R"))
                .sheet(
                        "tools",
                        row(1, "member", "cycle", "revision", "tool", "aware", "use")
                                + row(2, "X01", "2022", "1", "t", "", "")
                                + row(3, "X01", "2022", "1", "t", "", "no-plans"))
                .sheet("submission", row(1, "member", "cycle", "revision", "submitted_at") + row(2, "X01", "", "", ""))
                .read();
        assertThat(read.records())
                .extracting(RawRecord::position)
                .containsExactly("blanks!9", "tools!3", "submission!2");
    }

    @Test
    void otherSheetsAndColumnsAreNotedAndTheGuideIsNot() throws Exception {
        Read read = new TestWorkbook()
                .sheet("Guide", row(1, "text"))
                .sheet("Sheet1", row(1, "text"))
                .sheet(
                        "Blanks",
                        row(1, "note", "member", "cycle", "revision", "kpi", "reason", "")
                                + row(2, "n", "X01", "2022", "1", "k", "R", "seen"))
                .sheet("answers", "")
                .read();
        assertThat(read.only().position()).isEqualTo("Blanks!2");
        assertThat(read.notes())
                .containsExactly(
                        "The sheet Sheet1 is not one of those that are read and is ignored.",
                        "The sheet Blanks has columns that are ignored: note.",
                        "The sheet Blanks has cells in column G, which has no heading; they are ignored.",
                        "The sheet answers is empty.");
    }

    @Test
    void aSheetWithoutAColumnIsAFaultOfTheFile() throws Exception {
        UnreadableFileException fault = new TestWorkbook()
                .sheet("blanks", BLANKS_HEADER)
                .sheet("submission", row(1, "member", "cycle") + row(2, "X01", "2022"))
                .fault();
        assertThat(fault.code()).isEqualTo("missing-column");
        assertThat(fault).hasMessageStartingWith("The sheet submission has no column revision, submitted_at.");
        assertThat(new TestWorkbook()
                        .sheet("blanks", BLANKS_HEADER.replace("r=\"1\"", "r=\"2\""))
                        .fault())
                .hasMessageContaining("Its header row has: nothing.");
    }

    @Test
    void aWorkbookWithoutAnyOfTheSheetsIsUnreadable() throws Exception {
        UnreadableFileException fault =
                new TestWorkbook().sheet("Sheet1", BLANKS_HEADER).fault();
        assertThat(fault.code()).isEqualTo("unreadable-file");
        assertThat(fault).hasMessageContaining("It has: Sheet1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blanks", "BLANKS"})
    void aSheetMayNotStandTwice(String second) throws Exception {
        assertThat(new TestWorkbook()
                        .sheet("blanks", BLANKS_HEADER)
                        .sheet(second, BLANKS_HEADER)
                        .fault())
                .hasMessageContaining("more than once");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd|true",
                "[$-409]mmm\\ yy;@|true",
                "[h]:mm|true",
                "General|false",
                "#,##0.00|false",
                "0.00E+00|false",
                "[Red]0.0|false",
                "0\\ \\d\\a\\y\\s|false",
                "0 \"days\"|false",
                "_-* #,##0_d|false",
                "\"unclosed|false",
                "[unclosed|false",
            })
    void aFormatIsADateByItsLetters(String code, boolean date) {
        assertThat(NumberFormats.isDate(code)).isEqualTo(date);
    }
}
