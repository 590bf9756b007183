package org.pmmlake.suite.publish.disclosure;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pmmlake.metrics.worlds.Profile;
import org.pmmlake.suite.analysis.CycleFrame;
import org.pmmlake.suite.analysis.Subject;
import org.pmmlake.suite.analysis.SubjectValues;

/**
 * What releases are drawn from.
 *
 * @param frames the cycles as they are now
 * @param subjects the values of every subject by cycle and Member
 * @param compared the later of each two cycles that the trends compare, by the earlier
 * @param readers who may see what
 * @param profile the rules
 */
record ReleaseSource(
        SortedMap<Integer, CycleFrame> frames,
        SortedMap<Subject, SortedMap<Integer, SortedMap<String, Double>>> subjects,
        SortedMap<Integer, Integer> compared,
        Readers readers,
        Profile profile) {

    static ReleaseSource of(
            SortedMap<Integer, CycleFrame> frames,
            SortedMap<Integer, Integer> compared,
            Readers readers,
            Profile profile) {
        SortedMap<Subject, SortedMap<Integer, SortedMap<String, Double>>> subjects = new TreeMap<>();
        frames.forEach((cycle, frame) -> {
            for (Map.Entry<Subject, SortedMap<String, Double>> entry :
                    SubjectValues.of(frame).entrySet()) {
                subjects.computeIfAbsent(entry.getKey(), none -> new TreeMap<>()).put(cycle, entry.getValue());
            }
        });
        return new ReleaseSource(frames, subjects, compared, readers, profile);
    }
}
