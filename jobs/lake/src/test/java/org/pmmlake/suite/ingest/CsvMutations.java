package org.pmmlake.suite.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.pmmlake.suite.ingest.read.RecordKind;

/** What spreadsheets, editors and people do to CSV files. */
final class CsvMutations {

    /** What stands in the place of a number and is none, and what is one all the same. */
    private static final List<String> NO_NUMBERS = List.of(
            "1,234.5",
            "1 234.5",
            "1\u00A0234",
            "1.234,5",
            "12,5",
            "12%",
            "12.5 %",
            "-3",
            "NaN",
            "Infinity",
            "1e400",
            "0x10",
            "1O",
            "\u0661\u0662",
            "\uFF11\uFF12",
            "12 h",
            "\u20AC12",
            "1'234",
            "(12)",
            "12-",
            "1.2.3",
            "=1+1",
            "#DIV/0!",
            "#REF!",
            "1/2",
            "\u00BD",
            "\u22125",
            "\u201312",
            "n/a",
            "-",
            "TRUE",
            "1_000",
            "12d",
            "1e",
            "..",
            "e5",
            "~12",
            "<5",
            "12*",
            "2023-01-12",
            "1\u200B2");

    private static final List<UnaryOperator<String>> SAME_NUMBERS = List.of(
            number -> "+" + number,
            number -> number + (number.contains(".") ? "00" : ".0"),
            number -> "0" + number,
            number -> number + "e0",
            number -> "  " + number + "\u00A0",
            number -> "\uFEFF" + number,
            number -> number + "\u200B",
            number -> number + "\t",
            number -> number + "\r\n");

    private static final List<String> NO_DATES = List.of(
            "12/01/2023",
            "12.01.2023",
            "2023-13-01",
            "2023-02-30",
            "20230112",
            "2023/01/12",
            "12-Jan-23",
            "44938",
            "2023-1-12",
            "2023-01",
            "yesterday",
            "01-12-2023");
    private static final List<String> SAME_DATES =
            List.of("2023-01-12 00:00:00", "2023-01-12T10:22:33Z", " 2023-01-12 ");
    private static final List<String> NO_MONTHS = List.of(
            "2022-13", "03/2022", "2022-03-01", "2022-3", "March 2022", "2022-00", "202203", "2022\u201303", "Q1");

    private final Map<RecordKind, List<List<String>>> good = GoodSubmission.tables();
    private final List<Mutation> all = new ArrayList<>();

    static List<Mutation> all() {
        CsvMutations mutations = new CsvMutations();
        mutations.layouts();
        mutations.bytes();
        mutations.numbers();
        mutations.otherCells();
        mutations.headers();
        return mutations.all;
    }

    private void tables(String name, boolean same, Consumer<Map<RecordKind, List<List<String>>>> change) {
        Map<RecordKind, List<List<String>>> tables = GoodSubmission.copy(good);
        change.accept(tables);
        all.add(new Mutation("csv " + name, GoodSubmission.csvFiles(tables), same));
    }

    private void cell(String name, RecordKind kind, int row, int column, String text, boolean same) {
        tables(name, same, tables -> GoodSubmission.of(tables, kind).get(row).set(column, text));
    }

    private void text(String name, RecordKind kind, boolean same, UnaryOperator<String> change) {
        bytes(name, kind, same, csv -> change.apply(csv).getBytes(UTF_8));
    }

    private void bytes(String name, RecordKind kind, boolean same, java.util.function.Function<String, byte[]> change) {
        Map<String, byte[]> files = GoodSubmission.csvFiles(good);
        files.put(GoodSubmission.file(kind), change.apply(GoodSubmission.csv(GoodSubmission.of(good, kind), ",")));
        all.add(new Mutation("csv " + kind.word() + " " + name, files, same));
    }

    private void layouts() {
        for (RecordKind kind : good.keySet()) {
            text("with CRLF", kind, true, csv -> csv.replace("\n", "\r\n"));
            text("with a BOM", kind, true, csv -> "\uFEFF" + csv);
            text("with empty lines", kind, true, csv -> csv.replace("\n", "\n\n"));
            text("without last end", kind, true, String::stripTrailing);
            text("with Ctrl-Z", kind, true, csv -> csv + "\u001A");
            text("with empty cells behind", kind, true, csv -> csv.replace("\n", ",,\n"));
            text("with rows of commas", kind, true, csv -> csv + ",,,,,,,,,,,,\n,\n");
            text("with sep=", kind, true, csv -> "sep=,\n" + csv);
            text("in quotes", kind, true, csv -> csv.replaceAll("([^,\n]+)", "\"$1\""));
            text("with quotes open", kind, false, csv -> csv.stripTrailing() + ",\"x");
            text("with one cell too many", kind, false, csv -> csv.stripTrailing() + ",more\n");
            text(
                    "all in one cell",
                    kind,
                    false,
                    csv -> '"' + csv.stripTrailing().replace("\n", "\"\n\"") + "\"\n");
            text("as a web page", kind, false, csv -> "<!DOCTYPE html><html><body>Sign in</body></html>\n");
            text("empty", kind, false, csv -> "");
            bytes("in UTF-16", kind, false, csv -> csv.getBytes(java.nio.charset.StandardCharsets.UTF_16));
            for (String separator : List.of(";", "\t")) {
                List<List<String>> rows = GoodSubmission.of(GoodSubmission.copy(good), kind);
                if (kind == RecordKind.DATA_POINT) {
                    rows.stream().skip(1).forEach(row -> row.set(9, row.get(9).replace('.', ',')));
                }
                String text = GoodSubmission.csv(rows, separator);
                bytes("separated by " + (int) separator.charAt(0), kind, true, csv -> text.getBytes(UTF_8));
            }
            tables(
                    kind.word() + " in another order",
                    true,
                    tables -> Collections.shuffle(
                            GoodSubmission.of(tables, kind)
                                    .subList(1, GoodSubmission.of(tables, kind).size()),
                            new Random(7)));
            tables(kind.word() + " with columns moved", true, tables -> GoodSubmission.of(tables, kind)
                    .forEach(row -> Collections.rotate(row, 2)));
            tables(kind.word() + " with a column more", true, tables -> GoodSubmission.of(tables, kind)
                    .forEach(row -> row.add(1, "x")));
            tables(kind.word() + " twice", true, tables -> GoodSubmission.of(tables, kind)
                    .addAll(List.copyOf(GoodSubmission.of(tables, kind)
                            .subList(1, GoodSubmission.of(tables, kind).size()))));
        }
    }

    private void bytes() {
        bytes("in Windows-1252", RecordKind.DATA_POINT, true, csv -> csv.getBytes(Charset.forName("windows-1252")));
        text("decomposed", RecordKind.DATA_POINT, true, csv -> Normalizer.normalize(csv, Normalizer.Form.NFD));
        text(
                "with a control character",
                RecordKind.DATA_POINT,
                true,
                csv -> csv.replace("Gen\u00E8ve", "Gen\u000B\u00E8ve"));
        bytes("cut in a row", RecordKind.ANSWER, false, csv -> csv.substring(0, csv.length() - 3)
                .getBytes(UTF_8));
    }

    private void numbers() {
        int last = GoodSubmission.of(good, RecordKind.DATA_POINT).size() - 1;
        for (int row : List.of(1, last)) {
            for (String text : NO_NUMBERS) {
                cell("value " + row + " is " + text, RecordKind.DATA_POINT, row, 9, text, false);
            }
            String number =
                    GoodSubmission.of(good, RecordKind.DATA_POINT).get(row).get(9);
            for (UnaryOperator<String> same : SAME_NUMBERS) {
                cell(
                        "value " + row + " is " + same.apply(number).replace("\r\n", "\\n"),
                        RecordKind.DATA_POINT,
                        row,
                        9,
                        same.apply(number),
                        true);
            }
        }
    }

    private void otherCells() {
        NO_DATES.forEach(date -> cell("date " + date, RecordKind.SUBMISSION, 1, 3, date, false));
        SAME_DATES.forEach(date -> cell("date " + date, RecordKind.SUBMISSION, 1, 3, date, true));
        NO_MONTHS.forEach(month -> cell("month " + month, RecordKind.DATA_POINT, 2, 8, month, false));
        for (RecordKind kind : good.keySet()) {
            for (int column = 0; column < 3; column++) {
                String key = GoodSubmission.of(good, kind).get(1).get(column);
                cell(kind.word() + " key with blanks " + column, kind, 1, column, "\u00A0" + key + " \u200B", true);
                cell(kind.word() + " key is other " + column, kind, 1, column, column == 0 ? "X0l" : "2O22", false);
            }
            cell(kind.word() + " cycle 2022.0", kind, 1, 1, "2022.0", true);
            cell(kind.word() + " revision 1.0", kind, 1, 2, "1.0", true);
            cell(kind.word() + " cycle 2021", kind, 1, 1, "2021", false);
        }
        for (RecordKind kind : List.of(RecordKind.DATA_POINT, RecordKind.ANSWER, RecordKind.BLANK, RecordKind.TOOL)) {
            String code = GoodSubmission.of(good, kind).get(1).get(3);
            for (UnaryOperator<String> change : List.<UnaryOperator<String>>of(
                    text -> text.replace('-', '\u2013'),
                    text -> text.toUpperCase(java.util.Locale.ROOT),
                    text -> text.substring(1),
                    text -> "\u201C" + text + "\u201D",
                    text -> text.replace('a', '\u0430') + "s")) {
                cell(kind.word() + " code " + change.apply(code), kind, 1, 3, change.apply(code), false);
            }
        }
        for (String answer : List.of("maybe", "Y", "oui", "1", "TRUE", "YES!")) {
            cell("answer " + answer, RecordKind.ANSWER, 1, 5, answer, false);
        }
        for (String answer : List.of("yes", "Yes", " YES\u00A0", "yEs")) {
            cell("answer " + answer, RecordKind.ANSWER, 1, 5, answer, true);
        }
        for (String question : List.of("0", "99", "1.5", "one", "-1", "")) {
            cell("question " + question, RecordKind.ANSWER, 1, 4, question, false);
        }
        cell("question 1.0", RecordKind.ANSWER, 1, 4, "1.0", true);
        for (String use : List.of("", "using", "currently using", "currently\u2013using", "YES")) {
            cell("use " + use, RecordKind.TOOL, 1, 5, use, false);
        }
        cell("reason other", RecordKind.BLANK, 1, 4, "REASON_OTHER_THINGS", false);
        cell("breakdown other", RecordKind.DATA_POINT, 1, 5, "colour", false);
    }

    private void headers() {
        for (RecordKind kind : good.keySet()) {
            for (int column = 0; column < kind.columns().size(); column++) {
                String name = kind.columns().get(column);
                int at = column;
                Map<String, String> changes = new LinkedHashMap<>();
                changes.put("capital", name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1));
                changes.put("mistyped", name + "e");
                changes.forEach(
                        (how, other) -> cell(kind.word() + " heading " + at + " " + how, kind, 0, at, other, false));
                cell(kind.word() + " heading " + at + " with blanks", kind, 0, at, "\u00A0" + name + "\u200B", true);
            }
            tables(kind.word() + " without its header", false, tables -> GoodSubmission.of(tables, kind)
                    .remove(0));
        }
    }
}
