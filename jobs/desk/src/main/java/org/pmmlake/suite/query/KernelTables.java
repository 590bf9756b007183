package org.pmmlake.suite.query;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.SnapshotBuilder;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.KernelEngineException;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.lake.Manifests;
import org.pmmlake.suite.lake.StateFile;
import org.pmmlake.suite.lake.TableManifest;
import org.pmmlake.suite.query.DeltaTable.TrustedDataFile;

/** The Delta tables of a lake, found and opened with Delta Kernel. */
final class KernelTables {

    private static final Pattern COMMIT = Pattern.compile("[0-9]{20}\\.json");

    private static final List<String> LAYERS = List.of(TableName.GOLD, "silver", "bronze");

    private final String lake;
    private final Engine engine;
    private final FetchedFiles localFiles;
    private final Path root;
    /** What makes up the lake, read once: tables are all of one moment, whatever a run writes meanwhile. */
    private final LakeState state;

    private final Manifests manifests;

    KernelTables(String lake, FetchedFiles localFiles) {
        this.lake = lake;
        Configuration hadoop = new Configuration();
        this.engine = DefaultEngine.create(hadoop);
        this.localFiles = localFiles;
        LakePaths paths = LakePaths.of(lake, hadoop);
        StateFile stateFile = new StateFile(paths);
        this.root = paths.root();
        this.manifests = stateFile.manifests();
        try {
            this.state = stateFile.read();
        } catch (UncheckedIOException unreadable) {
            throw new JobException(ExitStatus.FAILED, String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    /** What makes up the lake; empty where the lake does not say. */
    LakeState state() {
        return state;
    }

    /** The tables there are: gold first, then the other layers, each by name; empty for a lake without any. */
    SortedSet<TableName> names() {
        SortedSet<TableName> names = new TreeSet<>();
        state.versions().keySet().forEach(path -> names.add(TableName.ofPath(path)));
        for (String layer : names.isEmpty() ? LAYERS : List.<String>of()) {
            for (FileStatus entry : list(lake + "/" + layer)) {
                String name = lastPart(entry.getPath());
                if (!name.startsWith(".") && hasCommit(lake + "/" + layer + "/" + name)) {
                    names.add(new TableName(layer, name));
                }
            }
        }
        return names;
    }

    /** Whether a folder has become a table: a first run that was killed leaves logs of which nothing is committed. */
    private boolean hasCommit(String folder) {
        return list(folder + "/_delta_log").stream()
                .anyMatch(entry -> COMMIT.matcher(lastPart(entry.getPath())).matches());
    }

    /**
     * A table as of the lake's state; as of now where the lake has none.
     *
     * @throws JobException when its files are damaged or use a feature of Delta that this reader does not know
     */
    DeltaTable open(TableName name) {
        return open(name, state.versions().get(name.path()));
    }

    /** A table as of a version; of the newest, where it is null. */
    DeltaTable open(TableName name, @Nullable Long version) {
        Optional<TableManifest> manifest =
                version != null && version.equals(state.versions().get(name.path()))
                        ? manifests.withSoundLog(state, name.path())
                        : Optional.empty();
        try {
            SnapshotBuilder builder = TableManager.loadSnapshot(lake + "/" + name.path());
            Snapshot snapshot = (version == null ? builder : builder.atVersion(version)).build(engine);
            String mapping = snapshot.getTableProperties().getOrDefault("delta.columnMapping.mode", "none");
            if (!mapping.equals("none")) {
                throw unreadable(name, "its columns are mapped by " + mapping + ", not by their names");
            }
            return new DeltaTable(
                    name,
                    snapshot.getVersion(),
                    about(snapshot),
                    snapshot.getSchema(),
                    snapshot.getPartitionColumnNames(),
                    files(name, snapshot.getScanBuilder().build(), manifest));
        } catch (KernelException | KernelEngineException | IOException e) {
            throw unreadable(
                    name, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** Its description, which Delta Kernel keeps inside. */
    private static String about(Snapshot snapshot) {
        return snapshot instanceof SnapshotImpl inside
                ? inside.getMetadata().getDescription().orElse("")
                : "";
    }

    private List<TrustedDataFile> files(TableName table, Scan scan, Optional<TableManifest> manifest)
            throws IOException {
        List<TrustedDataFile> files = new ArrayList<>();
        try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
            while (batches.hasNext()) {
                try (CloseableIterator<Row> rows = batches.next().getRows()) {
                    while (rows.hasNext()) {
                        files.add(file(table, rows.next(), manifest));
                    }
                }
            }
        }
        files.sort(Comparator.comparing(TrustedDataFile::path));
        return files;
    }

    private TrustedDataFile file(TableName table, Row row, Optional<TableManifest> manifest) throws IOException {
        if (InternalScanFileUtils.getDeletionVectorDescriptorFromRow(row) != null) {
            throw unreadable(table, "rows of it are deleted by deletion vectors");
        }
        Map<String, String> partition = InternalScanFileUtils.getPartitionValues(row);
        FileStatus status = InternalScanFileUtils.getAddFileStatus(row);
        String file = TableManifest.name(status.getPath(), partition.size());
        TrustedFile trusted = new TrustedFile(
                localFiles.local(engine, status),
                manifest.map(known -> known.files().getOrDefault(file, "unknown"))
                        .orElse(null),
                fault -> new Manifests.Damage(table.path(), table.path() + "/" + file, fault).toException(root));
        return new TrustedDataFile(trusted, partition);
    }

    private static JobException unreadable(TableName table, String why) {
        return new JobException(
                ExitStatus.FAILED, "The table " + table.written() + " cannot be read without Spark: " + why + ".");
    }

    /** What lies in a folder; nothing where there is no such folder. */
    private List<FileStatus> list(String folder) {
        List<FileStatus> entries = new ArrayList<>();
        try (CloseableIterator<FileStatus> found = engine.getFileSystemClient().listFrom(folder + "/ ")) {
            while (found.hasNext()) {
                entries.add(found.next());
            }
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw new JobException(
                    ExitStatus.FAILED, "The folder '" + folder + "' cannot be listed: " + e.getMessage(), e);
        }
        return entries;
    }

    private static String lastPart(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }
}
