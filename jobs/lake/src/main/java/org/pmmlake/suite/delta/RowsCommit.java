package org.pmmlake.suite.delta;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.Format;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.delta.actions.RemoveFile;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.TableFiles;
import org.pmmlake.suite.rows.RowStream;
import org.pmmlake.suite.rows.SparkColumns;
import org.pmmlake.suite.schema.TableSpec;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Commits rows that are at hand to a Delta table: a Parquet file a partition and one transaction of Delta, without a
 * plan or a job of Spark. For tables whose size the catalogue bounds, where planning would cost far more than the rows.
 */
record RowsCommit(Supplier<SparkSession> spark, LakePaths paths, TableFiles files, TableSpec table) {

    /** How long files that no version needs any more are kept at least: thirty days, as Delta keeps its log. */
    static final String RETENTION_KEY = "delta.deletedFileRetentionDuration";

    static final String RETENTION = "interval 30 days";

    /**
     * Replaces rows of the table by others.
     *
     * @param parts the files that hold them
     * @param partitions values of the partition column whose rows are replaced; null for the whole table
     * @param userMetadata what the table's history says of it
     */
    void replace(List<WrittenPart> parts, @Nullable Collection<String> partitions, String userMetadata) {
        List<Action> actions = added(parts);
        OptimisticTransaction transaction = start();
        if (transaction.readVersion() >= 0) {
            actions.addAll(removals(transaction.readVersion(), partitions));
        }
        Option<String> predicate = partitions == null
                ? Option.empty()
                : Option.apply(partitionColumn(table).orElseThrow() + " IN (" + String.join(", ", partitions) + ")");
        commit(transaction, actions, operation(SaveMode.Overwrite, predicate, userMetadata));
    }

    /**
     * Adds rows to the table.
     *
     * @param parts the files that hold them
     * @param userMetadata what the table's history says of it
     */
    void append(List<WrittenPart> parts, String userMetadata) {
        commit(start(), added(parts), operation(SaveMode.Append, Option.empty(), userMetadata));
    }

    /**
     * Makes an earlier version, whose files must be there, the newest one: what Delta's own RESTORE commits, without the
     * jobs of Spark that it plans to learn the same. A lake has dozens of small tables, and goes back with all of them at
     * once.
     */
    void restore(long version) {
        Path folder = paths.table(table);
        OptimisticTransaction transaction = begin();
        long newest = transaction.readVersion();
        if (!files.sameColumns(folder, version, newest)) {
            // The columns go back as well: only Delta itself has all that it needs for that.
            DeltaTable.forPath(spark.get(), folder.toString()).restoreToVersion(version);
            return;
        }
        List<TableFiles.DataFile> wanted = files.dataFiles(folder, version, null, List.of());
        List<TableFiles.DataFile> there = files.dataFiles(folder, newest, null, List.of());
        List<Action> actions = new ArrayList<>();
        without(there, wanted).forEach(file -> actions.add(addFile(file).remove()));
        without(wanted, there).forEach(file -> actions.add(addFile(file)));
        commit(transaction, actions, new DeltaOperations.Restore(Option.apply(version), Option.empty()));
    }

    private static List<TableFiles.DataFile> without(
            List<TableFiles.DataFile> files, List<TableFiles.DataFile> others) {
        Set<String> paths = others.stream().map(TableFiles.DataFile::path).collect(Collectors.toSet());
        return files.stream().filter(file -> !paths.contains(file.path())).toList();
    }

    private static List<Action> added(List<WrittenPart> parts) {
        List<Action> added = new ArrayList<>();
        parts.forEach(part -> added.add(addFile(part.path(), part.partition(), part.size(), part.modified())));
        return added;
    }

    /** Writes the files, which takes no session; rows are not held. */
    static List<WrittenPart> write(LakePaths paths, TableSpec table, RowStream rows) {
        Map<String, ParquetTableFile> files = new TreeMap<>();
        Optional<String> column = partitionColumn(table);
        int place = column.map(table.columns()::fieldIndex).orElse(-1);
        try {
            if (column.isEmpty()) {
                files.put("", ParquetTableFile.begin("spark_schema", table.columns(), place));
            }
            rows.forEach(row -> files.computeIfAbsent(
                            column.isEmpty() ? "" : String.valueOf(row.get(place)),
                            first -> ParquetTableFile.begin("spark_schema", table.columns(), place))
                    .add(row));
            List<WrittenPart> parts = new ArrayList<>();
            files.forEach((partition, file) -> parts.add(part(paths, table, partition, file)));
            return parts;
        } finally {
            files.values().forEach(ParquetTableFile::close);
        }
    }

    private OptimisticTransaction begin() {
        return DeltaLog.forTable(spark.get(), paths.table(table)).startTransaction(Option.empty(), Option.empty());
    }

    private OptimisticTransaction start() {
        OptimisticTransaction transaction = begin();
        if (transaction.readVersion() < 0) {
            transaction.updateMetadataForNewTable(metadata(UUID.randomUUID().toString()));
        } else if (!transaction.metadata().schema().equals(SparkColumns.of(table)) || !isRetained(transaction)) {
            transaction.updateMetadata(metadata(transaction.metadata().id()), false);
        }
        return transaction;
    }

    private static boolean isRetained(OptimisticTransaction transaction) {
        return transaction.metadata().configuration().get(RETENTION_KEY).contains(RETENTION);
    }

    /**
     * Gives a table that was made before there was such a property the time that its removed files are kept; false where it
     * has it.
     */
    boolean retain() {
        OptimisticTransaction transaction = begin();
        if (transaction.readVersion() < 0 || isRetained(transaction)) {
            return false;
        }
        transaction.updateMetadata(metadata(transaction.metadata().id()), false);
        commit(transaction, List.of(), new DeltaOperations.SetTableProperties(properties()));
        return true;
    }

    private static scala.collection.immutable.Map<String, String> properties() {
        return scalaMap(Map.of(RETENTION_KEY, RETENTION));
    }

    private static void commit(
            OptimisticTransaction transaction, List<Action> actions, DeltaOperations.Operation operation) {
        transaction.commit(CollectionConverters.asScala(actions).toSeq(), operation);
    }

    private Metadata metadata(String id) {
        return new Metadata(
                id,
                null,
                table.comment(),
                new Format("parquet", scalaMap(Map.of())),
                SparkColumns.of(table).json(),
                CollectionConverters.asScala(table.partitions()).toSeq(),
                properties(),
                Option.empty());
    }

    private List<RemoveFile> removals(long version, @Nullable Collection<String> partitions) {
        String column = partitions == null ? null : partitionColumn(table).orElseThrow();
        return files
                .dataFiles(paths.table(table), version, column, partitions == null ? List.of() : partitions)
                .stream()
                .map(file -> addFile(file).remove())
                .toList();
    }

    private AddFile addFile(TableFiles.DataFile file) {
        return addFile(relative(paths.table(table), file.path()), file.partition(), file.size(), file.modified());
    }

    /** The path as the log has it: below the table's folder, and percent-encoded. */
    private static String relative(Path folder, String path) {
        String below = new Path(path).toUri().getRawPath();
        String root = folder.toUri().getRawPath() + "/";
        return below.startsWith(root) ? below.substring(root.length()) : path;
    }

    private static Optional<String> partitionColumn(TableSpec table) {
        return table.partitions().stream().findFirst();
    }

    private static WrittenPart part(LakePaths paths, TableSpec table, String partition, ParquetTableFile file) {
        String name = "part-00000-" + UUID.randomUUID() + ".c000.snappy.parquet";
        String below = partitionColumn(table)
                        .map(column -> column + "=" + partition + "/")
                        .orElse("")
                + name;
        Path path = new Path(paths.table(table), below);
        try {
            try (PositionOutputStream out = HadoopOutputFile.fromPath(
                            path, paths.fileSystem().getConf())
                    .create(0)) {
                out.write(file.content());
            }
            FileStatus written = paths.fileSystem().getFileStatus(path);
            HashMap<String, String> values = new HashMap<>();
            partitionColumn(table).ifPresent(column -> values.put(column, partition));
            return new WrittenPart(below, values, written.getLen(), written.getModificationTime());
        } catch (IOException failed) {
            throw new UncheckedIOException("The table " + table.path() + " cannot be written to " + path, failed);
        }
    }

    private static AddFile addFile(String path, Map<String, String> partition, long size, long modified) {
        return new AddFile(
                path,
                scalaMap(partition),
                size,
                modified,
                true,
                null,
                null,
                null,
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty());
    }

    private DeltaOperations.Write operation(SaveMode mode, Option<String> predicate, String userMetadata) {
        return new DeltaOperations.Write(
                mode,
                table.partitions().isEmpty()
                        ? Option.empty()
                        : Option.apply(
                                CollectionConverters.asScala(table.partitions()).toSeq()),
                predicate,
                Option.apply(userMetadata),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty());
    }

    private static scala.collection.immutable.Map<String, String> scalaMap(Map<String, String> map) {
        return scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(map));
    }
}
