package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pmmlake.suite.job.ResultTable;

class ResultPrinterTest {

    private static final ResultTable TABLE = new ResultTable(
            List.of("kpi", "value", "members", "stable"),
            List.of(
                    Arrays.asList("physical-release-time", 2.0 / 3, 62, true),
                    Arrays.asList("ö, \"quoted\"\nline", null, 7L, null),
                    Arrays.asList("", 123456789.125, new BigDecimal("0.10"), false)));

    @Test
    void aTableIsAlignedAndRounded() {
        assertThat(printed(TABLE, OutputFormat.TABLE))
                .isEqualTo(
                        """
                        kpi                        value  members  stable
                        ---------------------  ---------  -------  ------
                        physical-release-time   0.666667       62  true
                        ö, "quoted"\\nline                       7
                                               123457000     0.10  false
                        """);
    }

    @Test
    void numbersOfAnySizeAreReadable() {
        ResultTable numbers = new ResultTable(
                List.of("n"),
                List.of(
                        List.of(0.0),
                        List.of(-0.0001),
                        List.of(0.00001234567),
                        List.of(1e15),
                        List.of(100.0),
                        List.of(Double.NaN)));
        assertThat(printed(numbers, OutputFormat.TABLE).lines().skip(2).map(String::strip))
                .containsExactly("0", "-0.0001", "0.0000123457", "1E+15", "100", "NaN");
    }

    @Test
    void csvKeepsEveryDigitAndTellsEmptyFromNull() {
        assertThat(printed(TABLE, OutputFormat.CSV))
                .isEqualTo(String.join(
                        "\r\n",
                        "kpi,value,members,stable",
                        "physical-release-time,0.6666666666666666,62,true",
                        "\"ö, \"\"quoted\"\"\nline\",,7,",
                        "\"\",1.23456789125E8,0.10,false",
                        ""));
    }

    @Test
    void jsonIsAnArrayOfObjects() {
        assertThat(printed(TABLE, OutputFormat.JSON))
                .isEqualTo(
                        """
                        [
                          {"kpi":"physical-release-time","value":0.6666666666666666,"members":62,"stable":true},
                          {"kpi":"ö, \\"quoted\\"\\nline","value":null,"members":7,"stable":null},
                          {"kpi":"","value":1.23456789125E8,"members":0.10,"stable":false}
                        ]
                        """);
        assertThat(printed(new ResultTable(List.of("a"), List.of()), OutputFormat.JSON))
                .isEqualTo("[]\n");
    }

    @Test
    void nothingToShowPrintsNothing() {
        assertThat(printed(ResultTable.empty(), OutputFormat.TABLE)).isEmpty();
        assertThat(printed(ResultTable.empty(), OutputFormat.CSV)).isEmpty();
        assertThat(printed(ResultTable.empty(), OutputFormat.JSON)).isEqualTo("[]\n");
    }

    @Test
    void controlCharactersOfForeignFilesNeverReachATerminal() {
        ResultTable hostile = new ResultTable(List.of("raw"), List.of(List.of("a\u001b[2Jb\tc\u0085d")));
        assertThat(printed(hostile, OutputFormat.TABLE)).endsWith("a\\u001b[2Jb\\tc\\u0085d\n");
        ResultTable turned = new ResultTable(List.of("raw"), List.of(List.of("a\u202eb\u2066c\u009bd")));
        assertThat(printed(turned, OutputFormat.TABLE)).endsWith("a\\u202eb\\u2066c\\u009bd\n");
        assertThat(printed(turned, OutputFormat.JSON)).contains("\"a\\u202eb\\u2066c\\u009bd\"");
    }

    private static String printed(ResultTable table, OutputFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultPrinter.print(table, format, new PrintStream(bytes, false, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
