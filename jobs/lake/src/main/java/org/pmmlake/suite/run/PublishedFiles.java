package org.pmmlake.suite.run;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.pmmlake.suite.lake.DamagedLakeException;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.publish.ReleaseDescription;
import org.pmmlake.suite.publish.ReleaseFolder;

/** Holds the files of a release against the digests that its description gives. */
final class PublishedFiles {

    private final LakePaths paths;
    private final ReleaseFolder folder;

    PublishedFiles(LakePaths paths, ReleaseFolder folder) {
        this.paths = paths;
        this.folder = folder;
    }

    /**
     * Refuses a release that is not as it was published; one that is gone has nothing to hold.
     *
     * @throws DamagedLakeException where a file of it was changed, added or removed
     */
    void requireUnchanged(String release) {
        requireUnchanged(release, name -> true);
    }

    /** The same of the tables alone, which later releases are compared with. */
    void requireTablesUnchanged(String release) {
        requireUnchanged(release, name -> name.endsWith(".parquet"));
    }

    private void requireUnchanged(String release, Predicate<String> concerned) {
        damage(release, concerned).ifPresent(file -> {
            throw new DamagedLakeException("The file published/" + folder.below(release) + "/" + file
                    + " is not as it was published. " + DamagedLakeException.healing(paths.root())
                    + " makes the release anew.");
        });
    }

    /** The first file of a release that is not as it was published. */
    private Optional<String> damage(String release, Predicate<String> concerned) {
        return folder.describedRelease(release).map(ReleaseDescription::parse).flatMap(description -> {
            SortedMap<String, String> now = folder.hashes(release, concerned);
            SortedMap<String, String> then = new TreeMap<>(description.files());
            then.keySet().removeIf(concerned.negate());
            if (then.isEmpty()) {
                return Optional.empty();
            }
            SortedMap<String, String> differing = new TreeMap<>(now);
            differing.putAll(then);
            return differing.keySet().stream()
                    .filter(name -> !now.getOrDefault(name, "").equals(then.getOrDefault(name, "")))
                    .findFirst();
        });
    }
}
