package org.pmmlake.metrics.worlds;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.pmmlake.metrics.catalogue.GroupKind;

/**
 * In which category each Member is, in one cycle, as one vintage has it: at which level of a tool, or which reasons it gave
 * for a blank. A row counts the Members of a group by feature, which is a level or a reason.
 */
public final class CountPanel {

    private final int cycle;
    private final Kind kind;
    private final int features;
    private final List<String> members;
    private final int[] categories;
    private final List<Cell> cells;

    /** What a category is. */
    public enum Kind {
        /** One of the features, from 0. */
        LEVEL,
        /** Some of the features, at least one, as bits. */
        MASK
    }

    private CountPanel(int cycle, Kind kind, int features, List<String> members, int[] categories, List<Cell> cells) {
        this.cycle = cycle;
        this.kind = kind;
        this.features = features;
        this.members = members;
        this.categories = categories;
        this.cells = cells;
    }

    /**
     * The panel of some categories.
     *
     * @param features how many levels or reasons there are
     * @param categories by Member: a level from 0, or a mask from 1
     * @param groups of each Member; GLOBAL is left out
     * @throws IllegalArgumentException where a category is none
     */
    public static CountPanel of(
            int cycle,
            Kind kind,
            int features,
            SortedMap<String, Integer> categories,
            Map<String, Map<GroupKind, String>> groups) {
        CountPanel panel = new CountPanel(
                cycle,
                kind,
                features,
                List.copyOf(categories.keySet()),
                categories.values().stream().mapToInt(Integer::intValue).toArray(),
                Cell.all(List.copyOf(categories.keySet()), groups));
        categories.forEach((member, category) -> {
            if (category < panel.lowest() || category > panel.highest()) {
                throw new IllegalArgumentException("The category of %s is %d, not %d to %d"
                        .formatted(member, category, panel.lowest(), panel.highest()));
            }
        });
        return panel;
    }

    /** The same Members in other categories. */
    CountPanel with(int[] other) {
        return new CountPanel(cycle, kind, features, members, other, cells);
    }

    /** Whether a category counts towards a feature. */
    boolean has(int category, int feature) {
        return kind == Kind.LEVEL ? category == feature : (category >> feature & 1) == 1;
    }

    int lowest() {
        return kind == Kind.LEVEL ? 0 : 1;
    }

    int highest() {
        return kind == Kind.LEVEL ? features - 1 : (1 << features) - 1;
    }

    /** How many Members of a cell there are by feature. */
    int[] counts(Cell cell) {
        int[] counts = new int[features];
        for (int place : cell.places()) {
            for (int feature = 0; feature < features; feature++) {
                counts[feature] += has(categories[place], feature) ? 1 : 0;
            }
        }
        return counts;
    }

    /** The reporting year. */
    public int cycle() {
        return cycle;
    }

    /** What a category is. */
    public Kind kind() {
        return kind;
    }

    /** How many levels or reasons there are. */
    public int features() {
        return features;
    }

    /** Codes of the Members with a category, ascending. */
    public List<String> members() {
        return members;
    }

    /** Their categories, in the same order. */
    int[] categories() {
        return categories;
    }

    /** The groups with the Members of each that have a category, all Members first. */
    public List<Cell> cells() {
        return cells;
    }
}
