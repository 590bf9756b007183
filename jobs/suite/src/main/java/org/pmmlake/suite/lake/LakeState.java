package org.pmmlake.suite.lake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What makes up a lake at one moment: the Delta version of each table, and for each piece of work the digest of what it
 * was made from. It is replaced whole after each job; whatever a killed job wrote beyond it is rolled back by the next.
 *
 * @param versions version by table path
 * @param done digest by piece of work, such as {@code analyse/2022}
 */
public record LakeState(
        @JsonProperty("versions") SortedMap<String, Long> versions,
        @JsonProperty("done") SortedMap<String, String> done) {

    public LakeState {
        versions = new TreeMap<>(versions);
        done = new TreeMap<>(done);
    }

    /** The state of a lake in which nothing has run. */
    public static LakeState empty() {
        return new LakeState(new TreeMap<>(), new TreeMap<>());
    }

    /** The digest that a piece of work was last done with, or empty. */
    public Optional<String> doneWith(String work) {
        return Optional.ofNullable(done.get(work));
    }

    /** This state with further tables and pieces of work. */
    public LakeState with(Map<String, Long> newVersions, Map<String, String> newlyDone) {
        SortedMap<String, Long> allVersions = new TreeMap<>(versions);
        allVersions.putAll(newVersions);
        SortedMap<String, String> allDone = new TreeMap<>(done);
        allDone.putAll(newlyDone);
        return new LakeState(allVersions, allDone);
    }
}
