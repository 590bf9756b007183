package org.pmmlake.suite.lake;

import io.delta.kernel.Snapshot;
import io.delta.kernel.SnapshotBuilder;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.defaults.engine.hadoopio.HadoopFileIO;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.MetricsReporter;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the log of a Delta table says of its files, read by Delta Kernel. Spark's own Delta reader starts several jobs to
 * learn the same, which for small tables takes far longer than to read them.
 */
public final class TableFiles {

    private static final int VERSION_DIGITS = 20;
    private static final String CHECKPOINT = "checkpoint";
    private static final Pattern LOG_FILE = Pattern.compile("([0-9]{20})\\.(json|crc|checkpoint\\..*)");

    private final FileSystem fileSystem;
    private final Engine engine;
    /** What a version of a table consists of never changes. */
    private final Map<String, List<DataFile>> known = new ConcurrentHashMap<>();

    public TableFiles(FileSystem fileSystem) {
        this.fileSystem = fileSystem;
        this.engine = new DefaultEngine(new HadoopFileIO(new Configuration(fileSystem.getConf()))) {
            /** None: each look into a log would be described as JSON that nobody reads. */
            @Override
            public List<MetricsReporter> getMetricsReporters() {
                return List.of();
            }
        };
    }

    /** The newest version of the table in a folder, by the names in its log; empty where there is no table. */
    public OptionalLong newestVersion(Path table) {
        long newest = -1;
        try {
            for (FileStatus file : fileSystem.listStatus(new Path(table, "_delta_log"))) {
                Matcher name = LOG_FILE.matcher(file.getPath().getName());
                if (name.matches() && name.group(2).equals("json")) {
                    newest = Math.max(newest, Long.parseLong(name.group(1)));
                }
            }
        } catch (FileNotFoundException absent) {
            return OptionalLong.empty();
        } catch (IOException unreachable) {
            throw new UncheckedIOException("The log of the table " + table + " cannot be listed", unreachable);
        }
        return newest < 0 ? OptionalLong.empty() : OptionalLong.of(newest);
    }

    /**
     * One Parquet file of a table.
     *
     * @param path absolute, with its scheme
     * @param partition value of each partition column as text
     * @param size in bytes
     * @param modified when it was written, in milliseconds since 1970
     * @param hasDeletions whether a deletion vector takes some of its rows away
     */
    public record DataFile(String path, Map<String, String> partition, long size, long modified, boolean hasDeletions) {

        /** Its path below the table's folder, where the suite puts it. */
        public String name() {
            return TableManifest.name(path, partition.size());
        }
    }

    /**
     * The files of a table's log that a version rests on: the last checkpoint up to it, and what was committed since. Paths
     * are below the table's folder.
     */
    List<String> logFiles(Path table, long version) {
        List<String> names = new ArrayList<>();
        long base = 0;
        try {
            for (FileStatus file : fileSystem.listStatus(new Path(table, TableManifest.LOG))) {
                Matcher name = LOG_FILE.matcher(file.getPath().getName());
                if (name.matches() && Long.parseLong(name.group(1)) <= version) {
                    names.add(name.group());
                    if (name.group(2).startsWith(CHECKPOINT)) {
                        base = Math.max(base, Long.parseLong(name.group(1)));
                    }
                }
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException("The log of the table " + table + " cannot be listed", unreachable);
        }
        long from = base;
        return names.stream()
                .filter(name -> Long.parseLong(name.substring(0, VERSION_DIGITS)) >= from)
                .map(name -> TableManifest.LOG + name)
                .toList();
    }

    /**
     * The data files of a table at a version, by path.
     *
     * @param table its folder
     * @param version from 0
     * @param partitionColumn the column of which only some values are wanted; null for all files
     * @param values these values, as text
     */
    public List<DataFile> dataFiles(
            Path table, long version, @Nullable String partitionColumn, Collection<String> values) {
        List<DataFile> all = known.computeIfAbsent(table + "@" + version, unknown -> allDataFiles(table, version));
        return all.stream()
                .filter(file -> partitionColumn == null
                        || values.contains(file.partition().get(partitionColumn)))
                .toList();
    }

    /** Forgets a table that was removed: another in its place begins with the same versions. */
    public void forget(Path table) {
        known.keySet().removeIf(version -> version.startsWith(table + "@"));
    }

    private List<DataFile> allDataFiles(Path table, long version) {
        List<DataFile> files = dataFiles(table, snapshot(table, version));
        if (files.stream().anyMatch(DataFile::hasDeletions)) {
            throw new IllegalStateException("The table " + table
                    + " has deletion vectors, which the suite never writes; rewrite it without them or restore it");
        }
        return files;
    }

    /** The data files of a table as it was once, by path. */
    public List<DataFile> dataFiles(Path table, Snapshot snapshot) {
        List<DataFile> files = new ArrayList<>();
        try (CloseableIterator<FilteredColumnarBatch> batches =
                snapshot.getScanBuilder().build().getScanFiles(engine)) {
            while (batches.hasNext()) {
                try (CloseableIterator<Row> rows = batches.next().getRows()) {
                    while (rows.hasNext()) {
                        files.add(dataFile(rows.next()));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The log of the table " + table + " cannot be read", unreadable);
        }
        files.sort(Comparator.comparing(DataFile::path));
        return files;
    }

    /** Whether two versions of a table have the same columns and partitions. */
    public boolean sameColumns(Path table, long one, long other) {
        Snapshot first = snapshot(table, one);
        Snapshot second = snapshot(table, other);
        return first.getSchema().equals(second.getSchema())
                && first.getPartitionColumnNames().equals(second.getPartitionColumnNames());
    }

    /** A table at a version; at the newest, where it is null. */
    public Snapshot snapshot(Path table, @Nullable Long version) {
        SnapshotBuilder builder = TableManager.loadSnapshot(table.toString());
        return (version == null ? builder : builder.atVersion(version)).build(engine);
    }

    private static DataFile dataFile(Row file) {
        io.delta.kernel.utils.FileStatus status = InternalScanFileUtils.getAddFileStatus(file);
        return new DataFile(
                status.getPath(),
                InternalScanFileUtils.getPartitionValues(file),
                status.getSize(),
                status.getModificationTime(),
                InternalScanFileUtils.getDeletionVectorDescriptorFromRow(file) != null);
    }
}
