package org.pmmlake.suite.ingest.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.catalogue.BenchmarkStatistic;
import org.pmmlake.metrics.catalogue.BlankReason;
import org.pmmlake.metrics.catalogue.Breakdown;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.CatalogueEntries;
import org.pmmlake.metrics.catalogue.Direction;
import org.pmmlake.metrics.catalogue.DisclosureLevel;
import org.pmmlake.metrics.catalogue.EntryCertainty;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Method;
import org.pmmlake.metrics.catalogue.Tool;
import org.pmmlake.suite.ingest.read.FileClass;
import org.pmmlake.suite.ingest.read.RawRecord;
import org.pmmlake.suite.ingest.read.RecordReaders;
import org.pmmlake.suite.ingest.read.RecordSource;

class WorkbookTemplateTest {

    private static final Catalogue CATALOGUE = catalogue();

    private static Kpi kpi(String code, Method method, int questions, List<Breakdown> breakdowns) {
        boolean maturity = questions > 0;
        return new Kpi(
                code,
                "Name of " + code,
                "TF_TRUST",
                method,
                maturity ? null : "top",
                maturity ? List.of() : List.of("below"),
                questions,
                Direction.HIGHER_BETTER,
                "percent",
                BenchmarkStatistic.MEAN,
                DisclosureLevel.WCO,
                false,
                1,
                breakdowns,
                EntryCertainty.CONFIRMED,
                "test",
                "");
    }

    private static Catalogue catalogue() {
        Breakdown grades = new Breakdown("job_grade", List.of("officer", "senior_management"));
        return new Catalogue(
                "test",
                new CatalogueEntries(
                        List.of(),
                        List.of(),
                        List.of(
                                kpi("maturity", Method.MATURITY, 2, List.of()),
                                kpi("share", Method.RATIO, 0, List.of(grades))),
                        List.of(new Tool("sscf", "SAFE & <sound>", List.of(), EntryCertainty.CONFIRMED, "test")),
                        List.of(
                                new BlankReason("REASON_A", "Started", true, "test"),
                                new BlankReason("REASON_B", "Planned", true, "test")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static byte[] template() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookTemplate.write(CATALOGUE, false, "X01", 2022, 3, out);
        return out.toByteArray();
    }

    private static List<RawRecord> read(byte[] workbook) throws Exception {
        try (RecordSource source =
                RecordReaders.open(FileClass.of("x.xlsx"), () -> new ByteArrayInputStream(workbook))) {
            assertThat(source.notes()).isEmpty();
            List<RawRecord> records = new ArrayList<>();
            source.forEachRemaining(records::add);
            return records;
        }
    }

    private static Map<String, String> parts(byte[] workbook) throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, String> parts) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** Types a text or number into a cell that the template has prepared, as a spreadsheet would store it. */
    private static UnaryOperator<String> type(String cell, String content) {
        String value = content.matches("[0-9.]+")
                ? "><v>" + content + "</v></c>"
                : " t=\"inlineStr\"><is><t>" + content + "</t></is></c>";
        return xml -> {
            String typed = xml.replaceFirst("(<c r=\"" + cell + "\"[^>/]*)(/>|></c>)", "$1" + value);
            assertThat(typed).as("the cell %s", cell).isNotEqualTo(xml);
            return typed;
        };
    }

    @Test
    void theEmptyTemplateHoldsTheHeaderOnly() throws Exception {
        List<RawRecord> records = read(template());
        assertThat(records).hasSize(1);
        assertThat(records.get(0).position()).isEqualTo("submission!2");
        assertThat(records.get(0).cells()).containsExactly("X01", "2022", "3", "");
    }

    @Test
    void whatIsTypedIntoTheTemplateIsRead() throws Exception {
        Map<String, String> parts = parts(template());
        // The guide is the first sheet; the others follow in the order of the contract.
        parts.computeIfPresent("xl/worksheets/sheet2.xml", (name, xml) -> type("D2", "2023-01-12")
                .apply(xml));
        parts.computeIfPresent("xl/worksheets/sheet3.xml", (name, xml) -> type("J3", "12.5")
                .andThen(type("J6", "4"))
                .andThen(type("I6", "2022-03"))
                .apply(xml));
        parts.computeIfPresent(
                "xl/worksheets/sheet4.xml", (name, xml) -> type("F3", "NO").apply(xml));
        parts.computeIfPresent("xl/worksheets/sheet5.xml", (name, xml) -> type("E3", "REASON_B")
                .apply(xml));
        parts.computeIfPresent(
                "xl/worksheets/sheet6.xml",
                (name, xml) -> type("E2", "YES").andThen(type("F2", "no-plans")).apply(xml));
        List<RawRecord> records = read(packed(parts));
        assertThat(records)
                .extracting(record -> record.position() + " " + record.raw())
                .containsExactly(
                        "submission!2 X01,2022,3,2023-01-12",
                        "datapoints!3 X01,2022,3,share,below,,,,,12.5",
                        "datapoints!6 X01,2022,3,share,top,job_grade,senior_management,,2022-03,4",
                        "answers!3 X01,2022,3,maturity,2,NO",
                        "blanks!3 X01,2022,3,share,REASON_B",
                        "tools!2 X01,2022,3,sscf,YES,no-plans");
    }

    @Test
    void thereIsALineForEverythingTheCatalogueAsksFor() throws Exception {
        try (InputStream in = new ByteArrayInputStream(template());
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            assertThat(codes(workbook, "datapoints", 7))
                    .containsExactly(
                            "member|cycle|revision|kpi|datapoint|breakdown|category",
                            "X01|2022|3|share|top||",
                            "X01|2022|3|share|below||",
                            "X01|2022|3|share|top|job_grade|officer",
                            "X01|2022|3|share|below|job_grade|officer",
                            "X01|2022|3|share|top|job_grade|senior_management",
                            "X01|2022|3|share|below|job_grade|senior_management");
            assertThat(codes(workbook, "answers", 5))
                    .containsExactly(
                            "member|cycle|revision|kpi|question", "X01|2022|3|maturity|1", "X01|2022|3|maturity|2");
            assertThat(codes(workbook, "blanks", 4))
                    .containsExactly("member|cycle|revision|kpi", "X01|2022|3|maturity", "X01|2022|3|share");
            assertThat(codes(workbook, "tools", 4)).containsExactly("member|cycle|revision|tool", "X01|2022|3|sscf");
        }
    }

    private static List<String> codes(ReadableWorkbook workbook, String sheet, int columns) throws Exception {
        List<String> lines = new ArrayList<>();
        for (Row row : workbook.findSheet(sheet).orElseThrow().read()) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                cells.add(Optional.ofNullable(row.getCellText(column)).orElse(""));
            }
            String line = String.join("|", cells);
            if (!line.replace("|", "").isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Test
    void headingsAreFrozenAndLockedWithoutAPasswordAndChoicesAreOffered() throws Exception {
        Map<String, String> parts = parts(template());
        for (int sheet = 2; sheet <= 6; sheet++) {
            String xml = parts.getOrDefault("xl/worksheets/sheet" + sheet + ".xml", "");
            assertThat(xml)
                    .containsPattern("<sheetProtection [^>]*sheet=\"true\"")
                    .doesNotContain("password=")
                    .contains("ySplit=\"1\"");
        }
        assertThat(parts.get("xl/worksheets/sheet4.xml"))
                .contains("sqref=\"F2:F3\" type=\"list\"")
                .contains("<formula1>\"YES,NO\"</formula1>");
        assertThat(parts.get("xl/worksheets/sheet5.xml")).contains("<formula1>'guide'!$B$12:$B$13</formula1>");
        assertThat(parts.get("xl/worksheets/sheet6.xml"))
                .contains("<formula1>\"currently-using,plans-to-use,no-plans\"</formula1>");
    }

    @Test
    void whatCannotBeReadIsRefusedWhileItIsTypedAndCodesAreExplained() throws Exception {
        Map<String, String> parts = parts(template());
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("sqref=\"D2:D2\" type=\"custom\"")
                .contains("error=\"Type the day as year-month-day, such as 2023-01-12.\"");
        assertThat(parts.get("xl/worksheets/sheet3.xml"))
                .contains("<formula1>AND(ISNUMBER(J2),J2>=0)</formula1>")
                .contains("Type the month as year-month, such as 2022-03")
                .contains("type=\"list\"");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(template()))) {
            List<Row> rows = workbook.findSheet("datapoints").orElseThrow().read();
            assertThat(rows.get(0).getCellText(10)).isEqualTo("what it is");
            assertThat(rows.get(1).getCellText(10)).isEqualTo("Name of share");
            assertThat(rows.get(1).getCellText(11)).isEqualTo("percent");
        }
    }

    @Test
    void onlyTheCellsToFillInAreUnlocked() throws Exception {
        Map<String, String> parts = parts(template());
        for (String cell :
                List.of("2:D2", "3:J2", "3:I7", "3:H2", "3:A8", "3:J1007", "4:F2", "5:E3", "5:A4", "6:E2", "6:F2")) {
            assertThat(isLocked(parts, cell)).as(cell).isFalse();
        }
        for (String cell : List.of("2:A1", "2:A2", "2:C2", "3:J1", "3:A2", "3:E7", "4:E2", "5:D2", "6:D2", "6:A1")) {
            assertThat(isLocked(parts, cell)).as(cell).isTrue();
        }
    }

    private static boolean isLocked(Map<String, String> parts, String place) {
        String sheet = parts.getOrDefault("xl/worksheets/sheet" + place.charAt(0) + ".xml", "");
        Matcher cell = Pattern.compile("<c r=\"" + place.substring(2) + "\"( s=\"(\\d+)\")?")
                .matcher(sheet);
        assertThat(cell.find()).as(place).isTrue();
        int style = cell.group(2) == null ? 0 : Integer.parseInt(cell.group(2));
        String styles = parts.getOrDefault("xl/styles.xml", "");
        Matcher format = Pattern.compile("<xf .*?(/>|</xf>)").matcher(styles.substring(styles.indexOf("<cellXfs")));
        for (int index = 0; index <= style; index++) {
            assertThat(format.find()).isTrue();
        }
        return !format.group().contains("locked=\"false\"");
    }

    @Test
    void theSameArgumentsGiveTheSameBytes() throws Exception {
        byte[] first = template();
        assertThat(template()).isEqualTo(first);
        assertThat(parts(first).get("docProps/core.xml")).contains(">1980-01-01T00:00:00Z</dcterms:created>");
    }
}
