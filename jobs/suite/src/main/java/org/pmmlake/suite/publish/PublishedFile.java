package org.pmmlake.suite.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** Reads a published table back as its readers do, without knowing what it was written from. */
final class PublishedFile {

    private PublishedFile() {}

    /** All rows in file order, by column name; a cell without a value is null. */
    static List<Map<String, @Nullable Object>> read(InputFile file) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(file)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> records = columns.getRecordReader(pages, new GroupRecordConverter(schema));
                for (long k = 0; k < pages.getRowCount(); k++) {
                    rows.add(cells(records.read(), schema));
                }
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The published file " + file + " cannot be read", unreadable);
        }
    }

    /** The names of the columns, in order. */
    static List<String> columns(InputFile file) {
        try (ParquetFileReader reader = ParquetFileReader.open(file)) {
            List<String> names = new ArrayList<>();
            reader.getFileMetaData().getSchema().getFields().forEach(field -> names.add(field.getName()));
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The published file " + file + " cannot be read", unreadable);
        }
    }

    private static Map<String, @Nullable Object> cells(Group record, MessageType schema) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (int k = 0; k < schema.getFieldCount(); k++) {
            cells.put(
                    schema.getFieldName(k),
                    record.getFieldRepetitionCount(k) == 0
                            ? null
                            : value(record, k, schema.getType(k).asPrimitiveType()));
        }
        return cells;
    }

    private static Object value(Group record, int column, PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> record.getInteger(column, 0);
            case INT64 -> record.getLong(column, 0);
            case DOUBLE -> record.getDouble(column, 0);
            case BOOLEAN -> record.getBoolean(column, 0);
            case BINARY -> record.getBinary(column, 0).toStringUsingUTF8();
            default -> throw new IllegalStateException("No published column is of type " + type);
        };
    }
}
