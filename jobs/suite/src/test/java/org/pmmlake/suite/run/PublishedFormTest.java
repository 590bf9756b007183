package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.schema.DimMemberTable;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.RunTable;
import org.pmmlake.suite.schema.TableSpec;

/** The form of what is published (contract §6), for cycles in which little or nothing was sent. */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedFormTest {

    private static final int KPIS = 5;
    private static final List<String> TYPES =
            List.of("BOOLEAN", "INTEGER", "BIGINT", "DOUBLE", "VARCHAR", "DATE", "TIMESTAMP");

    private final SmallLake lake;

    PublishedFormTest(@TempDir Path folder, SparkSession session) {
        this.lake = SmallLake.empty(folder, session);
    }

    /** 2016: one Member. 2018: a register and nothing else. 2020: all is blank. 2022: three Members, codes beyond ASCII. */
    @BeforeAll
    void run() {
        String one = SmallLake.REGISTER + "\nX01,One,EUR,,,,,1.5\n";
        write(2016, "members.csv", one);
        write(2016, "one.json", SmallLake.submission("X01", 2016, 1, "4"));
        write(2018, "members.csv", one);
        write(2020, "members.csv", one);
        write(2020, "submissions.csv", SmallLake.HEADERS + "\nX01,2020,1,2021-01-01\n");
        StringBuilder blanks = new StringBuilder(SmallLake.BLANKS);
        for (String kpi : List.of("release-time", "share-electronic", "duties", "traders", "dialogue")) {
            blanks.append("\nX01,2020,1,").append(kpi).append(",REASON_DATA");
        }
        write(2020, "blanks.csv", blanks + "\n");
        // By UTF-8 bytes Z comes before é, which comes before U+FF21, which comes before U+1F600; by UTF-16 units not
        // so.
        StringBuilder register = new StringBuilder(one);
        for (String member : List.of("\uD83D\uDE00", "\uFF21", "\u00e9", "Z")) {
            register.append(member).append(",Name,AMS,,,,,\n");
            write(2022, "m" + (int) member.charAt(0) + ".json", SmallLake.submission(member, 2022, 1, "8"));
        }
        write(2022, "members.csv", register.toString());
        lake.run();
    }

    private void write(int cycle, String name, String text) {
        lake.write("lake/landing/cycle=" + cycle + "/" + name, text);
    }

    @Test
    void everyTableIsThere() {
        List<String> names = new ArrayList<>();
        LakeTables.GOLD.stream().filter(spec -> !spec.equals(RunTable.SPEC)).forEach(spec -> names.add(spec.name()));
        LakeTables.DIMENSIONS.forEach(spec -> names.add(spec.name()));
        assertThat(lake.published().tables()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(names).contains("dim_member", "dim_kpi", "dim_outcome", "dim_tool", "dim_cycle", "dim_group");
    }

    @Test
    void typesAreThoseThatEveryReaderKnows() {
        for (String table : lake.published().tables()) {
            assertThat(columns(table).values()).as(table).isSubsetOf(TYPES);
        }
    }

    private Map<String, String> columns(String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        PublishedTables.query("DESCRIBE SELECT * FROM read_parquet('"
                        + lake.published().file(table) + "')")
                .forEach(row ->
                        columns.put(String.valueOf(row.get("column_name")), String.valueOf(row.get("column_type"))));
        return columns;
    }

    @Test
    void theDataPackageDescribesWhatIsThere() throws IOException {
        JsonNode description = new ObjectMapper()
                .readTree(lake.published().folder().resolve("datapackage.json").toFile());
        List<String> described = new ArrayList<>();
        for (JsonNode resource : description.get("resources")) {
            String table = resource.get("name").asText();
            described.add(table);
            assertThat(resource.get("path").asText()).isEqualTo(table + ".parquet");
            List<String> fields = new ArrayList<>();
            for (JsonNode field : resource.get("schema").get("fields")) {
                fields.add(field.get("name").asText());
                assertThat(field.path("description").asText()).as(table).isNotBlank();
            }
            assertThat(fields)
                    .as(table)
                    .containsExactlyElementsOf(columns(table).keySet());
        }
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(lake.published().tables());
    }

    @Test
    void rowsAreSortedByKey() {
        for (TableSpec spec : LakeTables.GOLD) {
            if (!spec.equals(RunTable.SPEC)) {
                assertSorted(spec);
            }
        }
        LakeTables.DIMENSIONS.forEach(this::assertSorted);
        assertThat(lake.published().rows(DimMemberTable.SPEC.name()))
                .filteredOn(row -> Integer.valueOf(2022).equals(row.get("cycle")))
                .extracting(row -> row.get("member"))
                .containsExactly("X01", "Z", "\u00e9", "\uFF21", "\uD83D\uDE00");
    }

    private void assertSorted(TableSpec spec) {
        List<Map<String, @Nullable Object>> rows = lake.published().rows(spec.name());
        for (int i = 1; i < rows.size(); i++) {
            assertThat(order(spec, rows.get(i - 1), rows.get(i)))
                    .as(spec.name() + " rows " + i + " and " + (i + 1))
                    .isNegative();
        }
    }

    /** The order of two rows by key; 0 for the same key, which no table may have twice. */
    private static int order(TableSpec spec, Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        for (String column : spec.key()) {
            Object left = one.get(column);
            Object right = other.get(column);
            int order = left instanceof Number number && right instanceof Number otherNumber
                    ? Long.compare(number.longValue(), otherNumber.longValue())
                    : Arrays.compareUnsigned(bytes(left), bytes(right));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static byte[] bytes(@Nullable Object text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyCycleHasItsGrid() {
        assertThat(counts("kpi_value")).isEqualTo(Map.of(2016, KPIS, 2020, KPIS, 2022, 4 * KPIS));
        assertThat(lake.published().rows("kpi_value"))
                .filteredOn(row -> Integer.valueOf(2020).equals(row.get("cycle")))
                .filteredOn(row -> "published".equals(row.get("disclosure")))
                .hasSize(KPIS - 1)
                .extracting(row -> row.get("status"))
                .containsOnly("blank");
        // GLOBAL and the one group of the register, also where nobody took part.
        assertThat(counts("response_rate"))
                .isEqualTo(Map.of(2016, 2 * KPIS, 2018, 2 * KPIS, 2020, 2 * KPIS, 2022, 3 * KPIS));
    }

    private Map<Integer, Integer> counts(String table) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        lake.published().rows(table).forEach(row -> counts.merge((Integer) row.get("cycle"), 1, Integer::sum));
        return counts;
    }

    @Test
    void whatIsUndefinedIsNull() {
        for (Map<String, @Nullable Object> row : lake.published().rows("response_rate")) {
            boolean nobody = Integer.valueOf(2018).equals(row.get("cycle"));
            if (nobody) {
                assertThat(row)
                        .containsEntry("members", 0L)
                        .containsEntry("response_pct", null)
                        .containsEntry("low_response", null);
            }
        }
        assertThat(lake.published().rows("benchmark"))
                .filteredOn(row -> Integer.valueOf(2016).equals(row.get("cycle"))
                        && "release-time".equals(row.get("kpi"))
                        && "GLOBAL".equals(row.get("group_kind")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("mean", 4.0)
                        .containsEntry("stddev", null)
                        .containsEntry("skewness", null));
    }

    @Test
    void noTimeOfTheRunIsPublished() throws IOException {
        for (String table : lake.published().tables()) {
            assertThat(columns(table)).as(table).doesNotContainKeys("started_at", "finished_at");
            assertThat(columns(table).values()).as(table).doesNotContain("TIMESTAMP");
        }
        assertThat(Files.readString(lake.published().folder().resolve("datapackage.json")))
                .doesNotContain("created", "timestamp");
    }

    /** One sheet a table, cell by cell what the Parquet file has. */
    @Test
    void theWorkbookHoldsTheTables() throws IOException {
        int cells = 0;
        Path file = lake.published().folder().resolve("pmm-lake-wco.xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .startsWith("about", "columns")
                    .containsAll(lake.published().tables());
            for (String table : lake.published().tables()) {
                List<Row> sheet = workbook.findSheet(table).orElseThrow().read();
                List<Map<String, @Nullable Object>> rows = lake.published().rows(table);
                List<String> columns = List.copyOf(columns(table).keySet());
                assertThat(sheet).as(table).hasSize(rows.size() + 1);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < columns.size(); column++) {
                        assertThat(cell(sheet.get(row + 1), column))
                                .as(table + " " + columns.get(column))
                                .isEqualTo(comparable(rows.get(row).get(columns.get(column))));
                        cells++;
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(2000);
    }

    private static @Nullable Object cell(Row row, int column) {
        Cell cell = row.getOptionalCell(column).orElse(null);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        return comparable(cell.getValue());
    }

    /** An empty text is no cell in a workbook, and all numbers are of one type. */
    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return "".equals(value) ? null : value;
    }
}
