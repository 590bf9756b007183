package org.pmmlake.suite.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowGroupsTest {

    private static final StructType COLUMNS = new StructType()
            .add("cycle", DataTypes.IntegerType)
            .add("text", DataTypes.StringType)
            .add("value", DataTypes.DoubleType);

    private static List<Row> rows(int cycle, int count) {
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            rows.add(RowFactory.create(cycle, k % 3 == 0 ? null : "text " + k % 7, k % 5 == 0 ? null : k / 3.0));
        }
        return rows;
    }

    private static RowGroups groups(List<Row> rows) throws IOException {
        return RowGroups.of("table", COLUMNS, rows);
    }

    private static InputFile written(Path file, RowGroups... groups) throws IOException {
        Files.write(file, RowGroups.joined("table", COLUMNS, List.of(groups)));
        return new LocalInputFile(file);
    }

    @Test
    void rowsAreThoseOfAllGroupsInTheirOrder(@TempDir Path folder) throws IOException {
        InputFile file = written(folder.resolve("a"), groups(rows(2020, 400)), groups(rows(2022, 30)));

        List<Row> read = ParquetRows.read(file, COLUMNS, Map.of());

        List<Row> all = new ArrayList<>(rows(2020, 400));
        all.addAll(rows(2022, 30));
        assertThat(texts(read)).isEqualTo(texts(all));
        assertThat(RowGroups.of(file).rows()).isEqualTo(430);
    }

    private static RowGroups of(int cycle, SortedMap<Integer, RowGroups> byCycle) {
        return Objects.requireNonNull(byCycle.get(cycle));
    }

    private static List<String> texts(List<Row> rows) {
        return rows.stream().map(Row::toString).toList();
    }

    @Test
    void groupsOfAFileGoIntoAnotherAsTheyAre(@TempDir Path folder) throws IOException {
        InputFile old = written(folder.resolve("old"), groups(rows(2020, 400)), groups(rows(2022, 30)));
        SortedMap<Integer, RowGroups> byCycle = RowGroups.of(old).by("cycle");
        assertThat(byCycle.keySet()).containsExactly(2020, 2022);
        assertThat(texts(ParquetRows.read(of(2022, byCycle), COLUMNS))).isEqualTo(texts(rows(2022, 30)));

        InputFile joined = written(folder.resolve("joined"), of(2020, byCycle), groups(rows(2024, 50)));

        written(folder.resolve("afresh"), groups(rows(2020, 400)), groups(rows(2024, 50)));
        assertThat(folder.resolve("joined")).hasSameBinaryContentAs(folder.resolve("afresh"));
        assertThat(texts(ParquetRows.read(of(2024, RowGroups.of(joined).by("cycle")), COLUMNS)))
                .isEqualTo(texts(rows(2024, 50)));
    }

    @Test
    void aGroupOfSeveralCyclesIsOfNone(@TempDir Path folder) throws IOException {
        List<Row> mixed = new ArrayList<>(rows(2020, 3));
        mixed.addAll(rows(2022, 3));

        assertThat(RowGroups.of(written(folder.resolve("a"), groups(rows(2018, 3)), groups(mixed)))
                        .by("cycle"))
                .isEmpty();
        assertThat(RowGroups.of(written(folder.resolve("b"), groups(rows(2018, 3))))
                        .by("value"))
                .isEmpty();
    }

    @Test
    void noRowsAreNoGroups(@TempDir Path folder) throws IOException {
        InputFile empty = written(folder.resolve("a"), groups(List.of()));

        assertThat(RowGroups.of(empty).blocks()).isEmpty();
        assertThat(ParquetRows.read(empty, COLUMNS, Map.of())).isEmpty();
    }
}
