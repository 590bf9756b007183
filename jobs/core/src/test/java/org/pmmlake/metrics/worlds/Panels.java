package org.pmmlake.metrics.worlds;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.worlds.SubjectDecision.Question;

/** Panels of made-up Members in three regions. */
final class Panels {

    static final Scale SHARE = new Scale(0, 100, 0, 1);
    static final Scale STEPS = new Scale(0, 100, 8, 1);
    static final Panel.Measure HIGHER = new Panel.Measure(false, 1, false);

    private Panels() {}

    static Panel panel(int cycle, Scale scale, Panel.Measure measure, double... values) {
        SortedMap<String, Double> byMember = new TreeMap<>();
        for (int k = 0; k < values.length; k++) {
            byMember.put(member(k), values[k]);
        }
        return Panel.of(cycle, scale, measure, byMember, regions(values.length));
    }

    static CountPanel counts(CountPanel.Kind kind, int features, int... categories) {
        SortedMap<String, Integer> byMember = new TreeMap<>();
        for (int k = 0; k < categories.length; k++) {
            byMember.put(member(k), categories[k]);
        }
        return CountPanel.of(2022, kind, features, byMember, regions(categories.length));
    }

    private static String member(int k) {
        return "X%03d".formatted(k + 1);
    }

    private static Map<String, Map<GroupKind, String>> regions(int size) {
        Map<String, Map<GroupKind, String>> groups = new HashMap<>();
        for (int k = 0; k < size; k++) {
            Map<GroupKind, String> own = new EnumMap<>(GroupKind.class);
            own.put(GroupKind.WCO_REGION, "R" + k % 3);
            groups.put(member(k), own);
        }
        return groups;
    }

    static double[] values(long seed, int size, double low, double high) {
        return new SplittableRandom(seed).doubles(size, low, high).toArray();
    }

    /** Each value after a change of its own. */
    static double[] changed(double[] before, double... changes) {
        double[] after = before.clone();
        for (int k = 0; k < after.length; k++) {
            after[k] += changes[k % changes.length];
        }
        return after;
    }

    static BitSet first(int size) {
        BitSet first = new BitSet();
        first.set(0, size);
        return first;
    }

    static Sight hidden(Panel panel) {
        return new Sight(panel, first(panel.members().size()), Rung.GROUPS, Profile.STRICT.alone());
    }

    static Sight open(Panel panel) {
        return new Sight(panel, new BitSet(), Rung.GROUPS, Profile.STRICT.alone());
    }

    static Question question(Sight now, BitSet hidden, Link... links) {
        return new Question(List.of(), List.of(), List.of(links), now, false, hidden);
    }
}
