package org.pmmlake.suite.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSourceTest {

    private static final FileClass JSON = FileClass.of("x.json");
    private static final String HEADER =
            "\"member\":\"X01\",\"cycle\":2022,\"revision\":1,\"submitted_at\":\"2023-01-12\"";

    private static Read withKpi(String fields) throws Exception {
        return Read.json("{" + HEADER + ",\"kpis\":[{" + fields + "}]}");
    }

    private static List<String> dataPoint(String... tail) {
        String[] cells = {"X01", "2022", "1", "k", "", "", "", "", "", ""};
        System.arraycopy(tail, 0, cells, 4, 3);
        cells[9] = tail[3];
        return List.of(cells);
    }

    @Test
    void everyPartOfASubmissionIsOneRowWithItsPointer() throws Exception {
        Read read = Read.json(
                """
                {"kpis":[
                  {"datapoints":{"aeos": 12.50, "a~b/c": 0}, "kpi":" k ",
                   "breakdowns":[{"datapoints":{"x":1},"category":"officer","breakdown":"job_grade"}]},
                  {"kpi":"m","answers":{"1":"YES","2":" no "}},
                  {"kpi":"n","blank":["REASON_A","REASON_B"]}],
                 "tools":[{"tool":"t","aware":"NO","use":null},{"use":"no-plans","tool":"u","aware":"YES"}],
                 "submitted_at":"2023-01-12","revision":2,"cycle":2022,"member":" X01 "}""");
        assertThat(read.notes()).isEmpty();
        assertThat(read.records()).allMatch(record -> record.fault() == null);
        assertThat(read.records())
                .extracting(RawRecord::position)
                .containsExactly(
                        "",
                        "/kpis/0/datapoints/aeos",
                        "/kpis/0/datapoints/a~0b~1c",
                        "/kpis/0/breakdowns/0/datapoints/x",
                        "/kpis/1/answers/1",
                        "/kpis/1/answers/2",
                        "/kpis/2/blank/0",
                        "/kpis/2/blank/1",
                        "/tools/0",
                        "/tools/1");
        assertThat(read.records())
                .extracting(RawRecord::ordinal)
                .startsWith(1L, 2L)
                .endsWith(10L);
        assertThat(read.at("").kind()).isEqualTo(RecordKind.SUBMISSION);
        assertThat(read.at("").cells()).containsExactly("X01", "2022", "2", "2023-01-12");
        assertThat(read.at("").raw())
                .isEqualTo("{\"submitted_at\":\"2023-01-12\",\"revision\":2,\"cycle\":2022,\"member\":\" X01 \"}");
        assertThat(read.at("/kpis/0/datapoints/aeos").cells())
                .containsExactly("X01", "2022", "2", "k", "aeos", "", "", "", "", "12.50");
        assertThat(read.at("/kpis/0/datapoints/aeos").raw()).isEqualTo("\"aeos\":12.50");
        assertThat(read.at("/kpis/0/breakdowns/0/datapoints/x").cells())
                .containsExactly("X01", "2022", "2", "k", "x", "job_grade", "officer", "", "", "1");
        assertThat(read.at("/kpis/1/answers/2").cells()).containsExactly("X01", "2022", "2", "m", "2", "no");
        assertThat(read.at("/kpis/2/blank/1").cells()).containsExactly("X01", "2022", "2", "n", "REASON_B");
        assertThat(read.at("/tools/0").cells()).containsExactly("X01", "2022", "2", "t", "NO", "");
        assertThat(read.at("/tools/1").cells()).containsExactly("X01", "2022", "2", "u", "YES", "no-plans");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"breakdown\":[\"job_grade\"],\"category\":[\"officer\"],",
                "\"breakdown\":\"job_grade\",\"category\":7,",
                "\"breakdown\":null,\"category\":\"officer\",",
                ""
            })
    void aBreakdownWithoutItsNamesIsNoValueOfTheKpi(String names) throws Exception {
        RawRecord row = withKpi("\"kpi\":\"k\",\"breakdowns\":[{" + names + "\"datapoints\":{\"d\":1}}]")
                .at("/kpis/0/breakdowns/0/datapoints/d");
        assertThat(row.fault()).isEqualTo("unknown-breakdown");
        assertThat(row.faultMessage()).contains("breakdown and category, both JSON strings");
    }

    @ParameterizedTest
    @CsvSource({
        "NaN,Non-standard token 'NaN' at line",
        "-Infinity,Non-standard token '-Infinity' at line",
    })
    void whatTheParserSaysToProgrammersIsNotPassedOn(String number, String message) throws Exception {
        String text = "{" + HEADER + ",\"kpis\":[{\"kpi\":\"k\",\"datapoints\":{\"d\":" + number + "}}]}";
        assertThat(Read.fault(JSON, text.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining(message)
                .hasMessageNotContaining("enable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "0.10", "1E400", "-0.0", "12345678901234567890.123456789", "0"})
    void numbersKeepTheirLiteralText(String number) throws Exception {
        RawRecord row =
                withKpi("\"kpi\":\"k\",\"datapoints\":{\"d\":" + number + "}").at("/kpis/0/datapoints/d");
        assertThat(row.cells()).isEqualTo(dataPoint("d", "", "", number));
        assertThat(row.fault()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"\"12\"|12", "null|null", "true|true", "[1]|[1]", "{\"a\":[1,\"b\"]}|{\"a\":[1,\"b\"]}"})
    void otherValuesAreNoNumbers(String literal, String cell) throws Exception {
        RawRecord row = withKpi("\"kpi\":\"k\",\"datapoints\":{\"d\":" + literal + ",\"e\":1}")
                .at("/kpis/0/datapoints/d");
        assertThat(row.fault()).isEqualTo("bad-number");
        assertThat(row.faultMessage()).contains("JSON strings and other values are no numbers");
        assertThat(row.cells()).isEqualTo(dataPoint("d", "", "", cell));
        assertThat(row.raw()).isEqualTo("\"d\":" + literal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "null", "[\"YES\"]"})
    void answersAreStrings(String literal) throws Exception {
        RawRecord row =
                withKpi("\"kpi\":\"k\",\"answers\":{\"1\":" + literal + "}").at("/kpis/0/answers/1");
        assertThat(row.fault()).isEqualTo("bad-answer");
        assertThat(row.cells()).containsExactly("X01", "2022", "1", "k", "1", literal);
    }

    @Test
    void aCtrlZAtTheEndIsNothingAndElsewhereAFault() throws Exception {
        Read read = Read.json("{" + HEADER + "}\n\u001A");
        assertThat(read.only().cells()).containsExactly("X01", "2022", "1", "2023-01-12");
        assertThat(read.notes()).isEmpty();
        byte[] twice = ("{" + HEADER + "}\u001A{}").getBytes(StandardCharsets.UTF_8);
        assertThat(Read.fault(JSON, twice)).hasMessageContaining("not valid JSON");
    }

    @Test
    void aWholeNumberMayHaveZerosAsDecimals() throws Exception {
        RawRecord header = Read.json("{\"member\":\"\u00A0X01\",\"cycle\":2022.0,\"revision\":1.00,"
                        + "\"submitted_at\":\"2023-01-12T10:22:33Z\"}")
                .only();
        assertThat(header.fault()).isNull();
        assertThat(header.cells()).containsExactly("X01", "2022", "1", "2023-01-12");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"2022\"|1|wrong-cycle|2022|1",
                "2022.5|1|wrong-cycle|2022.5|1",
                "null|1|wrong-cycle|``|1",
                "2022|\"1\"|bad-revision|2022|1",
                "2022|1e0|bad-revision|2022|1e0",
                "2022|[1]|bad-revision|2022|[1]",
            })
    void cycleAndRevisionAreWholeNumbers(
            String cycle, String revision, String fault, String cycleCell, String revisionCell) throws Exception {
        RawRecord header = Read.json("{\"member\":\"X01\",\"cycle\":" + cycle + ",\"revision\":" + revision
                        + ",\"submitted_at\":\"2023-01-12\"}")
                .only();
        assertThat(header.fault()).isEqualTo(fault);
        assertThat(header.faultMessage())
                .endsWith(
                        "whole JSON number without quotes, such as " + (fault.equals("wrong-cycle") ? "2022." : "1."));
        assertThat(header.cells()).containsExactly("X01", cycleCell, revisionCell, "2023-01-12");
    }

    @Test
    void absentHeaderFieldsAreEmpty() throws Exception {
        RawRecord header = Read.json("{\"member\":7}").only();
        assertThat(header.cells()).containsExactly("", "", "", "");
        assertThat(header.fault()).isEqualTo("wrong-cycle");
        assertThat(header.faultMessage()).startsWith("The field cycle of the submission is absent");
        assertThat(header.raw()).isEqualTo("{\"member\":7}");
        assertThat(Read.json("{}").only().kind()).isEqualTo(RecordKind.SUBMISSION);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"kpis\":{\"a\":1}}|/kpis|DATA_POINT|{\"a\":1}",
                "{\"tools\":\"t\"}|/tools|TOOL|\"t\"",
                "{\"kpis\":[\"k\"]}|/kpis/0|DATA_POINT|\"k\"",
                "{\"kpis\":[{},[[]]]}|/kpis/1|DATA_POINT|[[]]",
                "{\"kpis\":[{}]}|/kpis/0|DATA_POINT|{}",
                "{\"kpis\":[{\"kpi\":\"k\",\"datapoints\":[1]}]}|/kpis/0/datapoints|DATA_POINT|[1]",
                "{\"kpis\":[{\"kpi\":\"k\",\"answers\":\"YES\"}]}|/kpis/0/answers|ANSWER|\"YES\"",
                "{\"kpis\":[{\"kpi\":\"k\",\"blank\":\"REASON_A\"}]}|/kpis/0/blank|BLANK|\"REASON_A\"",
                "{\"kpis\":[{\"kpi\":\"k\",\"blank\":[\"A\",{\"b\":1}]}]}|/kpis/0/blank/1|BLANK|{\"b\":1}",
                "{\"kpis\":[{\"kpi\":\"k\",\"breakdowns\":{}}]}|/kpis/0/breakdowns|DATA_POINT|{}",
                "{\"kpis\":[{\"kpi\":\"k\",\"breakdowns\":[5]}]}|/kpis/0/breakdowns/0|DATA_POINT|5",
                "{\"tools\":[true]}|/tools/0|TOOL|true",
                "{\"tools\":[{\"tool\":[\"t\"]}]}|/tools/0|TOOL|{\"tool\":[\"t\"]}",
            })
    void whatCannotBeARowIsABadRowAtItsPlace(String text, String pointer, RecordKind kind, String raw)
            throws Exception {
        RawRecord row = Read.json(text).at(pointer);
        assertThat(row.fault()).isEqualTo("bad-row");
        assertThat(row.faultMessage()).endsWith(".");
        assertThat(row.kind()).isEqualTo(kind);
        assertThat(row.raw()).isEqualTo(raw);
    }

    @Test
    void rowsOfAnEntryWithoutACodeAreKeptForTheRules() throws Exception {
        Read read = withKpi("\"datapoints\":{\"d\":1},"
                + "\"breakdowns\":[{\"breakdown\":\"b\",\"category\":\"c\",\"datapoints\":{\"e\":2}}]");
        assertThat(read.records()).hasSize(3).allMatch(row -> row.fault() == null);
        assertThat(read.at("/kpis/0/breakdowns/0/datapoints/e").cells())
                .containsExactly("X01", "2022", "1", "", "e", "b", "c", "", "", "2");
    }

    @Test
    void aValueAndABlankInOneEntryAreBothGiven() throws Exception {
        Read read = withKpi("\"blank\":[\"A\"],\"kpi\":\"k\",\"datapoints\":{\"d\":1}");
        assertThat(read.records())
                .extracting(RawRecord::kind)
                .containsExactly(RecordKind.SUBMISSION, RecordKind.BLANK, RecordKind.DATA_POINT);
        assertThat(read.at("/kpis/0/blank/0").cells()).containsExactly("X01", "2022", "1", "k", "A");
    }

    @Test
    void unknownFieldsAreNoted() throws Exception {
        Read read = Read.json("{\"x\":[{\"y\":1}],\"kpis\":[{\"kpi\":\"a\",\"note\":{},\"datapoints\":{\"d\":1}},"
                + "{\"kpi\":\"b\",\"note\":1,\"blank\":null}],\"tools\":[{\"tool\":\"t\",\"why\":1}]}");
        assertThat(read.notes())
                .containsExactly(
                        "The field \"x\" is not known and is ignored: /x.",
                        "The field \"note\" is not known and is ignored: /kpis/0/note and 1 more.",
                        "The field \"blank\" is null and is taken as absent: /kpis/1/blank.",
                        "An entry holds no data points, answers or reasons: /kpis/1.",
                        "The field \"why\" is not known and is ignored: /tools/0/why.");
        assertThat(read.records()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "1",
                "null",
                "{",
                "{\"kpis\":[{\"kpi\":\"k\",\"datapoints\":{\"d\":1}}]",
                "{}{}",
                "{} x",
                "{},",
                "{\"a\":1,\"a\":1}",
                "{\"x\":{\"y\":1,\"y\":2}}",
                "{\"kpis\":[{\"datapoints\":{\"d\":1,\"d\":2}}]}",
                "{\"cycle\":NaN}",
                "{\"cycle\":-Infinity}",
                "{\"kpis\":[{\"datapoints\":{\"d\":NaN}}]}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1,}",
                "{\"a\":\"\n\"}",
                "/* x */{}",
                "{\"a\":\"\\x\"}",
                "\u0000{}",
            })
    void brokenJsonIsUnreadableAsAWhole(String text) {
        UnreadableFileException fault = Read.fault(JSON, Read.bytes(text));
        assertThat(fault.code()).isEqualTo("unreadable-file");
        assertThat(fault.getMessage())
                .startsWith("The file ")
                .doesNotContain("\n")
                .doesNotContain("Source")
                .endsWith(".")
                .satisfiesAnyOf(message -> assertThat(message).contains("line "), message -> assertThat(message)
                        .contains("Expected"));
    }

    @Test
    void aFaultSaysLineAndColumn() {
        assertThat(Read.fault(JSON, Read.bytes("{\n  \"a\": 1,\n  \"a\": 2}")))
                .hasMessage(
                        "The file is not valid JSON: Duplicate field 'a' at line 3, column 6. Correct it there and send the"
                                + " file again.");
    }

    @Test
    void byteOrderMarkIsFineButOtherEncodingsAreNot() throws Exception {
        assertThat(Read.json("\uFEFF{\"member\":\"Ä\"}").only().cell("member")).isEqualTo("Ä");
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(Read.fault(JSON, "\uFEFF{}".getBytes(charset))).hasMessageContaining("UTF-16");
        }
        byte[] latin = "{\n\"member\":\"Ä\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Read.fault(JSON, latin)).hasMessageContaining("not in UTF-8").hasMessageContaining("line");
    }

    @Test
    void hostileTextsAreRefusedWithoutHarm() {
        assertThat(Read.fault(JSON, Read.bytes("{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")))
                .hasMessageContaining("depth");
        assertThat(Read.fault(JSON, Read.bytes("{\"x\":" + "1".repeat(1_001) + "}")))
                .hasMessageContaining("1000");
        assertThat(Read.fault(JSON, Read.bytes("{\"x\":\"" + "a".repeat((1 << 20) + 1) + "\"}")))
                .hasMessageContaining("1048576");
        StringBuilder wide = new StringBuilder("{\"x\":0");
        for (int field = 0; field < 20_000; field++) {
            wide.append(",\"f").append(field).append("\":0");
        }
        assertThat(Read.fault(JSON, Read.bytes(wide + "}"))).hasMessageContaining("more than 20000 fields");
        StringBuilder names = new StringBuilder();
        for (int level = 0; level < 60; level++) {
            names.append("{");
            for (int field = 0; field < 600; field++) {
                names.append('"').append("n".repeat(995)).append(field).append("\":0,");
            }
            names.append("\"x\":");
        }
        assertThat(Read.fault(JSON, Read.bytes(names + "0" + "}".repeat(60)))).hasMessageContaining("too long names");
        String large = "{\"kpis\":[{\"kpi\":\"k\",\"blank\":[" + "\"R\",".repeat(200_000) + "\"R\"]}]}";
        assertThat(Read.fault(JSON, Read.bytes(large))).hasMessageContaining("The entry /kpis/0 is too large");
    }

    @Test
    void deepTextsWithinTheLimitAreRead() throws Exception {
        assertThat(Read.json("{\"x\":" + "[".repeat(60) + "]".repeat(60) + "}").notes())
                .hasSize(1);
    }

    @Test
    void longTextsAreShortenedInTheRawText() throws Exception {
        String name = "x".repeat(5_000);
        RawRecord row = withKpi("\"kpi\":\"k\",\"blank\":[\"" + name + "\"]").at("/kpis/0/blank/0");
        assertThat(row.cell("reason")).isEqualTo(name);
        assertThat(row.raw()).hasSize(RawRecord.RAW_LIMIT).endsWith("[shortened]");
    }
}
