package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;

/**
 * What a contact point with a French Excel does: fill in the template, save its sheets as CSV, make a mistake, read the
 * reply, correct what it says.
 */
@ExtendWith(SharedSpark.class)
class FrenchContactTest {

    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final Map<String, String> NUMBERS =
            Map.of("aeo_trade_value_usd", "40,5", "total_trade_value_usd", "162");

    private final FieldLake lake;
    private final Path folder;

    FrenchContactTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lake = new FieldLake(
                folder.resolve("lake"), FieldLake.conf(folder.resolve("conf"), FieldLake.MOST_IN_MEMORY, 0));
    }

    @Test
    void aMistakeIsToldInFrenchAndItsCorrectionAccepted() throws IOException {
        Files.createDirectories(landing());
        Files.writeString(
                landing().resolve("members.csv"),
                """
                member,name,wco_region,income_group,geographic_type,administration_type,unions,gdp_usd_bn
                X01,Douanes de l’Île,WCA,INC_LOW,,,,
                """);
        // Excel writes the day as its settings say; which of the two numbers is the month nobody knows.
        send(1, "12/01/2023", NUMBERS, "YES");
        assertThat(lake.command(0, "ingest").out()).contains("0 of 1 registered", "bad-date", "pmm review --reply");
        assertThat(reply()).isNotEmpty().allSatisfy(row -> assertThat(row.get(3))
                .contains("La date doit s’écrire année-mois-jour"));

        send(1, "2023-01-12", Map.of("aeo_trade_value_usd", "40,5", "total_trade_value_usd", "1 620 000"), "oui");
        assertThat(lake.command(0, "ingest").out()).contains("bad-answer 1, bad-number 1");
        List<List<String>> refused = reply();
        assertThat(refused)
                .anySatisfy(row -> {
                    assertThat(row.get(1)).contains("X01/rev1/datapoints.csv, position 2");
                    assertThat(row.get(3)).contains("1 620 000", "1234,5 dans un fichier CSV à points-virgules");
                })
                .anySatisfy(row -> assertThat(row.get(3)).contains("oui", "La réponse doit être YES ou NO"))
                .hasSize(2);

        send(2, "2023-01-20", NUMBERS, "YES");
        lake.command(0, "ingest");
        assertThat(lake.rows("silver.submission")).hasSize(2);
        assertThat(reply()).as("what the correction mended is asked no more").isEmpty();
        lake.command(0, "analyse");
        assertThat(lake.rows("kpi_value"))
                .filteredOn(row -> row.path("kpi").asText().equals("aeo-involvement-trade"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("value").asDouble()).isEqualTo(25));
    }

    private Path landing() {
        return lake.lake().resolve("landing/cycle=2022");
    }

    /** Fills in the template and saves each sheet as a French Excel does. */
    private void send(int revision, String day, Map<String, String> numbers, String answer) throws IOException {
        Path workbook = folder.resolve("X01-" + revision + ".xlsx");
        lake.command(
                0,
                "template",
                "--member",
                "X01",
                "--cycle",
                "2022",
                "--lang",
                "fr",
                "--revision",
                Integer.toString(revision),
                "--force",
                "--out",
                workbook.toString());
        Path to = Files.createDirectories(landing().resolve("X01/rev" + revision));
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
            for (String sheet : List.of("submission", "datapoints", "answers", "blanks", "tools")) {
                List<String> lines = new ArrayList<>();
                for (Row row : read.findSheet(sheet).orElseThrow().read()) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column < row.getCellCount(); column++) {
                        cells.add(row.getCellText(column));
                    }
                    fill(sheet, cells, day, numbers, answer);
                    lines.add(String.join(";", cells));
                }
                Files.write(
                        to.resolve((sheet.equals("submission") ? "submissions" : sheet) + ".csv"),
                        (String.join("\r\n", lines) + "\r\n").getBytes(EXCEL));
            }
        }
    }

    @Test
    void theWorkbookNamesThingsInFrench() throws IOException {
        send(1, "2023-01-12", NUMBERS, "YES");
        try (ReadableWorkbook read =
                new ReadableWorkbook(folder.resolve("X01-1.xlsx").toFile())) {
            assertThat(texts(read, "guide"))
                    .contains("Comment remplir ce classeur", "Part des OEA dans les échanges")
                    .anyMatch(text -> text.startsWith("tools : si l’outil est connu"));
            assertThat(texts(read, "datapoints"))
                    .contains("kpi", "aeo-involvement-trade", "Part des OEA dans les échanges")
                    .doesNotContain("AEO share of trade");
        }
    }

    private static List<String> texts(ReadableWorkbook workbook, String sheet) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Row row : workbook.findSheet(sheet).orElseThrow().read()) {
            row.forEach(cell -> texts.add(cell == null ? "" : cell.getText()));
        }
        return texts;
    }

    private static void fill(String sheet, List<String> cells, String day, Map<String, String> numbers, String answer) {
        boolean first = cells.size() > 4 && cells.get(4).equals("1");
        if (sheet.equals("submission") && cells.get(0).equals("X01")) {
            cells.set(3, day);
        } else if (sheet.equals("datapoints") && cells.get(5).isEmpty() && numbers.containsKey(cells.get(4))) {
            cells.set(9, numbers.get(cells.get(4)));
        } else if (sheet.equals("answers") && first && cells.get(3).endsWith("risk-management")) {
            cells.set(5, answer);
        }
    }

    /** The lines of the reply's sheet of refusals. */
    private List<List<String>> reply() throws IOException {
        Path replies = folder.resolve("replies");
        lake.command(0, "review", "--reply", replies.toString(), "--language", "fr");
        List<List<String>> rows = new ArrayList<>();
        Path workbook = replies.resolve("reply-X01.xlsx");
        if (Files.exists(workbook)) {
            try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
                for (Row row : read.findSheet("refus").orElseThrow().read()) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
                    rows.add(cells);
                }
            }
            Files.delete(workbook);
        }
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }
}
