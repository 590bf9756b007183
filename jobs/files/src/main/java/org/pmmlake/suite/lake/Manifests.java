package org.pmmlake.suite.lake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.hadoop.fs.Path;

/**
 * The manifests of a lake's tables, below its state. Those of tables that one job wrote are in one file, which is named by
 * its own digest, and the state has that name: whoever trusts the state can trust all that it leads to.
 */
public final class Manifests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, TableManifest>> CONTENT = new TypeReference<>() {};
    private static final String FOLDER = "state/manifests";
    private static final String ENDING = ".json";

    private final LakePaths paths;
    private final Map<String, Map<String, TableManifest>> read = new ConcurrentHashMap<>();

    public Manifests(LakePaths paths) {
        this.paths = paths;
    }

    /**
     * A file that is not as a manifest has it.
     *
     * @param table path of the table that cannot be trusted for that
     * @param file its path below the lake
     * @param fault what is wrong with it, as the end of a sentence
     */
    public record Damage(String table, String file, String fault) {

        /** The damage and the command that mends it. */
        public DamagedLakeException toException(Path lake) {
            return new DamagedLakeException("The file " + file + " of the lake " + fault
                    + ". Nothing is read from the table " + table.replace('/', '.') + " before "
                    + DamagedLakeException.healing(lake) + " has made it anew.");
        }
    }

    /** Whether the lake ever had one. */
    boolean exist() {
        return !stored().isEmpty();
    }

    private List<Store.Entry> stored() {
        return StoreWork.get("The folder " + FOLDER + " cannot be listed", () -> paths.store()
                .list(FOLDER));
    }

    /** The state with the manifests of all its tables; those that it lacks are made and stored. */
    LakeState complete(LakeState state, LakeState before) {
        SortedMap<String, TableManifest> made = new ConcurrentSkipListMap<>();
        ConcurrentWork reads = new ConcurrentWork();
        TableFiles files = new TableFiles(paths.fileSystem());
        state.versions().forEach((table, version) -> {
            if (!state.manifests().containsKey(table)) {
                reads.add(() -> made.put(table, manifest(files, table, version, digests(before, table))));
            }
        });
        reads.run();
        if (made.isEmpty()) {
            return state;
        }
        String digest = StoreWork.get("The manifests of tables cannot be written to " + FOLDER, () -> {
            byte[] content = JSON.writeValueAsBytes(made);
            paths.store().replaceAtomically(file(FileDigest.of(content)), content);
            return FileDigest.of(content);
        });
        SortedMap<String, String> all = new TreeMap<>(state.manifests());
        made.keySet().forEach(table -> all.put(table, digest));
        return state.withManifests(all);
    }

    /** What is known of the data of a table: no two files have the same name. Those of a log that was made anew do. */
    private Map<String, String> digests(LakeState before, String table) {
        Map<String, String> known =
                new TreeMap<>(of(before, table).map(TableManifest::files).orElse(new TreeMap<>()));
        known.keySet().removeIf(TableManifest::isLog);
        return known;
    }

    private TableManifest manifest(TableFiles files, String table, long version, Map<String, String> known) {
        Path root = new Path(paths.root(), table);
        List<String> names = new ArrayList<>(files.logFiles(root, version));
        files.dataFiles(root, version, null, List.of()).forEach(file -> names.add(file.name()));
        SortedMap<String, String> digests = new TreeMap<>();
        for (String name : names) {
            String digest = known.get(name);
            digests.put(
                    name,
                    digest != null
                            ? digest
                            : StoreWork.get(
                                    "The file " + new Path(root, name) + " cannot be read",
                                    () -> digest(table + "/" + name)));
        }
        return new TableManifest(version, digests);
    }

    /** The manifest of a table in a state; empty where the state has none that can be trusted. */
    public Optional<TableManifest> of(LakeState state, String table) {
        String digest = state.manifests().get(table);
        return digest == null
                ? Optional.empty()
                : Optional.ofNullable(content(digest).get(table));
    }

    private Map<String, TableManifest> content(String digest) {
        return read.computeIfAbsent(
                digest,
                name -> StoreWork.get("The manifest " + file(name) + " cannot be read", () -> {
                    byte[] content = paths.store().read(file(name)).orElse(new byte[0]);
                    return FileDigest.of(content).equals(name) ? JSON.readValue(content, CONTENT) : Map.of();
                }));
    }

    private static String file(String digest) {
        return FOLDER + "/" + digest + ENDING;
    }

    /**
     * The first damage of each of some tables of a state; a table without a manifest is taken as it is, since it was
     * written before there were any.
     */
    public List<Damage> damages(LakeState state, Collection<String> tables) {
        SortedMap<String, Damage> found = new ConcurrentSkipListMap<>();
        ConcurrentWork reads = ConcurrentWork.calculating();
        for (String table : tables) {
            if (state.manifests().containsKey(table)) {
                reads.add(() -> damage(state, table).ifPresent(damage -> found.put(table, damage)));
            }
        }
        reads.run();
        return List.copyOf(found.values());
    }

    private Optional<Damage> damage(LakeState state, String table) {
        Optional<TableManifest> manifest = of(state, table);
        if (manifest.isEmpty()) {
            return Optional.of(manifestDamage(state, table));
        }
        return manifest.get().files().entrySet().stream()
                .flatMap(file -> damage(table, file.getKey(), file.getValue()).stream())
                .findFirst();
    }

    private Damage manifestDamage(LakeState state, String table) {
        return new Damage(
                table, file(String.valueOf(state.manifests().get(table))), "is missing or is not as it was written");
    }

    private String digest(String file) throws IOException {
        try (InputStream in = paths.store().open(file).orElseThrow(() -> new FileNotFoundException(file))) {
            return FileDigest.of(in);
        }
    }

    /** What is wrong with one file of a table; empty where it is as its digest says. */
    public Optional<Damage> damage(String table, String file, String digest) {
        Path path = new Path(paths.root(), table + "/" + file);
        try {
            return digest(table + "/" + file).equals(digest)
                    ? Optional.empty()
                    : Optional.of(new Damage(table, paths.below(path), "is not as it was written"));
        } catch (FileNotFoundException gone) {
            return Optional.of(new Damage(table, paths.below(path), "is missing"));
        } catch (IOException unreadable) {
            return Optional.of(
                    new Damage(table, paths.below(path), "cannot be read (" + unreadable.getMessage() + ")"));
        }
    }

    /**
     * The manifest of a table whose log is as it says, for those who read the log next.
     *
     * @throws DamagedLakeException where it is not
     */
    public Optional<TableManifest> withSoundLog(LakeState state, String table) {
        if (!state.manifests().containsKey(table)) {
            return Optional.empty();
        }
        TableManifest manifest =
                of(state, table).orElseThrow(() -> manifestDamage(state, table).toException(paths.root()));
        manifest.files().forEach((file, digest) -> {
            if (TableManifest.isLog(file)) {
                damage(table, file, digest).ifPresent(damage -> {
                    throw damage.toException(paths.root());
                });
            }
        });
        return Optional.of(manifest);
    }

    /** Removes the files that none of these states names. */
    void forgetAllBut(Collection<LakeState> states) {
        Set<String> keep = new HashSet<>();
        states.forEach(state -> state.manifests().values().forEach(digest -> keep.add(digest + ENDING)));
        StoreWork.run("Old manifests cannot be removed from " + FOLDER, () -> {
            for (Store.Entry file : stored()) {
                if (!keep.contains(file.name())) {
                    paths.store().delete(FOLDER + "/" + file.name());
                }
            }
        });
    }
}
