package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.stats.MatchedChange;
import org.pmmlake.metrics.stats.PairedDifferences;

/**
 * What a reader sees of the change between two panels of a subject.
 *
 * @param from the earlier one
 * @param to the later one
 */
public record Link(Sight from, Sight to) {

    static final double SIGNIFICANT = 0.05;

    /**
     * What is said of the change of matched Members.
     *
     * @param n number of matched Members
     * @param sign 1 where they went up, -1 where they went down, beyond chance; 0 otherwise
     */
    record Matched(int n, int sign) {}

    /** How coarsely the difference of the means of all Members is shown; null where it is not, or where nothing is hidden. */
    @Nullable
    Precision precision() {
        Shown before = from.shown().get(0);
        Shown after = to.shown().get(0);
        if (!before.mean() || !after.mean()) {
            return null;
        }
        Precision one = before.precision();
        Precision other = after.precision();
        return one == null ? other : other == null ? one : one.or(other);
    }

    /** Places of the matched Members in both panels. */
    int[][] matches() {
        Map<String, Integer> later = new HashMap<>();
        for (int place = 0; place < to.panel().members().size(); place++) {
            later.put(to.panel().members().get(place), place);
        }
        List<int[]> matches = new ArrayList<>();
        for (int place = 0; place < from.panel().members().size(); place++) {
            Integer match = later.get(from.panel().members().get(place));
            if (match != null) {
                matches.add(new int[] {place, match});
            }
        }
        return matches.toArray(int[][]::new);
    }

    /**
     * Whether the reading of the change of matched Members is shown, of all Members alone: where counts of both are, of enough Members, and
     * where their changes differ.
     */
    public boolean showsMatched() {
        Shown before = from.shown().get(0);
        Shown after = to.shown().get(0);
        if (before.isOpen() && after.isOpen()) {
            return true;
        }
        int[][] matches = matches();
        return before.isPublished()
                && after.isPublished()
                && before.counts()
                && after.counts()
                && matches.length >= to.profile().minimumShape()
                && spread(matches) > to.panel().scale().flatness(shownMean(to), matches.length);
    }

    private double spread(int[][] matches) {
        double[] differences = new double[matches.length];
        for (int k = 0; k < matches.length; k++) {
            differences[k] = to.panel().values()[matches[k][1]] - from.panel().values()[matches[k][0]];
        }
        Double stddev = CellFigures.distribution(differences).stddev();
        return stddev == null ? 0 : stddev;
    }

    private MatchedChange test() {
        PairedDifferences differences = new PairedDifferences();
        for (int[] match : matches()) {
            differences.add(from.panel().values()[match[0]], to.panel().values()[match[1]]);
        }
        return differences.change();
    }

    /** What is said of matched Members; null where nothing is. */
    @Nullable
    Matched matched() {
        if (!showsMatched()) {
            return null;
        }
        MatchedChange test = test();
        Double change = test.meanDifference();
        Double p = test.pValue();
        boolean beyondChance = p != null && p < SIGNIFICANT;
        return new Matched(test.n(), beyondChance && change != null ? (int) Math.signum(change) : 0);
    }

    /** Whether the difference of the means of all Members is shown. */
    public boolean showsChange() {
        return precision() != null;
    }

    /** The difference of the means of all Members, as it is shown; null where it is not. */
    @Nullable
    Double change() {
        Precision precision = precision();
        return precision == null ? null : precision.round(mean(to) - mean(from));
    }

    private static double shownMean(Sight sight) {
        Double shown = sight.figures().get(0).mean();
        return shown == null ? mean(sight) : shown;
    }

    private static double mean(Sight sight) {
        Panel panel = sight.panel();
        Double mean =
                CellFigures.distribution(panel.sorted(panel.cells().get(0))).mean();
        return Objects.requireNonNull(mean, "A subject without values is in no cycle");
    }
}
