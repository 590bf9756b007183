package org.pmmlake.suite.delta;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.schema.TableColumn;
import org.pmmlake.suite.schema.TableColumns;

/**
 * One table as one Parquet file in the types that every reader knows (contract §6). The bytes depend on the rows alone: no times, no host, no engine's own schema in the footer, no order by hashes.
 * Cells go straight to the writers of their columns, and the file is put together in memory.
 */
public final class ParquetTableFile implements Closeable {

    /** How many rows are written before their size is looked at again. */
    private static final int ROWS_BETWEEN = 1 << 12;

    private final MessageType schema;
    /** The place of each column of the file in a row. */
    private final int[] places;

    private final String[] lastTexts;
    private final Binary[] lastEncoded;
    private final ParquetProperties properties;
    private final CompressionCodecFactory codecs;
    private final MemoryFile made = new MemoryFile();
    private final ParquetFileWriter file;
    private @Nullable RowGroup group;

    /** Rows that are next to each other in the file. */
    private static final class RowGroup {
        private final ColumnChunkPageWriteStore pages;
        private final ColumnWriteStore store;
        private final ColumnWriter[] columns;
        private long rows;

        RowGroup(MessageType schema, ParquetProperties properties, CompressionCodecFactory codecs) {
            pages = new ColumnChunkPageWriteStore(
                    codecs.getCompressor(CompressionCodecName.SNAPPY),
                    schema,
                    properties.getAllocator(),
                    properties.getColumnIndexTruncateLength(),
                    properties.getPageWriteChecksumEnabled());
            store = properties.newColumnWriteStore(schema, pages, pages);
            List<ColumnDescriptor> described = schema.getColumns();
            columns = described.stream().map(store::getColumnWriter).toArray(ColumnWriter[]::new);
        }

        boolean isFull() {
            return rows % ROWS_BETWEEN == 0 && store.getBufferedSize() > ParquetWriter.DEFAULT_BLOCK_SIZE;
        }

        void flush(ParquetFileWriter file) throws IOException {
            file.startBlock(rows);
            store.flush();
            pages.flushToFileWriter(file);
            file.endBlock();
            close();
        }

        void close() {
            store.close();
            pages.close();
        }
    }

    private ParquetTableFile(String name, TableColumns columns, int left) {
        this.places = IntStream.range(0, columns.length())
                .filter(place -> place != left)
                .toArray();
        this.schema = new MessageType(
                name,
                IntStream.of(places)
                        .mapToObj(place -> field(columns.field(place)))
                        .toList());
        this.properties = ParquetProperties.builder()
                .withValuesWriterFactory(new RepeatedTexts.Factory())
                .build();
        this.codecs = new CodecFactory(new PlainParquetConfiguration(), properties.getPageSizeThreshold());
        this.lastTexts = new String[places.length];
        this.lastEncoded = new Binary[places.length];
        try {
            this.file = new ParquetFileWriter(
                    made, schema, ParquetFileWriter.Mode.CREATE, ParquetWriter.DEFAULT_BLOCK_SIZE, 0, null, properties);
            file.start();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /**
     * Begins a file.
     *
     * @param left the place of a column that is left out, or a negative number
     */
    static ParquetTableFile begin(String name, TableColumns columns, int left) {
        return new ParquetTableFile(name, columns, left);
    }

    /** The content of the file of some rows, in their order. */
    public static byte[] bytes(String name, TableColumns columns, List<Row> rows) throws IOException {
        try (ParquetTableFile file = begin(name, columns, -1)) {
            rows.forEach(file::add);
            return file.content();
        }
    }

    /** Adds a row, which has all columns of its table. */
    void add(Row row) {
        RowGroup open = group;
        if (open == null) {
            open = new RowGroup(schema, properties, codecs);
            group = open;
        }
        for (int column = 0; column < places.length; column++) {
            value(open.columns[column], column, row.get(places[column]));
        }
        open.store.endRecord();
        open.rows++;
        if (open.isFull()) {
            flush();
        }
    }

    private void flush() {
        if (group != null) {
            try {
                group.flush(file);
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
            group = null;
        }
    }

    /** Ends the file, and gives its content. */
    byte[] content() throws IOException {
        flush();
        file.end(Map.of());
        return StableFooter.of(made.bytes());
    }

    @Override
    public void close() {
        if (group != null) {
            group.close();
            group = null;
        }
        codecs.release();
    }

    private static Type field(TableColumn column) {
        return switch (column.type()) {
            case BOOLEAN -> plain(PrimitiveTypeName.BOOLEAN, column);
            case INTEGER -> plain(PrimitiveTypeName.INT32, column);
            case LONG -> plain(PrimitiveTypeName.INT64, column);
            case DOUBLE -> plain(PrimitiveTypeName.DOUBLE, column);
            case STRING ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case TIMESTAMP ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
                        .named(column.name());
        };
    }

    private static Type plain(PrimitiveTypeName type, TableColumn column) {
        return Types.optional(type).named(column.name());
    }

    private void value(ColumnWriter out, int column, @Nullable Object cell) {
        if (cell == null) {
            out.writeNull(0, 0);
        } else if (cell instanceof String text) {
            out.write(encoded(column, text), 0, 1);
        } else if (cell instanceof Integer number) {
            out.write(number, 0, 1);
        } else if (cell instanceof Long number) {
            out.write(number, 0, 1);
        } else if (cell instanceof Double number) {
            out.write(number, 0, 1);
        } else if (cell instanceof Boolean truth) {
            out.write(truth, 0, 1);
        } else if (cell instanceof Timestamp time) {
            out.write(ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant()), 0, 1);
        } else {
            throw new IllegalStateException("No cell of a table may be a " + cell.getClass());
        }
    }

    /** Neighbours often say the same. */
    private Binary encoded(int column, String text) {
        if (!text.equals(lastTexts[column])) {
            lastTexts[column] = text;
            lastEncoded[column] = Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
        }
        return lastEncoded[column];
    }
}
