package org.pmmlake.suite.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.schema.RecordTable;

/** Reads data points in Parquet with Spark's own reader, which splits large files and reads columns in batches. */
public final class ParquetReading {

    private ParquetReading() {}

    /**
     * What the footer of a file says.
     *
     * @param rows number of records
     * @param notes what is worth knowing, such as columns that are not read
     * @param fault why the file cannot be read, or null
     */
    public record Footer(long rows, String notes, @Nullable Fault fault) {}

    /** Looks at the footer of one file. */
    public static Footer footer(NewFile file, Configuration hadoop) {
        try (ParquetFileReader reader =
                ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file.uri()), hadoop))) {
            return judge(reader.getFooter(), reader.getRecordCount());
        } catch (IOException | RuntimeException broken) {
            return unreadable(QuarantineCode.UNREADABLE_FILE, "The file is no whole Parquet file; deliver it again.");
        }
    }

    private static Footer judge(ParquetMetadata footer, long rows) {
        List<String> wanted = RecordKind.DATA_POINT.columns();
        List<String> found = footer.getFileMetaData().getSchema().getFields().stream()
                .map(Type::getName)
                .toList();
        List<String> missing =
                wanted.stream().filter(column -> !found.contains(column)).toList();
        if (!missing.isEmpty()) {
            return unreadable(
                    QuarantineCode.MISSING_COLUMN,
                    "The file lacks " + String.join(", ", missing) + "; found " + String.join(", ", found) + ".");
        }
        boolean nested = footer.getFileMetaData().getSchema().getFields().stream()
                .anyMatch(field -> wanted.contains(field.getName())
                        && (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)));
        if (nested) {
            return unreadable(
                    QuarantineCode.UNREADABLE_FILE, "A column is nested; expected flat columns of plain types.");
        }
        List<String> extra =
                found.stream().filter(column -> !wanted.contains(column)).toList();
        return new Footer(rows, extra.isEmpty() ? "" : "columns not read: " + String.join(", ", extra), null);
    }

    private static Footer unreadable(QuarantineCode code, String message) {
        return new Footer(0, "", new Fault(code, message));
    }

    /**
     * Whether the pages of files decode to their end, as a sound footer alone does not say; only the columns that are kept
     * are decoded. One broken file would end the whole job, so that this is asked before.
     */
    public static boolean decodes(Dataset<Row> records) {
        try {
            records.write().format("noop").mode("overwrite").save();
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /**
     * The records of one file, which {@link #footer} found in order: cells as text, the number of the record as position.
     * Empty where Spark cannot read columns of these names and types.
     */
    public static Optional<Dataset<Row>> read(SparkSession session, NewFile file) {
        try {
            return Optional.of(records(session, file));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Dataset<Row> records(SparkSession session, NewFile file) {
        Dataset<Row> stored = session.read().parquet(file.uri());
        Set<String> names = Set.copyOf(List.of(stored.columns()));
        List<Column> cells = new ArrayList<>();
        for (String column : RecordKind.DATA_POINT.columns()) {
            DataType type = stored.schema().apply(column).dataType();
            cells.add(text(functions.col(column), type));
        }
        if (names.size() != stored.columns().length) {
            throw new IllegalStateException("Two columns of " + file.sourceFile() + " have the same name");
        }
        Column ordinal = functions.col("_metadata.row_index").plus(1L);
        return stored.select(
                functions.lit(file.cycle()).as(RecordTable.CYCLE),
                functions.lit(file.contentHash()).as(RecordTable.CONTENT_HASH),
                ordinal.as(RecordTable.ORDINAL),
                functions.lit(RecordKind.DATA_POINT.name()).as(RecordTable.KIND),
                ordinal.cast(DataTypes.StringType).as(RecordTable.POSITION),
                functions.array(cells.toArray(Column[]::new)).as(RecordTable.CELLS),
                functions.lit(null).cast(DataTypes.StringType).as(RecordTable.FAULT),
                functions.lit(null).cast(DataTypes.StringType).as(RecordTable.FAULT_MESSAGE),
                functions.concat_ws(",", cells.toArray(Column[]::new)).as(RecordTable.RAW));
    }

    private static Column text(Column column, DataType type) {
        Column asText = column.cast(DataTypes.StringType);
        return type.equals(DataTypes.StringType) || type.equals(DataTypes.BinaryType) ? functions.trim(asText) : asText;
    }
}
