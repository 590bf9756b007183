package org.pmmlake.suite.delta;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.rows.SparkColumns;
import org.pmmlake.suite.schema.ColumnType;
import org.pmmlake.suite.schema.TableColumns;

/**
 * Reads the Parquet file of a table into rows, without a plan or a job of Spark: the counterpart of
 * {@link ParquetTableFile} for tables that are small enough to be held.
 */
public final class ParquetRows {

    private final TableColumns columns;
    private final StructType named;
    private final @Nullable Object[] cells;

    private ParquetRows(TableColumns columns) {
        this.columns = columns;
        this.named = SparkColumns.of(columns);
        this.cells = new Object[columns.length()];
    }

    /**
     * All rows of a file in its order, in the columns asked for; a column that the file does not have is null.
     *
     * @param partition values of columns that the file itself does not have, as text
     */
    public static List<Row> read(InputFile file, TableColumns columns, Map<String, String> partition)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        forEach(file, columns, partition, rows::add);
        return rows;
    }

    /** Gives each of the same rows to somebody, and holds none. */
    static void forEach(InputFile file, TableColumns columns, Map<String, String> partition, Consumer<Row> taker)
            throws IOException {
        new ParquetRows(columns).read(file, partition, taker);
    }

    private void read(InputFile file, Map<String, String> partition, Consumer<Row> taker) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(file, options())) {
            MessageType stored = reader.getFileMetaData().getSchema();
            List<String> names = columns.fieldNames();
            MessageType asked = new MessageType(
                    stored.getName(),
                    stored.getFields().stream()
                            .filter(field -> names.contains(field.getName()))
                            .toList());
            reader.setRequestedSchema(asked);
            MessageColumnIO io = new ColumnIOFactory().getColumnIO(asked, stored);
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Row> records = io.getRecordReader(pages, new RowMaterializer(asked, partition));
                for (long k = 0; k < pages.getRowCount(); k++) {
                    taker.accept(records.read());
                }
            }
        }
    }

    /**
     * Parquet's own defaults, since else each file that is opened has Hadoop's settings read anew, which takes longer than
     * the file. Not shared: they hold a decompressor, which serves one reader at a time.
     */
    static ParquetReadOptions options() {
        return ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    }

    private static Object parsed(String text, ColumnType type) {
        return type == ColumnType.INTEGER ? (Object) Integer.valueOf(text) : text;
    }

    private final class RowMaterializer extends RecordMaterializer<Row> {

        private final GroupConverter root;

        RowMaterializer(MessageType asked, Map<String, String> partition) {
            Converter[] converters = asked.getFields().stream()
                    .map(field -> new ValueConverter(columns.fieldIndex(field.getName())))
                    .toArray(Converter[]::new);
            @Nullable Object[] empty = new Object[columns.length()];
            partition.forEach((name, text) -> {
                int place = columns.fieldIndex(name);
                empty[place] = parsed(text, columns.field(place).type());
            });
            this.root = new GroupConverter() {
                @Override
                public Converter getConverter(int field) {
                    return converters[field];
                }

                @Override
                public void start() {
                    System.arraycopy(empty, 0, cells, 0, cells.length);
                }

                @Override
                public void end() {}
            };
        }

        @Override
        public Row getCurrentRecord() {
            return new GenericRowWithSchema(cells.clone(), named);
        }

        @Override
        public GroupConverter getRootConverter() {
            return root;
        }
    }

    /** Takes the values of one column; texts that repeat are made once. */
    private final class ValueConverter extends PrimitiveConverter {

        private final int place;
        private final boolean isTime;
        private String[] texts = {};

        ValueConverter(int place) {
            this.place = place;
            this.isTime = columns.field(place).type() == ColumnType.TIMESTAMP;
        }

        @Override
        public boolean hasDictionarySupport() {
            return columns.field(place).type() == ColumnType.STRING;
        }

        @Override
        public void setDictionary(Dictionary dictionary) {
            texts = new String[dictionary.getMaxId() + 1];
            for (int id = 0; id < texts.length; id++) {
                texts[id] = dictionary.decodeToBinary(id).toStringUsingUTF8();
            }
        }

        @Override
        public void addValueFromDictionary(int id) {
            cells[place] = texts[id];
        }

        @Override
        public void addBinary(Binary value) {
            cells[place] = value.toStringUsingUTF8();
        }

        @Override
        public void addInt(int value) {
            cells[place] = value;
        }

        @Override
        public void addLong(long value) {
            cells[place] = isTime ? (Object) Timestamp.from(Instant.EPOCH.plus(value, ChronoUnit.MICROS)) : value;
        }

        @Override
        public void addDouble(double value) {
            cells[place] = value;
        }

        @Override
        public void addBoolean(boolean value) {
            cells[place] = value;
        }
    }
}
