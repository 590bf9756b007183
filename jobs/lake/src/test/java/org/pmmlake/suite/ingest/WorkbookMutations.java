package org.pmmlake.suite.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pmmlake.suite.ingest.read.RecordKind;

/** What spreadsheet programs and people do to the workbook of the template. */
final class WorkbookMutations {

    private static final String DATA = "xl/worksheets/sheet2.xml";
    private static final String HEAD = "xl/worksheets/sheet1.xml";

    private final List<Mutation> all = new ArrayList<>();
    private final Map<String, String> good = parts(bytes(sheet -> {}));

    static List<Mutation> all() {
        WorkbookMutations mutations = new WorkbookMutations();
        mutations.parts();
        mutations.numbers();
        mutations.otherCells();
        mutations.files();
        return mutations.all;
    }

    private static byte[] bytes(Consumer<Map<RecordKind, Worksheet>> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Map<RecordKind, Worksheet> sheets = new LinkedHashMap<>();
            GoodSubmission.tables().forEach((kind, rows) -> {
                Worksheet sheet = workbook.newWorksheet(kind.sheet());
                sheets.put(kind, sheet);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        String cell = rows.get(row).get(column);
                        if (row > 0 && cell.matches("[0-9.]+")) {
                            sheet.value(row, column, new java.math.BigDecimal(cell));
                        } else if (!cell.isEmpty()) {
                            sheet.value(row, column, cell);
                        }
                    }
                }
            });
            change.accept(sheets);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] workbook) {
        Map<String, String> parts = new LinkedHashMap<>();
        try {
            Path file = Files.createTempFile("mutated", ".xlsx");
            try (ZipFile zip = new ZipFile(Files.write(file, workbook).toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return parts;
    }

    private static byte[] packed(Map<String, String> parts, UnaryOperator<String> name, Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(name.apply(part.getKey())));
                zip.write(part.getValue().getBytes(charset));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private void file(String name, boolean same, byte[] content) {
        all.add(new Mutation("xlsx " + name, Map.of("sent.xlsx", content), same));
    }

    private void part(String name, boolean same, String part, UnaryOperator<String> change) {
        Map<String, String> parts = new LinkedHashMap<>(good);
        String changed = change.apply(parts.getOrDefault(part, ""));
        if (changed.equals(parts.put(part, changed))) {
            throw new IllegalStateException(name + " changes nothing in " + changed);
        }
        file(name, same, packed(parts, UnaryOperator.identity(), StandardCharsets.UTF_8));
    }

    private void sheets(String name, boolean same, Consumer<Map<RecordKind, Worksheet>> change) {
        file(name, same, bytes(change));
    }

    private void cell(String name, RecordKind kind, int row, int column, boolean same, Object value) {
        sheets(name, same, sheets -> {
            Worksheet sheet = GoodSubmission.of(sheets, kind);
            if (value instanceof Number number) {
                sheet.value(row, column, number);
            } else if (value instanceof Boolean is) {
                sheet.value(row, column, is);
            } else {
                sheet.value(row, column, value.toString());
            }
        });
    }

    private void parts() {
        file("with backslashes", true, packed(good, name -> name.replace('/', '\\'), StandardCharsets.UTF_8));
        Map<String, String> wide = new LinkedHashMap<>(good);
        wide.replaceAll((name, xml) -> xml.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\""));
        file("in UTF-16", true, packed(wide, name -> name, StandardCharsets.UTF_16));
        Map<String, String> strict = new LinkedHashMap<>(good);
        strict.replaceAll((name, xml) -> xml.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        file("in strict OOXML", true, packed(strict, name -> name, StandardCharsets.UTF_8));
        part("without the cells' places", true, HEAD, xml -> xml.replaceAll("(<c) r=\"[A-Z]+1\"", "$1"));
        part("with prefixes", true, HEAD, xml -> xml.replaceAll("<(/?)([a-z])", "<$1x:$2")
                .replaceAll("xmlns=", "xmlns:x="));
        part(
                "with empty rows",
                true,
                DATA,
                xml -> xml.replace("</sheetData>", "<row r=\"900\"/><row r=\"1000000\" s=\"1\"/></sheetData>"));
        part("with a formula's number", true, DATA, xml -> xml.replace("<v>1234.5</v>", "<f>A1+0</f><v>1234.5</v>"));
        part("with a formula not computed", false, DATA, xml -> xml.replace("<v>1234.5</v>", "<f>A1+0</f>"));
        part("with broken XML", false, DATA, xml -> xml.replace("</sheetData>", ""));
        part(
                "with a document type",
                false,
                DATA,
                xml -> xml.replaceFirst("<worksheet", "<!DOCTYPE x [<!ENTITY y \"z\">]><worksheet"));
        part(
                "with doubles as programs add them",
                true,
                DATA,
                xml -> xml.replace("<v>1234.5</v>", "<v>1234.5000000000000</v>"));
    }

    private void numbers() {
        for (String text : List.of(
                "1,234.5", "12,5", "12%", "1 234", "-3", "n/a", "1O", "1.234,5", "=1+1", "#N/A", "12 h", "(5)",
                "1'000")) {
            cell("value is the text " + text, RecordKind.DATA_POINT, 1, 9, false, text);
            cell("last value is the text " + text, RecordKind.DATA_POINT, 4, 9, false, text);
        }
        cell("value is a number as text", RecordKind.DATA_POINT, 1, 9, true, "1234.5");
        cell("value is a number as text with blanks", RecordKind.DATA_POINT, 1, 9, true, "\u00A01234.5 ");
        cell("value is below 0", RecordKind.DATA_POINT, 1, 9, false, -1234.5);
        cell("value is a truth", RecordKind.DATA_POINT, 1, 9, false, true);
        for (String format : List.of("0%", "0.00%", "yyyy-mm-dd", "dd/mm/yyyy", "h:mm", "[$-40C]d mmmm yyyy")) {
            sheets("value has the format " + format, false, sheets -> GoodSubmission.of(sheets, RecordKind.DATA_POINT)
                    .style(1, 9)
                    .format(format)
                    .set());
        }
        for (String format : List.of(
                "0.00",
                "#,##0.00",
                "@",
                "0 \"days\"",
                "[Red]0.0",
                "_-* #,##0.00_-",
                "\"yyyy\" 0",
                "0.00E+00",
                "# ?/?")) {
            sheets("value looks like " + format, true, sheets -> GoodSubmission.of(sheets, RecordKind.DATA_POINT)
                    .style(1, 9)
                    .format(format)
                    .set());
        }
        for (String error : List.of("#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?")) {
            part(
                    "value is " + error,
                    false,
                    DATA,
                    xml -> xml.replaceFirst("<c ([^>]*)><v>1234.5</v>", "<c $1 t=\"e\"><v>" + error + "</v>"));
        }
    }

    private void otherCells() {
        sheets("day as a date", true, sheets -> {
            GoodSubmission.of(sheets, RecordKind.SUBMISSION).value(1, 3, java.time.LocalDate.of(2023, 1, 12));
            GoodSubmission.of(sheets, RecordKind.SUBMISSION)
                    .style(1, 3)
                    .format("dd/mm/yyyy")
                    .set();
        });
        for (String day : List.of("12/01/2023", "2023-13-01", "12 January 2023", "2023")) {
            cell("day is " + day, RecordKind.SUBMISSION, 1, 3, false, day);
        }
        cell("day with time", RecordKind.SUBMISSION, 1, 3, true, "2023-01-12 10:00:00");
        cell("day as a bare number", RecordKind.SUBMISSION, 1, 3, false, 44938);
        cell("month as a bare number", RecordKind.DATA_POINT, 2, 8, false, 44621);
        cell("month as words", RecordKind.DATA_POINT, 2, 8, false, "March 2022");
        for (RecordKind kind : GoodSubmission.tables().keySet()) {
            cell(kind + " cycle as text", kind, 1, 1, true, "2022");
            cell(kind + " cycle as 2022.0", kind, 1, 1, true, "2022.0");
            cell(kind + " revision of halves", kind, 1, 2, false, 1.5);
            cell(kind + " other Member", kind, 1, 0, false, "X0l");
            cell(kind + " a column more", kind, 0, 12, true, "remarks");
            for (int column = 0; column < kind.columns().size(); column++) {
                String heading = kind.columns().get(column);
                cell(kind + " heading " + column, kind, 0, column, false, heading.toUpperCase(java.util.Locale.ROOT));
                cell(kind + " heading with blanks " + column, kind, 0, column, true, "_x00A0_" + heading + " ");
            }
            if (kind != RecordKind.SUBMISSION) {
                sheets(kind + " inherits", true, sheets -> {
                    for (int column = 0; column < 3; column++) {
                        GoodSubmission.of(sheets, kind).value(1, column, "");
                    }
                });
            }
        }
        for (String answer : List.of("maybe", "oui", "X")) {
            cell("answer is " + answer, RecordKind.ANSWER, 1, 5, false, answer);
        }
        cell("answer is yes", RecordKind.ANSWER, 1, 5, true, "yes");
        cell("answer is TRUE", RecordKind.ANSWER, 1, 5, false, true);
        cell("use is empty", RecordKind.TOOL, 1, 5, false, "");
        cell("code is capital", RecordKind.DATA_POINT, 1, 3, false, "Data-Standardization");
    }

    private void files() {
        byte[] workbook = bytes(sheets -> {});
        for (int cut : List.of(0, 10, workbook.length / 2, workbook.length - 30)) {
            file("cut at " + cut, false, java.util.Arrays.copyOf(workbook, cut));
        }
        file("is text", false, "member,cycle".getBytes(StandardCharsets.UTF_8));
        file("is an old workbook", false, new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        });
        part(
                "with other sheet names",
                false,
                "xl/workbook.xml",
                xml -> xml.replace("\"submission\"", "\"Soumission\""));
        part(
                "with capital sheet names",
                true,
                "xl/workbook.xml",
                xml -> xml.replace("\"submission\"", "\"Submission\""));
    }
}
