package org.pmmlake.suite.publish.disclosure;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.worlds.Profile;
import org.pmmlake.suite.analysis.CycleFrame;
import org.pmmlake.suite.analysis.Subject;
import org.pmmlake.suite.analysis.SubjectValues;
import org.pmmlake.suite.schema.TrendTable;

/**
 * What releases are drawn from.
 *
 * @param frames the cycles as they are now
 * @param subjects the values of every subject by cycle and Member
 * @param groups the groups of the Members that have a value, likewise: all audiences share them
 * @param compared the later of each two cycles that the trends compare, by the earlier
 * @param readers who may see what
 * @param profile the rules
 */
public record ReleaseSource(
        SortedMap<Integer, CycleFrame> frames,
        SortedMap<Subject, SortedMap<Integer, SortedMap<String, Double>>> subjects,
        SortedMap<Subject, SortedMap<Integer, SortedMap<String, SortedMap<GroupKind, String>>>> groups,
        SortedMap<Integer, Integer> compared,
        Readers readers,
        Profile profile) {

    public static ReleaseSource of(LakeRows rows, CycleCatalogues catalogues, Readers readers, Profile profile) {
        SortedMap<Integer, CycleFrame> frames = rows.frames(catalogues);
        SortedMap<Integer, Integer> compared = new TreeMap<>();
        for (Row row : rows.of(TrendTable.SPEC)) {
            compared.put(row.getAs(TrendTable.CYCLE_FROM), row.getAs(TrendTable.CYCLE_TO));
        }
        SortedMap<Subject, SortedMap<Integer, SortedMap<String, Double>>> subjects = new TreeMap<>();
        SortedMap<Subject, SortedMap<Integer, SortedMap<String, SortedMap<GroupKind, String>>>> groups =
                new TreeMap<>();
        frames.forEach((cycle, frame) -> {
            SortedMap<String, SortedMap<GroupKind, String>> all = Subjects.groups(frame);
            for (Map.Entry<Subject, SortedMap<String, Double>> entry :
                    SubjectValues.of(frame).entrySet()) {
                subjects.computeIfAbsent(entry.getKey(), none -> new TreeMap<>())
                        .put(cycle, entry.getValue());
                SortedMap<String, SortedMap<GroupKind, String>> own = new TreeMap<>(all);
                own.keySet().retainAll(entry.getValue().keySet());
                groups.computeIfAbsent(entry.getKey(), none -> new TreeMap<>()).put(cycle, own);
            }
        });
        return new ReleaseSource(frames, subjects, groups, compared, readers, profile);
    }

    /** A cycle and those that the trends compare it with. */
    Set<Integer> comparedWith(int cycle) {
        Set<Integer> all = new TreeSet<>(Set.of(cycle));
        compared.forEach((from, to) -> {
            if (from == cycle || to == cycle) {
                all.add(from);
                all.add(to);
            }
        });
        return all;
    }

    /** The groups of the Members that have a value of a subject in a cycle. */
    SortedMap<String, SortedMap<GroupKind, String>> groups(Subject subject, int cycle) {
        return groups.getOrDefault(subject, new TreeMap<>()).getOrDefault(cycle, new TreeMap<>());
    }

    /** The values of a subject in a cycle by Member. */
    SortedMap<String, Double> values(Subject subject, int cycle) {
        return subjects.getOrDefault(subject, new TreeMap<>()).getOrDefault(cycle, new TreeMap<>());
    }

    CycleFrame frame(int cycle) {
        CycleFrame frame = frames.get(cycle);
        if (frame == null) {
            throw new IllegalArgumentException("There is no cycle " + cycle);
        }
        return frame;
    }
}
