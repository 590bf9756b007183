package org.pmmlake.suite.lake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A state that the lake was in when a job began that changed it.
 *
 * @param number counts the states of a lake from 1
 * @param versions version by table path
 * @param done digest by piece of work
 */
public record EarlierState(
        @JsonProperty("number") long number,
        @JsonProperty("versions") SortedMap<String, Long> versions,
        @JsonProperty("done") SortedMap<String, String> done) {

    public EarlierState {
        versions = new TreeMap<>(versions);
        done = new TreeMap<>(done);
    }

    /** The state itself. */
    public LakeState state() {
        return new LakeState(versions, done);
    }
}
