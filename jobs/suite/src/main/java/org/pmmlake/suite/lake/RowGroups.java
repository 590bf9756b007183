package org.pmmlake.suite.lake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.statistics.IntStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Some row groups of a Parquet file. Those of several files can be put behind each other as they are, so that what did not
 * change is not encoded again.
 *
 * @param file where they are
 * @param blocks what its footer says of them
 */
public record RowGroups(InputFile file, List<BlockMetaData> blocks) {

    /** Copies the list. */
    public RowGroups {
        blocks = List.copyOf(blocks);
    }

    /** How many rows they have. */
    public long rows() {
        return blocks.stream().mapToLong(BlockMetaData::getRowCount).sum();
    }

    /** Rows in their order, encoded in memory; no row groups where there are no rows. */
    public static RowGroups of(String name, StructType columns, List<Row> rows) throws IOException {
        return of(ParquetTableFile.encoded(name, columns, rows));
    }

    /** Whether a row group of the file is one of them. */
    boolean holds(BlockMetaData block) {
        return blocks.stream().anyMatch(own -> own.getStartingPos() == block.getStartingPos());
    }

    /** All row groups of a file. */
    public static RowGroups of(InputFile file) throws IOException {
        return new RowGroups(file, blocks(file));
    }

    private static List<BlockMetaData> blocks(InputFile file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(file, ParquetRows.options())) {
            return reader.getRowGroups();
        }
    }

    /** They by the one whole number that all rows of each have in a column; nothing where any has several. */
    public SortedMap<Integer, RowGroups> by(String column) {
        SortedMap<Integer, List<BlockMetaData>> byNumber = new TreeMap<>();
        for (BlockMetaData block : blocks) {
            Statistics<?> statistics = block.getColumns().stream()
                    .filter(chunk -> chunk.getPath().toDotString().equals(column))
                    .map(ColumnChunkMetaData::getStatistics)
                    .findFirst()
                    .orElse(null);
            if (!(statistics instanceof IntStatistics numbers)
                    || !numbers.hasNonNullValue()
                    || numbers.getMin() != numbers.getMax()
                    || numbers.getNumNulls() != 0) {
                return Collections.emptySortedMap();
            }
            byNumber.computeIfAbsent(numbers.getMin(), none -> new ArrayList<>())
                    .add(block);
        }
        SortedMap<Integer, RowGroups> groups = new TreeMap<>();
        byNumber.forEach((number, own) -> groups.put(number, new RowGroups(file, own)));
        return groups;
    }

    /** The file of a table of row groups in their order: the same bytes wherever these came from. */
    public static byte[] joined(String name, StructType columns, List<RowGroups> groups) throws IOException {
        MemoryFile made = new MemoryFile();
        ParquetFileWriter writer = new ParquetFileWriter(
                made,
                ParquetTableFile.schema(name, columns),
                ParquetFileWriter.Mode.CREATE,
                ParquetWriter.DEFAULT_BLOCK_SIZE,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_PAGE_WRITE_CHECKSUM_ENABLED);
        writer.start();
        for (RowGroups some : groups) {
            if (!some.blocks().isEmpty()) {
                try (SeekableInputStream in = some.file().newStream()) {
                    writer.appendRowGroups(in, some.blocks(), false);
                }
            }
        }
        writer.end(Map.of());
        return StableFooter.of(made.bytes());
    }
}
