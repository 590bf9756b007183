package org.pmmlake.suite.lake;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A state that the lake was in when a job began that changed it.
 *
 * @param number counts the states of a lake from 1
 * @param versions version by table path
 * @param done digest by piece of work
 * @param analysed digest of what the analyses of each cycle were made from
 * @param manifests digest of the file with the manifest of each table, by path
 */
public record EarlierState(
        long number,
        SortedMap<String, Long> versions,
        SortedMap<String, String> done,
        SortedMap<String, String> analysed,
        SortedMap<String, String> manifests) {

    public EarlierState {
        versions = new TreeMap<>(versions);
        done = new TreeMap<>(done);
        analysed = analysed == null ? new TreeMap<>() : new TreeMap<>(analysed);
        manifests = manifests == null ? new TreeMap<>() : new TreeMap<>(manifests);
    }

    /** What a state is once it is an earlier one. */
    public static EarlierState of(long number, LakeState state) {
        return new EarlierState(number, state.versions(), state.done(), state.analysed(), state.manifests());
    }

    public LakeState state() {
        return LakeState.empty().backTo(this);
    }
}
