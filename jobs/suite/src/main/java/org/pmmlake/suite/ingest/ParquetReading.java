package org.pmmlake.suite.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.RawText;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.lake.LandingZone;
import org.pmmlake.suite.lake.ParquetRows;
import org.pmmlake.suite.schema.RecordTable;

/** Reads data points in Parquet with Spark's own reader, which splits large files and reads columns in batches. */
public final class ParquetReading {

    /** The types that are read without Spark; their cells become text as Spark's do. */
    private static final Map<PrimitiveTypeName, DataType> PLAIN = Map.of(
            PrimitiveTypeName.BINARY, DataTypes.StringType,
            PrimitiveTypeName.INT32, DataTypes.IntegerType,
            PrimitiveTypeName.INT64, DataTypes.LongType,
            PrimitiveTypeName.DOUBLE, DataTypes.DoubleType);

    /** Which annotations these types may have. */
    private static final Map<PrimitiveTypeName, List<Optional<LogicalTypeAnnotation>>> ANNOTATIONS = Map.of(
            PrimitiveTypeName.BINARY, List.of(Optional.of(LogicalTypeAnnotation.stringType())),
            PrimitiveTypeName.INT32, List.of(Optional.empty(), Optional.of(LogicalTypeAnnotation.intType(32, true))),
            PrimitiveTypeName.INT64, List.of(Optional.empty(), Optional.of(LogicalTypeAnnotation.intType(64, true))),
            PrimitiveTypeName.DOUBLE, List.of(Optional.empty()));

    /** Spark takes a path with these for a pattern. */
    private static final Pattern PATTERN = Pattern.compile("[\\[\\]{}*?\\\\]");

    private ParquetReading() {}

    /**
     * What the footer of a file says.
     *
     * @param rows number of records
     * @param notes what is worth knowing, such as columns that are not read
     * @param plain whether all columns that are read are texts or plain numbers, so that {@link #rows} can read them
     * @param fault why the file cannot be read, or null
     */
    public record Footer(long rows, String notes, boolean plain, @Nullable Fault fault) {}

    /** Looks at the footer of one file. */
    public static Footer footer(NewFile file, Configuration hadoop) {
        try (ParquetFileReader reader = ParquetFileReader.open(LandingZone.parquet(file.uri(), hadoop))) {
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
        String notes = extra.isEmpty() ? "" : "columns not read: " + String.join(", ", extra);
        return new Footer(rows, notes, isPlain(footer.getFileMetaData().getSchema()), null);
    }

    private static Footer unreadable(QuarantineCode code, String message) {
        return new Footer(0, "", false, new Fault(code, message));
    }

    private static boolean isPlain(MessageType schema) {
        long names = schema.getFields().stream()
                .map(field -> field.getName().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return names == schema.getFieldCount()
                && RecordKind.DATA_POINT.columns().stream()
                        .map(column -> schema.getType(column).asPrimitiveType())
                        .allMatch(type -> ANNOTATIONS
                                .getOrDefault(type.getPrimitiveTypeName(), List.of())
                                .contains(Optional.ofNullable(type.getLogicalTypeAnnotation())));
    }

    /**
     * The records of one file whose footer is sound and plain, read here and now: the same rows as {@link #read} has.
     *
     * @throws IOException when its pages cannot be read to the end; Parquet's library has other exceptions for this, too
     */
    public static List<Row> rows(NewFile file, Configuration hadoop) throws IOException {
        InputFile input = LandingZone.parquet(file.uri(), hadoop);
        StructType columns = new StructType();
        try (ParquetFileReader reader = ParquetFileReader.open(input)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            for (String column : RecordKind.DATA_POINT.columns()) {
                columns = columns.add(
                        column,
                        PLAIN.get(schema.getType(column).asPrimitiveType().getPrimitiveTypeName()));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Row stored : ParquetRows.read(input, columns, Map.of())) {
            rows.add(row(file, rows.size() + 1L, stored));
        }
        return rows;
    }

    private static Row row(NewFile file, long ordinal, Row stored) {
        @Nullable String[] cells = new String[stored.length()];
        for (int i = 0; i < cells.length; i++) {
            Object cell = stored.get(i);
            cells[i] = cell == null ? null : text(cell);
        }
        return RowFactory.create(
                file.cycle(),
                file.contentHash(),
                ordinal,
                RecordKind.DATA_POINT.name(),
                Long.toString(ordinal),
                cells,
                null,
                null,
                Arrays.stream(cells).filter(Objects::nonNull).collect(Collectors.joining(",")));
    }

    private static String text(Object cell) {
        if (cell instanceof String text) {
            return RawText.trimmed(text);
        }
        return cell instanceof Double number ? Double.toString(unsigned(number)) : cell.toString();
    }

    /** Minus zero is not below zero. */
    private static double unsigned(double number) {
        return number == 0 ? 0.0 : number;
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
        Dataset<Row> stored = session.read()
                .options(LandingZone.HADOOP_OPTIONS)
                .parquet(PATTERN.matcher(LandingZone.hadoopPath(file.uri()).toString())
                        .replaceAll("\\\\$0"));
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
        if (type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType)) {
            Column unsigned = functions
                    .when(column.equalTo(0), functions.lit(0).cast(type))
                    .otherwise(column);
            return unsigned.cast(DataTypes.StringType);
        }
        Column asText = column.cast(DataTypes.StringType);
        return type.equals(DataTypes.StringType) || type.equals(DataTypes.BinaryType)
                ? functions.trim(asText, RawText.BLANKS)
                : asText;
    }
}
