package org.pmmlake.suite.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {

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
                        RawRecord.sound(RecordKind.BLANK, 1, "1", List.copyOf(row("A")), "X01,2022,1,k,A"),
                        RawRecord.sound(RecordKind.BLANK, 2, "2", List.copyOf(row("B")), "X01,2022,1,k,B"));
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
        assertThat(read.notes()).containsExactly("The file has columns that are ignored: note, (no name).");
    }

    @Test
    void quotesHoldSeparatorsLineEndsAndDoubledQuotes() throws Exception {
        RawRecord record = blanks("X01,2022,1,k,\" a,\r\nb \"\"c\"\" \"\n").get(0);
        assertThat(record.cells()).isEqualTo(row("a,\r\nb \"c\""));
        assertThat(record.raw()).isEqualTo("X01,2022,1,k,\" a,\r\nb \"\"c\"\" \"");
        assertThat(blanks("X01,2022,1,k,\"\"\"é\"\"\"\n").get(0).cells()).isEqualTo(row("\"é\""));
    }

    @Test
    void linesOfBlanksAreNoRowsButLinesOfCommasAre() throws Exception {
        List<RawRecord> records = blanks(" \t \n,,,,\n\n\"\"\n");
        assertThat(records).hasSize(2);
        assertThat(records.get(0).cells()).containsOnly("");
        assertThat(records.get(0).fault()).isNull();
        assertThat(records.get(1).fault()).isEqualTo("bad-row");
    }

    @Test
    void aWrongNumberOfCellsIsABadRow() throws Exception {
        List<RawRecord> records = blanks("X01,2022,1,k\nX01,2022,1,k,A,\nX01,2022,1,k,A\n");
        assertThat(records).extracting(RawRecord::fault).containsExactly("bad-row", "bad-row", null);
        assertThat(records).extracting(RawRecord::position).containsExactly("1", "2", "3");
        assertThat(records.get(0).faultMessage())
                .isEqualTo("The record has 4 cells, but the header row has 5. Check its commas and quotes.");
        assertThat(records.get(0).cells()).hasSize(5).containsOnlyNulls();
        assertThat(records.get(0).raw()).isEqualTo("X01,2022,1,k");
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
    void undecodableBytesSpoilTheirRecordOnly() throws Exception {
        String text = HEADER + "X01,2022,1,k,\u00e9\nX01,2022,1,k,A\n";
        Read read = Read.csv(RecordKind.BLANK, text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.records()).extracting(RawRecord::fault).containsExactly("bad-row", null);
        assertThat(read.records().get(0).faultMessage()).contains("UTF-8");
        assertThat(read.records().get(0).raw()).isEqualTo("X01,2022,1,k,\uFFFD");
        assertThat(read.records().get(1).cells()).isEqualTo(row("A"));
    }

    @Test
    void overlongAndSurrogateEncodingsAreNoUtf8() throws Exception {
        byte[] text = Read.bytes(HEADER + "X01,2022,1,k,~~~\n");
        for (byte[] bad : new byte[][] {{(byte) 0xC0, (byte) 0x80, 'x'}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}}) {
            System.arraycopy(bad, 0, text, text.length - 4, 3);
            assertThat(Read.csv(RecordKind.BLANK, text).only().fault()).isEqualTo("bad-row");
        }
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
        byte[] latin = ("caf\u00e9," + HEADER).getBytes(StandardCharsets.ISO_8859_1);
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
                .hasMessage("The file has no column cycle, reason. Its header row has: member, Cycle, revision, kpi."
                        + " Needed are, in any order: member, cycle, revision, kpi, reason.");
        assertThat(Read.fault(BLANKS, Read.bytes("member;cycle;revision;kpi;reason\n")))
                .hasMessageEndingWith("Separate the columns with commas, not semicolons.");
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
