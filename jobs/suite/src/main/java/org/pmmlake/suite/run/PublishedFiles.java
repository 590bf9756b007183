package org.pmmlake.suite.run;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.pmmlake.suite.publish.ReleaseDescription;
import org.pmmlake.suite.publish.ReleaseFolder;
import org.pmmlake.suite.publish.disclosure.DisclosureRefused;

/** Holds the files of a release against the digests that its description gives. */
final class PublishedFiles {

    private PublishedFiles() {}

    /** Refuses when a file of the release was changed, added or removed; a release that is gone has nothing to hold. */
    static void requireUnchanged(ReleaseFolder folder, String release) {
        requireUnchanged(folder, release, name -> true);
    }

    /** The same of the tables alone, which later releases are compared with. */
    static void requireTablesUnchanged(ReleaseFolder folder, String release) {
        requireUnchanged(folder, release, name -> name.endsWith(".parquet"));
    }

    private static void requireUnchanged(ReleaseFolder folder, String release, Predicate<String> concerned) {
        folder.describedRelease(release).map(ReleaseDescription::parse).ifPresent(description -> {
            SortedMap<String, String> now = folder.hashes(release, concerned);
            SortedMap<String, String> then = new TreeMap<>(description.files());
            then.keySet().removeIf(concerned.negate());
            if (!then.isEmpty() && !then.equals(now)) {
                String file = now.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(then.get(entry.getKey())))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("a file that is gone");
                throw new DisclosureRefused("Release " + release + " for " + description.audience()
                        + " is not as it was published: " + file
                        + " differs. Move the release away, or restore it, before anything is compared with it.");
            }
        });
    }
}
