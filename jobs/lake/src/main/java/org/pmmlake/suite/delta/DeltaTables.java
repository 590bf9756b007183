package org.pmmlake.suite.delta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.lake.TableFiles;
import org.pmmlake.suite.rows.CycleRows;
import org.pmmlake.suite.rows.SparkColumns;
import org.pmmlake.suite.schema.TableColumns;
import org.pmmlake.suite.schema.TableSpec;

/**
 * The Delta tables of one lake, read at the versions of its state and written one commit a table. Whoever writes calls
 * {@link #written()} at the end and puts the versions into the state; until then other readers of the state see the old
 * tables.
 */
public final class DeltaTables {

    /** The option by which Spark takes brackets, braces and stars of a path as they are. */
    public static final String GLOB_PATHS = "__globPaths__";

    private static final String CYCLE = "cycle";

    private final Supplier<SparkSession> spark;
    private final LakePaths paths;
    private final TableFiles files;
    private final Map<String, Long> versions;
    private final Map<String, Long> written = new ConcurrentHashMap<>();

    public DeltaTables(SparkSession session, LakePaths paths, LakeState state) {
        this(() -> session, paths, state);
    }

    /** The same with a session that may not be there yet: whoever needs it waits for it. */
    public DeltaTables(Supplier<SparkSession> spark, LakePaths paths, LakeState state) {
        this.spark = spark;
        this.paths = paths;
        this.files = new TableFiles(paths.fileSystem());
        this.versions = new ConcurrentHashMap<>(state.versions());
    }

    /** Whether the table has ever been written. */
    public boolean exists(TableSpec table) {
        return versions.containsKey(table.path());
    }

    /** Whether the table lies in the lake, whatever the state says. */
    public boolean isThere(TableSpec table) {
        return files.newestVersion(paths.table(table)).isPresent();
    }

    /** The version of a table that lies in the lake, whatever the state says. */
    public long latestVersion(TableSpec table) {
        return files.newestVersion(paths.table(table))
                .orElseThrow(() -> new IllegalStateException("There is no table in " + paths.table(table)));
    }

    /** The table at the version of the state; an empty dataset where it was never written. */
    public Dataset<Row> read(TableSpec table) {
        return scan(table, null, List.of());
    }

    /** Some cycles of a table that is partitioned by cycle, at the version of the state. */
    public Dataset<Row> read(TableSpec table, Collection<Integer> cycles) {
        return scan(table, CYCLE, texts(cycles));
    }

    /**
     * All rows of a flat table at the version of the state, read without a job of Spark: for tables whose size the
     * catalogue and the number of Members bound.
     */
    public List<Row> rows(TableSpec table) {
        return rows(sources(table, null, List.of()));
    }

    /** The same of some cycles of a table that is partitioned by cycle. */
    public List<Row> rows(TableSpec table, Collection<Integer> cycles) {
        return rows(sources(table, cycles));
    }

    /**
     * All rows of flat tables that are partitioned by cycle, at the version of the state: for each cycle the rows of each
     * table by its name, and those of some of the tables of the cycle before. One task a cycle reads the files of both, so
     * that nothing is planned and nothing shuffled; for tables whose rows of one cycle the catalogue and the number of
     * Members bound. Lazy.
     *
     * @param before the cycle before each that has one
     * @param ofBefore the tables that are wanted of it
     */
    public JavaRDD<CycleRows> byCycle(
            List<TableSpec> tables, SortedSet<Integer> cycles, Map<Integer, Integer> before, List<TableSpec> ofBefore) {
        Set<Integer> all = new TreeSet<>(cycles);
        all.addAll(before.values());
        Map<Integer, List<TableSource>> byCycle = tables.stream()
                .flatMap(table -> sources(table, all).stream())
                .collect(Collectors.groupingBy(DeltaTables::cycle));
        List<CycleFiles> files = new ArrayList<>();
        for (int cycle : cycles) {
            Integer last = before.get(cycle);
            CycleFiles earlier = last == null
                    ? null
                    : new CycleFiles(
                            last,
                            byCycle.getOrDefault(last, List.of()).stream()
                                    .filter(file -> ofBefore.contains(file.table()))
                                    .toList(),
                            null);
            files.add(new CycleFiles(cycle, byCycle.getOrDefault(cycle, List.of()), earlier));
        }
        SerializableConfiguration hadoop =
                new SerializableConfiguration(paths.fileSystem().getConf());
        return JavaSparkContext.fromSparkContext(spark.get().sparkContext())
                .parallelize(files, Math.max(1, files.size()))
                .map(wanted -> wanted.rows(hadoop.value()));
    }

    private static Integer cycle(TableSource file) {
        return Integer.valueOf(file.partition().get(CYCLE));
    }

    private static List<String> texts(Collection<Integer> cycles) {
        return cycles.stream().sorted().map(String::valueOf).toList();
    }

    private List<Row> rows(List<TableSource> sources) {
        List<Row> rows = new ArrayList<>();
        sources.forEach(source -> rows.addAll(source.rows(paths.fileSystem().getConf())));
        return rows;
    }

    /** Shows some columns of each row of some cycles, with its cycle; one file is held at a time. */
    public void forEach(TableSpec table, List<String> columns, Collection<Integer> cycles, ObjIntConsumer<Row> each) {
        TableColumns asked = new TableColumns(columns.stream()
                .map(column -> table.columns().field(table.columns().fieldIndex(column)))
                .toList());
        for (TableSource file : sources(table, cycles)) {
            new TableSource(table, file.path(), new HashMap<>())
                    .rows(asked, paths.fileSystem().getConf())
                    .forEach(row -> each.accept(row, cycle(file)));
        }
    }

    /** The files of some cycles of a table, at the version of the state. */
    public List<TableSource> sources(TableSpec table, Collection<Integer> cycles) {
        return sources(table, CYCLE, texts(cycles));
    }

    private List<TableSource> sources(TableSpec table, @Nullable String partitionColumn, Collection<String> values) {
        return filesOf(table, partitionColumn, values).stream()
                .map(file -> new TableSource(table, file.path(), new HashMap<>(file.partition())))
                .toList();
    }

    private List<TableFiles.DataFile> filesOf(
            TableSpec table, @Nullable String partitionColumn, Collection<String> values) {
        Long version = versions.get(table.path());
        return version == null ? List.of() : files.dataFiles(paths.table(table), version, partitionColumn, values);
    }

    private Dataset<Row> scan(TableSpec table, @Nullable String partitionColumn, Collection<String> values) {
        List<TableFiles.DataFile> dataFiles = filesOf(table, partitionColumn, values);
        if (dataFiles.isEmpty()) {
            return spark.get().createDataFrame(List.of(), SparkColumns.of(table));
        }
        return spark.get()
                .read()
                .schema(SparkColumns.of(table))
                .option(GLOB_PATHS, false)
                .option("basePath", paths.table(table).toString())
                .parquet(dataFiles.stream().map(TableFiles.DataFile::path).toArray(String[]::new))
                .select(table.columnNames().stream().map(functions::col).toArray(Column[]::new));
    }

    /**
     * Replaces these cycles of a table that is there and partitioned by cycle; other cycles stay as they are.
     *
     * @param rows what is left of them, in the table's columns and their order
     */
    public void replaceCycles(TableSpec table, Dataset<Row> rows, Collection<Integer> cycles, String runId) {
        List<String> values = texts(cycles);
        if (filesOf(table, CYCLE, values).isEmpty()) {
            return;
        }
        rows.write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .option("userMetadata", runId)
                .option("replaceWhere", CYCLE + " IN (" + String.join(", ", values) + ")")
                .save(paths.table(table).toString());
        // Delta commits nothing where there are no rows to add.
        if (latestVersion(table) != Objects.requireNonNull(versions.get(table.path()))) {
            wrote(table);
        }
        if (new RowsCommit(spark, paths, files, table).retain()) {
            wrote(table);
        }
    }

    /** Adds rows in memory, in the table's columns and their order: without a job of Spark. */
    public void append(TableSpec table, List<Row> rows, String runId) {
        appendParts(table, WrittenPart.write(paths, table, rows::forEach), runId);
    }

    /**
     * Replaces the table by rows in memory, in its columns and their order: without a job of Spark, for tables
     * whose size the catalogue bounds.
     */
    public void replace(TableSpec table, List<Row> rows, String runId) {
        replaceParts(table, WrittenPart.write(paths, table, rows::forEach), runId);
    }

    /** Replaces these cycles of a table by rows in memory, likewise. */
    public void replaceCycles(TableSpec table, List<Row> rows, Collection<Integer> cycles, String runId) {
        replaceParts(table, WrittenPart.write(paths, table, rows::forEach), cycles, runId);
    }

    /** Adds rows that were written into new files. */
    public void appendParts(TableSpec table, List<WrittenPart> parts, String runId) {
        new RowsCommit(spark, paths, files, table).append(parts, runId);
        wrote(table);
    }

    /** Replaces the table by rows that were written into new files. */
    public void replaceParts(TableSpec table, List<WrittenPart> parts, String runId) {
        new RowsCommit(spark, paths, files, table).replace(parts, null, runId);
        wrote(table);
    }

    /** Replaces these cycles of a table by rows that were written into new files. */
    public void replaceParts(TableSpec table, List<WrittenPart> parts, Collection<Integer> cycles, String runId) {
        new RowsCommit(spark, paths, files, table).replace(parts, texts(cycles), runId);
        wrote(table);
    }

    /** Takes the version that was just written; another run that was stopped and resumed may have written one, too. */
    private void wrote(TableSpec table) {
        Long before = versions.get(table.path());
        long version = latestVersion(table);
        if (version != (before == null ? 0 : before + 1)) {
            throw new UncheckedIOException(
                    "The table " + table.path() + " has a version that this run did not write",
                    new IOException("run it again; the next run begins from the last finished work"));
        }
        nowAt(table, version);
    }

    private void nowAt(TableSpec table, long version) {
        versions.put(table.path(), version);
        written.put(table.path(), version);
    }

    /** The versions of all tables written through this object. */
    public Map<String, Long> written() {
        return new TreeMap<>(written);
    }

    /** Undoes what a killed job wrote beyond the state, so that its remains are never taken for results. */
    public void rollBack(Iterable<TableSpec> tables) {
        ConcurrentWork writes = new ConcurrentWork();
        for (TableSpec table : tables) {
            Long version = versions.get(table.path());
            if (version == null) {
                discard(table);
            } else if (latestVersion(table) != version) {
                writes.add(() -> {
                    new RowsCommit(spark, paths, files, table).restore(version);
                    nowAt(table, latestVersion(table));
                });
            }
        }
        writes.run();
    }

    private void discard(TableSpec table) {
        try {
            if (!paths.fileSystem().exists(paths.table(table))) {
                return;
            }
            paths.fileSystem().delete(paths.table(table), true);
            files.forget(paths.table(table));
            // Delta remembers logs that it has read: without this the next write would go on from the removed one.
            DeltaLog.invalidateCache(spark.get(), paths.table(table));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The remains of a killed run in " + paths.table(table) + " cannot be removed", failed);
        }
    }
}
