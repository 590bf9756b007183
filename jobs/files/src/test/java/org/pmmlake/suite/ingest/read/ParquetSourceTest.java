package org.pmmlake.suite.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmmlake.suite.lake.BytesFile;

/** Parquet as programs write it, here as DuckDB does. */
class ParquetSourceTest {

    private static final FileClass WHAT = FileClass.of("datapoints.parquet");

    private final Path folder;

    ParquetSourceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private byte[] written(String select, String options) throws Exception {
        Path file = folder.resolve("datapoints.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet" + options + ")");
        } catch (SQLException refused) {
            throw new IllegalStateException(select + options, refused);
        }
        return Files.readAllBytes(file);
    }

    private static String select(String cycle, String value) {
        return "SELECT concat(chr(160), 'X01 ') AS member, " + cycle + " AS cycle, 1::UTINYINT AS revision, 'k' AS kpi,"
                + " 'd' AS datapoint, NULL::VARCHAR AS breakdown, '' AS category, 'north' AS unit, NULL::VARCHAR AS period, "
                + value + " AS value, 7 AS __index_level_0__";
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 764.5::DOUBLE, 2022, 764.5",
        "2022::DOUBLE, 0.1::FLOAT, 2022, 0.1",
        "2022::BIGINT, 12.50::DECIMAL(4;2), 2022, 12.50",
        "2022::USMALLINT, 1234567.25::DECIMAL(12;2), 2022, 1234567.25",
        "2022::SMALLINT, 12345678901234567890.5::DECIMAL(30;1), 2022, 12345678901234567890.5",
        "2022::DECIMAL(6;1), 18446744073709551615::UBIGINT, 2022, 18446744073709551615",
        "'2022', '-0'::DOUBLE, 2022, 0.0",
        "2022, 'NaN'::DOUBLE, 2022, NaN"
    })
    void everyTypeOfNumberIsRead(String cycle, String value, String wantedCycle, String wantedValue) throws Exception {
        byte[] file = written(select(cycle, value).replace(';', ','), "");
        RawRecord record = Read.all(WHAT, file).only();
        assertThat(record.cells())
                .containsExactly("X01", wantedCycle, "1", "k", "d", null, "", "north", null, wantedValue);
    }

    @ParameterizedTest
    @CsvSource({"uncompressed", "snappy", "gzip", "zstd", "lz4_raw"})
    void everyCompressionAndDictionariesAreRead(String codec) throws Exception {
        byte[] file = written(
                select("2022", "i::DOUBLE").replace("'north'", "concat('office ', i % 3)") + " FROM range(5000) r(i)",
                ", COMPRESSION " + codec + ", ROW_GROUP_SIZE 2048, PARQUET_VERSION v2");
        Read read = Read.all(WHAT, file);
        assertThat(read.records()).hasSize(5000);
        assertThat(read.records().get(4999).position()).isEqualTo("5000");
        assertThat(read.records().get(4999).cell("unit")).isEqualTo("office 1");
        assertThat(read.records().get(4999).cell("value")).isEqualTo("4999.0");
        assertThat(read.notes()).containsExactly("The file has columns that are ignored: __index_level_0__.");
    }

    /** Also into more parts than it has row groups, of which some then have no record. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void inPartsItHasTheSameRecords(int count) throws Exception {
        byte[] file = written(select("2022::DOUBLE", "i::DOUBLE") + " FROM range(10000) r(i)", ", ROW_GROUP_SIZE 2048");
        List<RawRecord> records = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            try (RecordSource source = RecordReaders.open(
                    WHAT, () -> new ByteArrayInputStream(file), () -> new BytesFile(file), new FilePart(part, count))) {
                source.forEachRemaining(records::add);
            }
        }
        assertThat(records).hasSize(10_000).isEqualTo(Read.all(WHAT, file).records());
    }

    @Test
    void whatCannotBeATableOfDataPointsIsNamed() throws Exception {
        assertThat(Read.fault(WHAT, written("SELECT 1 AS member", "")))
                .hasMessageStartingWith("The file has no column");
        assertThat(Read.fault(WHAT, written(select("[2022]", "1"), ""))).hasMessageContaining("cycle is nested");
        assertThat(Read.fault(WHAT, Read.bytes("PAR1 and no more"))).hasMessageContaining("no whole Parquet file");
    }
}
