package org.pmmlake.suite.query;

import io.delta.kernel.Snapshot;
import io.delta.kernel.exceptions.KernelEngineException;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.internal.SnapshotImpl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.lake.Manifests;
import org.pmmlake.suite.lake.StateFile;
import org.pmmlake.suite.lake.Store;
import org.pmmlake.suite.lake.TableFiles;
import org.pmmlake.suite.lake.TableManifest;
import org.pmmlake.suite.query.DeltaTable.TrustedDataFile;

/** The Delta tables of a lake, found and opened with Delta Kernel. */
final class KernelTables {

    private static final List<String> LAYERS = List.of(TableName.GOLD, "silver", "bronze");

    private final String lake;
    private final LakePaths paths;
    private final TableFiles tables;
    private final FetchedFiles localFiles;
    /** What makes up the lake, read once: tables are all of one moment, whatever a run writes meanwhile. */
    private final LakeState state;

    private final Manifests manifests;

    KernelTables(String lake, FetchedFiles localFiles) {
        this.lake = lake;
        this.paths = LakePaths.of(lake, new Configuration());
        this.tables = new TableFiles(paths.fileSystem());
        this.localFiles = localFiles;
        StateFile stateFile = new StateFile(paths);
        this.manifests = stateFile.manifests();
        try {
            this.state = stateFile.read();
        } catch (UncheckedIOException unreadable) {
            throw JobException.failed(String.valueOf(unreadable.getMessage()), unreadable);
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
            for (Store.Entry entry : list(layer)) {
                TableName name = new TableName(layer, entry.name());
                // A first run that was killed leaves logs of which nothing is committed.
                if (!entry.name().startsWith(".")
                        && tables.newestVersion(folder(name)).isPresent()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private Path folder(TableName name) {
        return new Path(paths.root(), name.path());
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
            Snapshot snapshot = tables.snapshot(folder(name), version);
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
                    files(name, tables.dataFiles(folder(name), snapshot), manifest));
        } catch (KernelException | KernelEngineException | IOException | UncheckedIOException e) {
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

    private List<TrustedDataFile> files(
            TableName table, List<TableFiles.DataFile> found, Optional<TableManifest> manifest) throws IOException {
        List<TrustedDataFile> files = new ArrayList<>();
        for (TableFiles.DataFile file : found) {
            if (file.hasDeletions()) {
                throw unreadable(table, "rows of it are deleted by deletion vectors");
            }
            TrustedFile trusted = new TrustedFile(
                    localFiles.local(paths.fileSystem(), file.path()),
                    manifest.map(known -> known.files().getOrDefault(file.name(), "unknown"))
                            .orElse(null),
                    fault -> new Manifests.Damage(table.path(), table.path() + "/" + file.name(), fault)
                            .toException(paths.root()));
            files.add(new TrustedDataFile(trusted, file.partition()));
        }
        return files;
    }

    private static JobException unreadable(TableName table, String why) {
        return JobException.failed("The table " + table.written() + " cannot be read without Spark: " + why + ".");
    }

    /** What lies in a folder; nothing where there is no such folder. */
    private List<Store.Entry> list(String folder) {
        try {
            return paths.store().list(folder);
        } catch (IOException e) {
            throw JobException.failed(
                    "The folder '" + lake + "/" + folder + "' cannot be listed: " + e.getMessage(), e);
        }
    }
}
