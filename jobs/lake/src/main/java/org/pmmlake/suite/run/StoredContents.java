package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.pmmlake.suite.ingest.FileFacts;
import org.pmmlake.suite.ingest.NewFile;
import org.pmmlake.suite.ingest.read.FileClass;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.DamagedLakeException;
import org.pmmlake.suite.lake.FileDigest;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LandedBytes;
import org.pmmlake.suite.lake.Store;
import org.pmmlake.suite.lake.StoreWork;

/**
 * The files that were read, byte for byte as they came, each under its digest: what a rebuild reads again, and the evidence
 * of what a Member sent. None is ever changed or removed.
 */
record StoredContents(LakePaths paths) {

    private static final String FOLDER = "bronze/content";

    private static String folder(int cycle) {
        return FOLDER + "/cycle=" + cycle;
    }

    /** The ending tells people and their programs what the file is; a content is of one form. */
    private static String name(int cycle, String hash, FileClass what) {
        return folder(cycle) + "/" + hash + "." + what.form().name().toLowerCase(Locale.ROOT);
    }

    private static String name(Deliveries.Delivery delivery) {
        return name(delivery.cycle(), delivery.contentHash(), FileClass.of(delivery.sourceFile()));
    }

    /** The stored content of a delivery, to be read under the name that it had. */
    NewFile file(Deliveries.Delivery delivery) {
        String name = name(delivery);
        Long bytes = delivery.bytes();
        return new NewFile(
                delivery.cycle(),
                delivery.sourceFile(),
                paths.store().local(name).map(local -> local.toUri().toString()).orElseGet(() -> new Path(
                                paths.root(), name)
                        .toString()),
                delivery.contentHash(),
                bytes == null ? 0 : bytes,
                FileClass.of(delivery.sourceFile()));
    }

    /**
     * Stores contents.
     *
     * @param which the files whose contents are stored where they could be read
     * @return what each file turned out to be: one that has other content by now waits for the next run
     */
    List<FileRead> store(List<FileRead> read, Set<NewFile> which) {
        ConcurrentHashMap<NewFile, String> changed = new ConcurrentHashMap<>();
        ConcurrentWork copies = new ConcurrentWork();
        Map<Integer, String> folders = new TreeMap<>();
        for (FileRead one : read) {
            if (one.facts().isRead() && which.contains(one.file())) {
                folders.put(one.file().cycle(), name(one.file()));
                copies.add(() -> {
                    try {
                        copy(one.file());
                    } catch (LandedBytes.ChangedException meanwhile) {
                        changed.put(one.file(), String.valueOf(meanwhile.getMessage()));
                    } catch (IOException failed) {
                        throw new UncheckedIOException(
                                "The file landing/" + one.file().sourceFile() + " cannot be copied to " + FOLDER,
                                failed);
                    }
                });
            }
        }
        copies.run();
        StoreWork.run("The folder " + FOLDER + " cannot be written", () -> paths.store()
                .sync(folders.values()));
        return read.stream()
                .map(one -> changed.containsKey(one.file())
                        ? new FileRead(one.file(), new FileFacts(0, new ArrayList<>(), null, changed.get(one.file())))
                        : one)
                .toList();
    }

    private static String name(NewFile file) {
        return name(file.cycle(), file.contentHash(), file.what());
    }

    private void copy(NewFile file) throws IOException {
        try (LandedBytes bytes = LandedBytes.of(
                        file.uri(), file.contentHash(), paths.fileSystem().getConf());
                InputStream in = bytes.open()) {
            paths.store().write(name(file), in::transferTo);
        }
    }

    /** Of some deliveries of one cycle those whose content is needed and not there. */
    List<Deliveries.Delivery> missing(int cycle, List<Deliveries.Delivery> deliveries) {
        Set<String> there = StoreWork.get(
                "The folder " + FOLDER + " cannot be listed", () -> paths.store().list(folder(cycle)).stream()
                        .map(Store.Entry::name)
                        .collect(Collectors.toSet()));
        return deliveries.stream()
                .filter(delivery -> delivery.fault() == null
                        && !there.contains(
                                name(delivery).substring(folder(cycle).length() + 1)))
                .toList();
    }

    /** Whether the content of a delivery is there with every byte. */
    boolean isWhole(Deliveries.Delivery delivery) {
        return StoreWork.get("The folder " + FOLDER + " cannot be read", () -> {
            Optional<InputStream> stored = paths.store().open(name(delivery));
            if (stored.isEmpty()) {
                return false;
            }
            try (InputStream in = stored.get()) {
                return FileDigest.of(in).equals(delivery.contentHash());
            }
        });
    }

    /** What to say where the content of a file that was read is not what it was. */
    DamagedLakeException damage(String sourceFile) {
        return new DamagedLakeException(
                "The content of " + sourceFile + " in " + FOLDER + " of the lake is gone or damaged. "
                        + DamagedLakeException.healing(paths.root())
                        + " takes it from the landing zone again, or put the lake back from a backup.");
    }
}
