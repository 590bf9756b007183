package org.pmmlake.suite.delta;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
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
 * Writes one table as one Parquet file in the types that every reader knows (contract §6): flat columns, and in bronze
 * lists of texts. The bytes
 * depend on the rows alone: no times, no host, no engine's own schema in the footer, no order by hashes.
 */
public final class ParquetTableFile {

    private ParquetTableFile() {}

    /** Writes rows in their order; the file is put together in memory. */
    static void write(OutputFile file, String name, TableColumns columns, List<Row> rows) throws IOException {
        try (PositionOutputStream out = file.create(0)) {
            out.write(bytes(name, columns, rows));
        }
    }

    /** The content of the file of some rows, in their order. */
    public static byte[] bytes(String name, TableColumns columns, List<Row> rows) throws IOException {
        MemoryFile made = new MemoryFile();
        writeRows(made, name, columns, rows);
        return StableFooter.of(made.bytes());
    }

    private static void writeRows(OutputFile file, String name, TableColumns columns, List<Row> rows)
            throws IOException {
        try (ParquetWriter<Row> writer = new RowWriterBuilder(file, name, columns)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withDictionaryEncoding(true)
                .build()) {
            for (Row row : rows) {
                writer.write(row);
            }
        }
    }

    private static MessageType schema(String name, TableColumns columns) {
        return new MessageType(
                name, columns.fields().stream().map(ParquetTableFile::field).toList());
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
            case STRINGS ->
                Types.optionalList()
                        .optionalElement(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
        };
    }

    private static Type plain(PrimitiveTypeName type, TableColumn column) {
        return Types.optional(type).named(column.name());
    }

    private static final class RowWriterBuilder extends ParquetWriter.Builder<Row, RowWriterBuilder> {
        private final String name;
        private final TableColumns columns;

        private RowWriterBuilder(OutputFile file, String name, TableColumns columns) {
            super(file);
            this.name = name;
            this.columns = columns;
        }

        @Override
        protected RowWriterBuilder self() {
            return this;
        }

        @Override
        @Deprecated // The library still asks for it; the newer form below is the one that is called.
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return new RowWriteSupport(schema(name, columns), columns);
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
            return new RowWriteSupport(schema(name, columns), columns);
        }
    }

    private static final class RowWriteSupport extends WriteSupport<Row> {
        private final MessageType schema;
        private final Map<String, String> noExtras = new HashMap<>();
        private final String[] names;
        private final @Nullable String[] lastTexts;
        private final Binary[] lastEncoded;
        private @Nullable String[] lastElements = {};
        private Binary[] lastEncodedElements = {};
        private @Nullable RecordConsumer consumer;

        private RowWriteSupport(MessageType schema, TableColumns columns) {
            this.schema = schema;
            this.names = columns.fieldNames().toArray(String[]::new);
            this.lastTexts = new String[columns.length()];
            this.lastEncoded = new Binary[columns.length()];
        }

        @Override
        @Deprecated // The library still asks for it; the newer form below is the one that is called.
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, noExtras);
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, noExtras);
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            this.consumer = recordConsumer;
        }

        @Override
        public void write(Row row) {
            RecordConsumer out = java.util.Objects.requireNonNull(consumer);
            out.startMessage();
            for (int i = 0; i < names.length; i++) {
                if (!row.isNullAt(i)) {
                    out.startField(names[i], i);
                    value(out, i, row.get(i));
                    out.endField(names[i], i);
                }
            }
            out.endMessage();
        }

        private void value(RecordConsumer out, int column, Object cell) {
            if (cell instanceof String text) {
                out.addBinary(encoded(column, text));
            } else if (cell instanceof Integer number) {
                out.addInteger(number);
            } else if (cell instanceof Long number) {
                out.addLong(number);
            } else if (cell instanceof Double number) {
                out.addDouble(number);
            } else if (cell instanceof Boolean truth) {
                out.addBoolean(truth);
            } else if (cell instanceof String[] texts) {
                list(out, texts);
            } else if (cell instanceof Timestamp time) {
                out.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant()));
            } else {
                throw new IllegalStateException("No cell of a table may be a " + cell.getClass());
            }
        }

        /** Neighbours often say the same. */
        private Binary encoded(int column, String text) {
            if (!text.equals(lastTexts[column])) {
                lastTexts[column] = text;
                lastEncoded[column] = utf8(text);
            }
            return lastEncoded[column];
        }

        private static Binary utf8(String text) {
            return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
        }

        private void list(RecordConsumer out, @Nullable String[] texts) {
            if (texts.length > lastElements.length) {
                lastElements = Arrays.copyOf(lastElements, texts.length);
                lastEncodedElements = Arrays.copyOf(lastEncodedElements, texts.length);
            }
            out.startGroup();
            if (texts.length > 0) {
                out.startField("list", 0);
                for (int i = 0; i < texts.length; i++) {
                    String text = texts[i];
                    out.startGroup();
                    if (text != null) {
                        if (!text.equals(lastElements[i])) {
                            lastElements[i] = text;
                            lastEncodedElements[i] = utf8(text);
                        }
                        out.startField("element", 0);
                        out.addBinary(lastEncodedElements[i]);
                        out.endField("element", 0);
                    }
                    out.endGroup();
                }
                out.endField("list", 0);
            }
            out.endGroup();
        }
    }
}
