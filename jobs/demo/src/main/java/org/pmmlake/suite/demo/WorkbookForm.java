package org.pmmlake.suite.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes one submission as one workbook with the sheets of the template. The same submission gives the same bytes. */
final class WorkbookForm {

    // The first moment that a zip file can tell: the writer would stamp the clock on every part.
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0);
    /** The same in UTC, as an extra field (0x5455): of that moment Java would write the one of the machine's time zone. */
    private static final byte[] STAMP_IN_UTC = {0x55, 0x54, 5, 0, 1, 0x00, (byte) 0xa6, (byte) 0xce, 0x12};

    private static final String CREATED = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">[^<]*</dcterms:created>";
    private static final String NEVER =
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">1980-01-01T00:00:00Z</dcterms:created>";

    private WorkbookForm() {}

    static void write(Path file, DemoSubmission submission) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Path draft = folder.resolve(file.getFileName() + ".draft");
        try (OutputStream out = Files.newOutputStream(draft);
                Workbook workbook = new Workbook(out, "PMM Lake", "1.0")) {
            for (LandingTable table : LandingTable.values()) {
                String name = table.name().toLowerCase(Locale.ROOT);
                Worksheet sheet = workbook.newWorksheet(table == LandingTable.SUBMISSIONS ? "submission" : name);
                fill(sheet, table, table.rows(List.of(submission)));
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            restamp(draft, out);
        } finally {
            Files.delete(draft);
        }
    }

    private static void fill(Worksheet sheet, LandingTable table, List<List<String>> rows) {
        for (int c = 0; c < table.columns().size(); c++) {
            String column = table.columns().get(c);
            sheet.value(0, c, column);
            boolean number = List.of("cycle", "revision", "value").contains(column);
            for (int r = 0; r < rows.size(); r++) {
                String cell = rows.get(r).get(c);
                if (number) {
                    sheet.value(r + 1, c, Long.valueOf(cell));
                } else if (!cell.isEmpty()) {
                    sheet.value(r + 1, c, cell);
                }
            }
        }
    }

    private static void restamp(Path workbook, OutputStream out) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(STAMP);
                entry.setExtra(STAMP_IN_UTC);
                zip.putNextEntry(entry);
                zip.write(part.getKey().equals("docProps/core.xml") ? withoutClock(part.getValue()) : part.getValue());
                zip.closeEntry();
            }
        }
    }

    private static byte[] withoutClock(byte[] core) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll(CREATED, NEVER)
                .getBytes(StandardCharsets.UTF_8);
    }
}
