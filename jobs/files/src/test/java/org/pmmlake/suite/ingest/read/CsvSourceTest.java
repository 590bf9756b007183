package org.pmmlake.suite.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {

    private static final String POINTS = "member,cycle,revision,kpi,datapoint,breakdown,category,unit,period,value\n";
    private static final String HEADER = "member,cycle,revision,kpi,reason\n";
    private static final FileClass BLANKS = new FileClass(FileForm.CSV, RecordKind.BLANK, "");

    private static List<RawRecord> blanks(String rows) throws Exception {
        return Read.csv(RecordKind.BLANK, HEADER + rows).records();
    }

    private static List<String> row(String reason) {
        return List.of("X01", "2022", "1", "k", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void recordsKeepTheirOrderAndPlace(String lineEnd) throws Exception {
        String text = (HEADER + "X01,2022,1,k,A\n\nX01,2022,1,k,B").replace("\n", lineEnd);
        Read read = Read.csv(RecordKind.BLANK, text);
        assertThat(read.notes()).isEmpty();
        assertThat(read.records())
                .containsExactly(
                        Read.sound(RecordKind.BLANK, 1, "1", List.copyOf(row("A")), "X01,2022,1,k,A"),
                        Read.sound(RecordKind.BLANK, 2, "2", List.copyOf(row("B")), "X01,2022,1,k,B"));
    }

    @Test
    void lineEndsMayChangeWithinAFile() throws Exception {
        assertThat(blanks("X01,2022,1,k,A\rX01,2022,1,k,B\r\nX01,2022,1,k,C\n\r\rX01,2022,1,k,D"))
                .extracting(record -> record.cell("reason"))
                .containsExactly("A", "B", "C", "D");
    }

    @Test
    void byteOrderMarkAnyOrderExtraColumnsAndBlanksDoNotMatter() throws Exception {
        Read read = Read.csv(
                RecordKind.BLANK,
                "\uFEFF\"reason\", note ,kpi,\tmember,revision, cycle ,\nA,\"x\ny\", k ,\" X01 \" ,1\t, \"2022\",");
        assertThat(read.only().cells()).isEqualTo(row("A"));
        assertThat(read.notes()).containsExactly("The file has columns that are ignored: note.");
    }

    @Test
    void quotesHoldSeparatorsLineEndsAndDoubledQuotes() throws Exception {
        RawRecord record = blanks("X01,2022,1,k,\" a,\r\nb \"\"c\"\" \"\n").get(0);
        assertThat(record.cells()).isEqualTo(row("a,\r\nb \"c\""));
        assertThat(record.raw()).isEqualTo("X01,2022,1,k,\" a,\r\nb \"\"c\"\" \"");
        assertThat(blanks("X01,2022,1,k,\"\"\"é\"\"\"\n").get(0).cells()).isEqualTo(row("\"é\""));
    }

    @Test
    void linesOfBlanksAndOfEmptyCellsAreNoRows() throws Exception {
        assertThat(blanks(" \t \n,,,,\n\n\"\"\n\u00A0,\u200B,,\"\t\",\n\u001A")).isEmpty();
    }

    @Test
    void cellsThatLackAtTheEndAreEmptyAndEmptyOnesBeyondTheHeaderAreNothing() throws Exception {
        Read read = Read.csv(
                RecordKind.TOOL,
                """
                member,cycle,revision,tool,aware,use
                X01,2022,1,rad,NO
                X01,2022,1,geoat,NO,,,\u00A0
                X01,2022,1,a,NO,,x
                """);
        assertThat(read.records()).extracting(RawRecord::fault).containsExactly(null, null, "bad-row");
        assertThat(read.records().get(0).cells()).containsExactly("X01", "2022", "1", "rad", "NO", "");
        assertThat(read.records().get(2).faultMessage())
                .isEqualTo("The record has 7 cells, but the header row has 6. Check its separators and quotes.");
        assertThat(read.notes()).containsExactly("Cells that lines lack at their ends count as empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void semicolonsAndTabsSeparateWhereOnlyTheyGiveTheColumns(String separator) throws Exception {
        Read read = Read.csv(
                RecordKind.DATA_POINT,
                (POINTS + "X01,2022.0,1.00,k,d,,,,2022-03,\"1234#5\"\nX01,2022,1,k,e,,,\"a, b\",,7.5\n")
                        .replace("\"a, b\"", "a# b")
                        .replace(",", separator)
                        .replace('#', ','));
        assertThat(read.records()).extracting(record -> record.cell("value")).containsExactly("1234.5", "7.5");
        assertThat(read.records().get(0).cells().subList(1, 3)).containsExactly("2022", "1");
        assertThat(read.records().get(1).cell("unit")).isEqualTo("a, b");
        assertThat(read.notes())
                .hasSize(3)
                .anyMatch(note -> note.contains("its decimal mark is a comma"))
                .contains("Commas were read as decimal marks.");
    }

    @Test
    void inAFileWithDecimalCommasAPointBeforeThreeDigitsCanMeanTwoThings() throws Exception {
        Read read = Read.csv(
                RecordKind.DATA_POINT,
                (POINTS
                                + "X01,2022,1,k,d,,,,,1#234\nX01,2022,1,k,d,,,,,1.234\nX01,2022,1,k,d,,,,,1.234#5\n"
                                + "X01,2022,1,k,d,,,,,0.123\n")
                        .replace(',', ';')
                        .replace('#', ','));
        assertThat(read.records()).extracting(RawRecord::fault).containsExactly(null, "bad-number", "bad-number", null);
        assertThat(read.records().get(0).cell("value")).isEqualTo("1.234");
        assertThat(read.records().get(1).faultMessage()).contains("write 1234 or 1,234.");
        assertThat(read.records().get(2).faultMessage())
                .isEqualTo(
                        "\"1.234,5\" has separators between its digits; the decimal mark of this file is a comma: write"
                                + " 1234,5.");
        assertThat(read.records().get(3).cell("value")).isEqualTo("0.123");
    }

    @Test
    void wholeNumbersOfSuchAFileMayHaveZerosAfterAComma() throws Exception {
        Read read = Read.csv(
                RecordKind.BLANK,
                (HEADER + "X01,2022#0,1#00,k,A\nX01,2022.0,1.0,k,B\nX01,2022#5,1,k,C\n")
                        .replace(',', ';')
                        .replace('#', ','));
        assertThat(read.records())
                .extracting(record -> record.cells().subList(1, 3))
                .containsExactly(List.of("2022", "1"), List.of("2022", "1"), List.of("2022,5", "1"));
    }

    @Test
    void aLineThatNamesTheSeparatorIsObeyed() throws Exception {
        assertThat(Read.csv(RecordKind.BLANK, "sep=,\r\n" + HEADER + "X01,2022,1,k,A\n")
                        .only()
                        .cells())
                .isEqualTo(row("A"));
        Read bars = Read.csv(
                RecordKind.DATA_POINT,
                "SEP=|\n"
                        + (POINTS + "X01,2022,1,k,d,,,,,1.234\nX01,2022,1,k,e,,,,,1#5\n")
                                .replace(',', '|')
                                .replace('#', ','));
        assertThat(bars.records()).extracting(record -> record.cell("value")).containsExactly("1.234", "1,5");
        assertThat(bars.records()).extracting(RawRecord::fault).containsOnlyNulls();
        assertThat(bars.notes())
                .containsExactly(
                        "The cells of the file are separated by \"|\".",
                        "The first line, which begins with sep=, says how cells are separated.");
    }

    @Test
    void aDateWithATimeIsItsDay() throws Exception {
        Read read = Read.csv(
                RecordKind.SUBMISSION,
                """
                member,cycle,revision,submitted_at
                X01,2022,1,2023-01-12 00:00:00
                X02,2022,1,2023-01-12T10:22:33Z
                X03,2022,1,12/01/2023
                """);
        assertThat(read.records())
                .extracting(record -> record.cell("submitted_at"))
                .containsExactly("2023-01-12", "2023-01-12", "12/01/2023");
        assertThat(read.notes()).containsExactly("Of dates with a time the day was taken.");
    }

    @Test
    void aDateWhoseDayAndMonthCannotBeSwappedIsRead() throws Exception {
        Read read = Read.csv(
                RecordKind.SUBMISSION,
                """
                member,cycle,revision,submitted_at
                X01,2022,1,31/01/2023
                X02,2022,1,1.31.2023
                X03,2022,1,05-05-2023
                X04,2022,1,12/01/2023
                X05,2022,1,31/31/2023
                X06,2022,1,31/01-2023
                X07,2022,1,31/01/23
                """);
        assertThat(read.records())
                .extracting(record -> record.cell("submitted_at"))
                .containsExactly(
                        "2023-01-31", "2023-01-31", "2023-05-05", "12/01/2023", "31/31/2023", "31/01-2023", "31/01/23");
        assertThat(read.notes())
                .containsExactly(
                        "Dates such as 31/01/2023, whose day and month cannot be swapped, were read as 2023-01-31.");
    }

    @Test
    void linesOfTheTemplateThatNobodyFilledInAreNoRows() throws Exception {
        Read read = Read.csv(
                RecordKind.DATA_POINT,
                POINTS + "X01,2022,1,k,d,,,,,\nX01,2022,1,k,e,,,,,\nX01,2022,1,l,d,,,,,1\nX01,2022,1,l,e,,,,,\n");
        assertThat(read.records())
                .extracting(record -> record.cell("kpi") + record.cell("datapoint"))
                .containsExactly("ld", "le");
        assertThat(read.notes())
                .containsExactly("Lines with codes and no answer, as the template has them, were passed over: 2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X01,2022,1,k,\"A\"B", "X01,2022,1,k,A\"B", "X01,2022,1,k,\"A", "X01,2022,1,\"k,A"})
    void brokenQuotesSpoilOneLineOnly(String line) throws Exception {
        List<RawRecord> records = blanks("X01,2022,1,k,A\n" + line + "\nX01,2022,1,k,\"B\"\nX01,2022,1,k,C\n");
        assertThat(records).extracting(RawRecord::fault).containsExactly(null, "bad-row", null, null);
        assertThat(records.get(1).raw()).isEqualTo(line);
        assertThat(records.get(1).faultMessage()).containsIgnoringCase("quote");
        assertThat(records.get(2).cells()).isEqualTo(row("B"));
        assertThat(records.get(3).position()).isEqualTo("4");
    }

    @Test
    void aQuoteNeverClosedDoesNotSwallowTheRest() throws Exception {
        List<RawRecord> records = blanks("X01,2022,1,k,\"A\nX01,2022,1,k,B\nX01,2022,1,k,C");
        assertThat(records).extracting(RawRecord::fault).containsExactly("bad-row", null, null);
        assertThat(records.get(0).faultMessage()).startsWith("A quote is not closed.");
    }

    @Test
    void bytesThatAreNoUtf8AreReadAsWindows1252() throws Exception {
        byte[] text = (HEADER + "X01,2022,1,k,\u00e9~\nX01,2022,1,k,A\n").getBytes(StandardCharsets.ISO_8859_1);
        text[HEADER.length() + "X01,2022,1,k,e".length()] = (byte) 0x80;
        Read read = Read.csv(RecordKind.BLANK, text);
        assertThat(read.records().get(0).cells()).isEqualTo(row("\u00e9\u20AC"));
        assertThat(read.notes()).containsExactly("Lines that are no UTF-8 were read as Windows-1252.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x81, 0x8D, 0x8F, 0x90, 0x9D})
    void bytesWithoutMeaningSpoilTheirRecordOnly(int meaningless) throws Exception {
        byte[] text = Read.bytes(HEADER + "X01,2022,1,k,~\nX01,2022,1,k,A\n");
        text[HEADER.length() + "X01,2022,1,k,".length()] = (byte) meaningless;
        Read read = Read.csv(RecordKind.BLANK, text);
        assertThat(read.records()).extracting(RawRecord::fault).containsExactly("bad-row", null);
        assertThat(read.records().get(0).faultMessage()).contains("UTF-8");
        assertThat(read.records().get(0).raw()).isEqualTo("X01,2022,1,k,\uFFFD");
        assertThat(read.records().get(1).cells()).isEqualTo(row("A"));
    }

    @Test
    void aRecordOverTheLimitIsOneBadRow() throws Exception {
        String large = "é".repeat(3 * CsvScanner.RECORD_LIMIT);
        List<RawRecord> records = blanks("X01,2022,1,k,A\n" + large + "\r\nX01,2022,1,k,B\n\"" + large + "\"\n");
        assertThat(records).extracting(RawRecord::fault).containsExactly(null, "bad-row", null, "bad-row");
        assertThat(records.get(1).faultMessage()).contains("longer than 1048576 bytes");
        assertThat(records.get(1).raw())
                .hasSize(RawRecord.RAW_LIMIT)
                .startsWith("éé")
                .endsWith("[shortened]");
        assertThat(records.get(2).cells()).isEqualTo(row("B"));
    }

    @Test
    void aRecordOfExactlyTheLimitIsTakenApart() throws Exception {
        String prefix = "X01,2022,1,k,";
        String longest = "a".repeat(CsvScanner.RECORD_LIMIT - prefix.length());
        for (String lineEnd : List.of("\n", "\r\n", "")) {
            List<RawRecord> records = blanks("X01,2022,1,k,A\n" + prefix + longest + lineEnd);
            assertThat(records).hasSize(2);
            assertThat(records.get(1).cells()).isEqualTo(row(longest));
            assertThat(records.get(1).raw()).hasSize(RawRecord.RAW_LIMIT).endsWith("[shortened]");
        }
        assertThat(blanks(prefix + longest + "a\nX01,2022,1,k,A\n"))
                .extracting(RawRecord::fault)
                .containsExactly("bad-row", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", " \r\n"})
    void aFileWithoutAHeaderRowIsUnreadable(String text) {
        UnreadableFileException fault = Read.fault(BLANKS, Read.bytes(text));
        assertThat(fault.code()).isEqualTo("unreadable-file");
        assertThat(fault).hasMessageContaining("no header row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"member\0", "member\u0007", "\u0001member", "mem\u007fber", "member,\"cycle", "a\"b"})
    void controlCharactersAndBrokenQuotesInTheHeaderAreUnreadable(String text) {
        UnreadableFileException fault = Read.fault(BLANKS, Read.bytes(text + "," + HEADER));
        assertThat(fault.code()).isEqualTo("unreadable-file");
        assertThat(fault).hasMessageStartingWith("The header row");
    }

    @Test
    void aTabInTheHeaderIsABlank() throws Exception {
        assertThat(Read.csv(RecordKind.BLANK, "\t" + HEADER + "X01,2022,1,k,A\n")
                        .only()
                        .cells())
                .isEqualTo(row("A"));
    }

    @Test
    void otherEncodingsAreUnreadableAndSayWhatToDo() {
        byte[] utf16 = ("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16LE);
        assertThat(Read.fault(BLANKS, utf16))
                .hasMessage("The file is in UTF-16. Save the file as CSV in UTF-8 and send it again.");
        byte[] noMark = HEADER.getBytes(StandardCharsets.UTF_16BE);
        assertThat(Read.fault(BLANKS, noMark)).hasMessageContaining("control character (code 0)");
        byte[] latin = ("caf\u0081," + HEADER).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Read.fault(BLANKS, latin)).hasMessageContaining("not in UTF-8");
    }

    @Test
    void aHeaderOverTheLimitIsUnreadable() {
        byte[] text = Read.bytes("a".repeat(2 * CsvScanner.RECORD_LIMIT) + "," + HEADER);
        assertThat(Read.fault(BLANKS, text)).hasMessageContaining("longer than");
    }

    @Test
    void anAbsentColumnIsNamedTogetherWithThoseFound() {
        UnreadableFileException fault = Read.fault(BLANKS, Read.bytes("member,Cycle,revision,kpi\n"));
        assertThat(fault.code()).isEqualTo("missing-column");
        assertThat(fault)
                .hasMessage(
                        "The file has no column cycle, reason. Its header row has: member, Cycle, revision, kpi."
                                + " Needed are, in any order: member, cycle, revision, kpi, reason. Change \"Cycle\" into cycle.");
    }

    @Test
    void aNeededColumnMayNotStandTwiceButAnExtraOneMay() throws Exception {
        assertThat(Read.fault(BLANKS, Read.bytes("kpi," + HEADER)).code()).isEqualTo("unreadable-file");
        assertThat(Read.csv(RecordKind.BLANK, "x,x," + HEADER + ",,X01,2022,1,k,A\n")
                        .only()
                        .cells())
                .isEqualTo(row("A"));
    }
}
