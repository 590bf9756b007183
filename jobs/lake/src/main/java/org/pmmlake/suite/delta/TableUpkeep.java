package org.pmmlake.suite.delta;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.lake.Manifests;
import org.pmmlake.suite.lake.TableFiles;
import org.pmmlake.suite.schema.TableSpec;

/** Housekeeping of Delta tables: fewer and larger files, and files removed that no version in use needs. */
public final class TableUpkeep {

    /** Otherwise each vacuum adds two versions to the log, which the state would not know. */
    private static final String LOGGING = "spark.databricks.delta.vacuum.logging.enabled";

    private static final String RETENTION_CHECK = "spark.databricks.delta.retentionDurationCheck.enabled";

    /** Otherwise Delta looks at the table's property alone, whatever it is asked to retain. */
    private static final String OWN_RETENTION = "spark.databricks.delta.vacuum.retentionWindowIgnore.enabled";

    private final SparkSession session;
    private final LakePaths paths;
    private final TableFiles files;
    private final Map<String, Optional<String>> missing = new HashMap<>();

    public TableUpkeep(SparkSession session, LakePaths paths) {
        this.session = session;
        this.paths = paths;
        this.files = new TableFiles(paths.fileSystem());
    }

    /** The files of a version: how many there are, and in how many partitions. */
    public record Layout(long files, long partitions) {
        /** Whether some partition has several files. */
        public boolean isScattered() {
            return files > partitions;
        }
    }

    /** The files of a table at a version. */
    public Layout layout(TableSpec table, long version) {
        List<TableFiles.DataFile> all = files.dataFiles(paths.table(table), version, null, List.of());
        long partitions =
                all.stream().map(TableFiles.DataFile::partition).distinct().count();
        return new Layout(all.size(), partitions);
    }

    /** Puts the small files of each partition together (Delta's OPTIMIZE). */
    public void compact(TableSpec table) {
        DeltaTable.forPath(session, paths.table(table).toString()).optimize().executeCompaction();
    }

    /**
     * Removes the files that no version needs that was current within the last hours (Delta's VACUUM).
     *
     * @param dryRun whether to count them only
     * @return files removed, or that would be
     */
    public long vacuum(TableSpec table, double hours, boolean dryRun) {
        List<Path> before = stored(table);
        // Delta starts half a dozen jobs of Spark to find out, for each table.
        if (named(table).containsAll(before)) {
            return 0;
        }
        // Delta refuses less than a week, since somebody else may be writing. Nobody is: the lake is locked.
        session.conf().set(RETENTION_CHECK, "false");
        session.conf().set(LOGGING, "false");
        session.conf().set(OWN_RETENTION, "false");
        try {
            String statement =
                    "VACUUM delta.`" + paths.table(table) + "` RETAIN " + hours + " HOURS" + (dryRun ? " DRY RUN" : "");
            if (dryRun) {
                Dataset<Row> found =
                        scala.Console.withOut(OutputStream.nullOutputStream(), () -> session.sql(statement));
                return found.count();
            }
            // Delta tells of it on standard output, which is the result's.
            scala.Console.withOut(OutputStream.nullOutputStream(), () -> session.sql(statement));
            return (long) before.size() - stored(table).size();
        } finally {
            session.conf().unset(RETENTION_CHECK);
            session.conf().unset(LOGGING);
            session.conf().unset(OWN_RETENTION);
        }
    }

    /** The files in the folder of a table but for its log, without scheme. */
    private List<Path> stored(TableSpec table) {
        List<Path> stored = new ArrayList<>();
        try {
            RemoteIterator<LocatedFileStatus> found = paths.fileSystem().listFiles(paths.table(table), true);
            while (found.hasNext()) {
                Path file = found.next().getPath();
                if (!paths.below(file).contains("/_delta_log/")) {
                    stored.add(Path.getPathWithoutSchemeAndAuthority(file));
                }
            }
            return stored;
        } catch (IOException unreachable) {
            throw new UncheckedIOException("The table " + table.path() + " cannot be listed", unreachable);
        }
    }

    /** The files of a table's newest version, likewise. */
    private Set<Path> named(TableSpec table) {
        long newest = files.newestVersion(paths.table(table)).orElseThrow();
        return files.dataFiles(paths.table(table), newest, null, List.of()).stream()
                .map(file -> Path.getPathWithoutSchemeAndAuthority(new Path(file.path())))
                .collect(Collectors.toSet());
    }

    /**
     * What of a state is not there any more or is damaged, as table and version; empty where the lake can go back to it.
     */
    public List<String> lost(LakeState state) {
        List<String> lost = new ArrayList<>(missing(state));
        if (lost.isEmpty()) {
            new Manifests(paths)
                    .damages(state, state.versions().keySet())
                    .forEach(damage ->
                            lost.add(damage.table() + ", of which the file " + damage.file() + " " + damage.fault()));
        }
        return lost;
    }

    /** What of a state is not there any more, as table and version. */
    public List<String> missing(LakeState state) {
        return state.versions().entrySet().stream()
                .flatMap(entry -> missing
                        .computeIfAbsent(
                                entry.getKey() + " version " + entry.getValue(),
                                name -> isWhole(entry.getKey(), entry.getValue())
                                        ? Optional.empty()
                                        : Optional.of(name))
                        .stream())
                .collect(Collectors.toList());
    }

    /** Forgets what was looked at: files may have gone since. */
    public void lookAgain() {
        missing.clear();
    }

    private boolean isWhole(String table, long version) {
        try {
            for (TableFiles.DataFile file : files.dataFiles(new Path(paths.root(), table), version, null, List.of())) {
                if (!paths.fileSystem().exists(new Path(file.path()))) {
                    return false;
                }
            }
            return true;
        } catch (IOException | io.delta.kernel.exceptions.KernelException unreadable) {
            return false;
        }
    }
}
