package org.pmmlake.suite.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who colours whole columns makes a spreadsheet write every row that there can be. */
class StyledRowsTest {

    private static final int ROWS = 1_048_576;

    @Test
    void everyRowOfASheetMayBeStyledWithinAGibibyteOfHeap(@TempDir Path folder) throws Exception {
        Path workbook = folder.resolve("styled.xlsx");
        write(workbook);
        Process reading = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StyledRowsTest.class.getName(),
                        workbook.toString(),
                        folder.resolve("found").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reading.waitFor()).as(said).isZero();
        assertThat(Files.readAllLines(folder.resolve("found")))
                .containsExactly("blanks!2 [X01, 2022, 1, k, R]", "blanks!" + ROWS + " [X01, 2022, 1, k, Q]");
    }

    /** What the test runs in a process with little memory. */
    public static void main(String[] arguments) throws Exception {
        Path workbook = Path.of(arguments[0]);
        try (RecordSource source =
                RecordReaders.open(FileClass.of("styled.xlsx"), () -> Files.newInputStream(workbook))) {
            List<String> found = new ArrayList<>();
            source.forEachRemaining(record -> found.add(record.position() + " " + record.cells()));
            Files.write(Path.of(arguments[1]), found);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] small = new TestWorkbook()
                .sheet(
                        "blanks",
                        TestWorkbook.BLANKS_HEADER + TestWorkbook.row(2, "X01", "2022", "1", "k", "R") + "ROWS"
                                + TestWorkbook.row(ROWS, "X01", "2022", "1", "k", "Q"))
                .bytes();
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out);
                java.util.zip.ZipInputStream parts =
                        new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(small))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                int at = text.indexOf("ROWS");
                zip.write(text.substring(0, Math.max(0, at)).getBytes(StandardCharsets.UTF_8));
                for (int row = 3; at >= 0 && row < ROWS; row++) {
                    zip.write(("<row r=\"" + row + "\" s=\"1\" customFormat=\"1\"><c r=\"A" + row
                                    + "\" s=\"1\"/><c r=\"B" + row + "\" s=\"1\"/></row>")
                            .getBytes(StandardCharsets.UTF_8));
                }
                zip.write(text.substring(at < 0 ? 0 : at + "ROWS".length()).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
