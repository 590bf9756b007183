package org.pmmlake.suite.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.delta.ParquetRows;
import org.pmmlake.suite.lake.BytesFile;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.DamagedLakeException;
import org.pmmlake.suite.lake.FileDigest;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.Store;
import org.pmmlake.suite.lake.StoreWork;

/** Where the releases of one audience lie: each in a folder of its own below {@code releases/}, one of which is {@code current}. */
public final class ReleaseFolder {

    private static final String PUBLISHED = "published/";
    private static final String CURRENT = "/current/";
    private static final String RELEASES = "/releases/";

    private static final String PARQUET = ".parquet";

    private final LakePaths paths;
    private final Store store;
    private final String folder;

    public ReleaseFolder(LakePaths paths, Audience audience) {
        this.paths = paths;
        this.store = paths.store();
        this.folder = PUBLISHED + audience.folder();
    }

    private String file(String release, String name) {
        return folder + RELEASES + release + "/" + name;
    }

    /** Where a release lies, from the folder of all that is published. */
    public String below(String release) {
        return folder.substring(PUBLISHED.length()) + RELEASES + release;
    }

    public Optional<ReleaseDescription> current() {
        return read(folder + CURRENT + Store.RELEASE_FILE).map(ReleaseDescription::parse);
    }

    private Optional<byte[]> read(String file) {
        return StoreWork.get("The release " + file + " cannot be read", () -> store.read(file));
    }

    /** Whether a release is there; those of long ago may have been removed. */
    public boolean has(String release) {
        return read(file(release, Store.RELEASE_FILE)).isPresent();
    }

    /**
     * Refuses a release that is not as it was published; one that is gone has nothing to hold.
     *
     * @throws DamagedLakeException where a file of it was changed, added or removed
     */
    public void requireUnchanged(String release) {
        if (!has(release) && !hashes(release, name -> true).isEmpty()) {
            throw damaged(release, Store.RELEASE_FILE);
        }
        requireUnchanged(release, name -> true);
    }

    /** The same of the tables alone, which later releases are compared with. */
    public void requireTablesUnchanged(String release) {
        requireUnchanged(release, name -> name.endsWith(PARQUET));
    }

    private void requireUnchanged(String release, Predicate<String> concerned) {
        read(file(release, Store.RELEASE_FILE)).map(ReleaseDescription::parse).ifPresent(description -> {
            SortedMap<String, String> now = hashes(release, concerned);
            SortedMap<String, String> then = new TreeMap<>(description.files());
            then.keySet().removeIf(concerned.negate());
            SortedSet<String> names = new TreeSet<>(then.isEmpty() ? Set.of() : now.keySet());
            names.addAll(then.keySet());
            for (String name : names) {
                if (!now.getOrDefault(name, "").equals(then.getOrDefault(name, ""))) {
                    throw damaged(release, name);
                }
            }
        });
    }

    private DamagedLakeException damaged(String release, String name) {
        return new DamagedLakeException("The file " + PUBLISHED + below(release) + "/" + name
                + " is not as it was published. " + DamagedLakeException.healing(paths.root())
                + " makes the release anew.");
    }

    /** The rows of a table of a release, in the order of their keys; none where the release has no such table. */
    public List<Row> rows(String release, PublishedTable table) {
        String name = file(release, table.name() + PARQUET);
        Optional<byte[]> content = read(name);
        return content.isEmpty()
                ? List.of()
                : StoreWork.get(
                        "The file " + name + " cannot be read",
                        () -> ParquetRows.read(new BytesFile(content.get()), table.columns(), Map.of()));
    }

    /** SHA-256 of the files of a release that are asked for by name, but never of its {@code release.json}. */
    public SortedMap<String, String> hashes(String release, Predicate<String> asked) {
        SortedMap<String, String> hashes = new ConcurrentSkipListMap<>();
        ConcurrentWork reads = new ConcurrentWork();
        List<Store.Entry> files = StoreWork.get(
                "The files of release " + release + " cannot be read", () -> store.list(folder + RELEASES + release));
        for (Store.Entry file : files) {
            String name = file.name();
            // Files whose names begin with a dot are checksums that some file systems keep.
            if (!file.folder() && !name.equals(Store.RELEASE_FILE) && !name.startsWith(".") && asked.test(name)) {
                reads.add(() -> hashes.put(name, hash(file(release, name))));
            }
        }
        reads.run();
        return new TreeMap<>(hashes);
    }

    private String hash(String file) {
        try (InputStream in = store.open(file).orElseThrow()) {
            return FileDigest.of(in);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file + " cannot be read", failed);
        }
    }

    /** Removes what a killed run left of a release. */
    public void begin(String release) {
        StoreWork.run(
                "What is left of release " + release + " cannot be removed",
                () -> store.delete(folder + RELEASES + release));
    }

    /** Writes a file of a release that was begun, and gives its SHA-256. */
    String file(String release, String name, Store.Content content) {
        MessageDigest digest = FileDigest.sha256();
        write(file(release, name), out -> content.writeTo(new DigestOutputStream(out, digest)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private void write(String file, Store.Content content) {
        StoreWork.run("The file " + file + " cannot be written", () -> store.write(file, content));
    }

    /** Completes a release with its {@code release.json} and makes it the current one. */
    public void makeCurrent(String release, String releaseJson) {
        write(file(release, Store.RELEASE_FILE), out -> out.write(releaseJson.getBytes(StandardCharsets.UTF_8)));
        StoreWork.run("The release cannot be made the current one of " + folder, () -> store.publish(folder, release));
    }

    /** Takes a damaged release from those who read the current one, with its folder; another is then made in its place. */
    public void removeCurrent() {
        StoreWork.run("The damaged release cannot be removed from " + folder, () -> store.unpublish(folder));
    }
}
