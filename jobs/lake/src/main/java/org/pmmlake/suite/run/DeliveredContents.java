package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pmmlake.suite.ingest.ContentFile;
import org.pmmlake.suite.ingest.ContentStore;
import org.pmmlake.suite.ingest.FileFacts;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LandedBytes;
import org.pmmlake.suite.lake.StoreWork;

/** The contents of deliveries in the {@link ContentStore}. */
record DeliveredContents(LakePaths paths) {

    private static final String FAILURE = "The folder " + ContentStore.FOLDER + " cannot be read";

    private ContentStore store() {
        return new ContentStore(paths);
    }

    /** The stored content of a delivery, to be read under the name that it had. */
    ContentFile file(Deliveries.Delivery delivery) {
        Long bytes = delivery.bytes();
        return store().file(delivery.cycle(), delivery.contentHash(), delivery.sourceFile(), bytes == null ? 0 : bytes);
    }

    /**
     * Stores contents.
     *
     * @param which the files whose contents are stored where they could be read
     * @return what each file turned out to be: one that has other content by now waits for the next run
     */
    List<FileRead> store(List<FileRead> read, Set<ContentFile> which) {
        Map<ContentFile, String> changed = new ConcurrentHashMap<>();
        Map<Integer, String> stored = new ConcurrentHashMap<>();
        ConcurrentWork copies = new ConcurrentWork();
        read.stream()
                .filter(one -> one.facts().isRead() && which.contains(one.file()))
                .map(FileRead::file)
                .forEach(file -> copies.add(() -> {
                    try {
                        stored.put(file.cycle(), store().add(file));
                    } catch (LandedBytes.ChangedException meanwhile) {
                        changed.put(file, String.valueOf(meanwhile.getMessage()));
                    } catch (IOException failed) {
                        throw new UncheckedIOException(
                                "The file landing/" + file.sourceFile() + " cannot be copied to " + ContentStore.FOLDER,
                                failed);
                    }
                }));
        copies.run();
        // One of each folder, whose names are to last as the bytes do.
        StoreWork.run(FAILURE, () -> paths.store().sync(stored.values()));
        return read.stream()
                .map(one -> changed.containsKey(one.file())
                        ? new FileRead(one.file(), new FileFacts(0, new ArrayList<>(), null, changed.get(one.file())))
                        : one)
                .toList();
    }

    /** Of some deliveries of one cycle those whose content is needed and not there. */
    List<Deliveries.Delivery> missing(int cycle, List<Deliveries.Delivery> deliveries) {
        Set<String> there = StoreWork.get(FAILURE, () -> store().names(cycle));
        return deliveries.stream()
                .filter(delivery -> delivery.fault() == null && !ContentStore.has(there, file(delivery)))
                .toList();
    }

    /** Whether the content of a delivery is there with every byte. */
    boolean isWhole(Deliveries.Delivery delivery) {
        return StoreWork.get(FAILURE, () -> store().isWhole(file(delivery)));
    }
}
