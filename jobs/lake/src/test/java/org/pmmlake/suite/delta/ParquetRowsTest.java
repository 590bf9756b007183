package org.pmmlake.suite.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.schema.ColumnType;
import org.pmmlake.suite.schema.TableColumns;

/** Rows of flat files as they were written, in whatever columns they are asked for. */
class ParquetRowsTest {

    private static final TableColumns STORED = new TableColumns(List.of())
            .with("member", ColumnType.STRING, "")
            .with("n", ColumnType.INTEGER, "")
            .with("rows", ColumnType.LONG, "")
            .with("value", ColumnType.DOUBLE, "")
            .with("defined", ColumnType.BOOLEAN, "")
            .with("ended", ColumnType.TIMESTAMP, "");

    private static final Timestamp ENDED = Timestamp.from(Instant.parse("2022-10-30T00:59:59.123456Z"));
    private static final Timestamp BEFORE_1970 = Timestamp.from(Instant.parse("1969-12-31T23:59:59.999999Z"));

    private static final List<Row> ROWS = List.of(
            RowFactory.create("X01", 3, 5_000_000_000L, 0.1, true, ENDED),
            RowFactory.create("Ünïon", null, null, null, null, null),
            RowFactory.create(null, -1, 0L, Double.MIN_VALUE, false, BEFORE_1970),
            RowFactory.create("X01", 3, 1L, -0.0, null, ENDED));

    @Test
    void rowsComeBackAsTheyWereWritten(@TempDir Path folder) throws IOException {
        List<Row> rows = ParquetRows.read(written(folder), STORED, Map.of());

        assertThat(rows).containsExactlyElementsOf(ROWS);
        assertThat(rows.get(0).<Double>getAs("value")).isEqualTo(0.1);
    }

    @Test
    void columnsAreTakenByNameAndPartitionsFromTheFolder(@TempDir Path folder) throws IOException {
        TableColumns asked = new TableColumns(List.of())
                .with("added_later", ColumnType.STRING, "")
                .with("value", ColumnType.DOUBLE, "")
                .with("cycle", ColumnType.INTEGER, "")
                .with("member", ColumnType.STRING, "");

        List<Row> rows = ParquetRows.read(written(folder), asked, Map.of("cycle", "2022"));

        assertThat(rows)
                .containsExactly(
                        RowFactory.create(null, 0.1, 2022, "X01"),
                        RowFactory.create(null, null, 2022, "Ünïon"),
                        RowFactory.create(null, Double.MIN_VALUE, 2022, null),
                        RowFactory.create(null, -0.0, 2022, "X01"));
    }

    private static LocalInputFile written(Path folder) throws IOException {
        Path file = folder.resolve("table.parquet");
        Files.write(file, ParquetTableFile.bytes("table", STORED, ROWS));
        return new LocalInputFile(file);
    }
}
