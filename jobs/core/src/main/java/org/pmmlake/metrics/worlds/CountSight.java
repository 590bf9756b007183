package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.GroupKind;

/**
 * Counts by category as a reader sees them. One thing depends on the categories: a classification in which a group, or what
 * the groups leave of all Members, is nearly all at one level or nearly all with one reason is shown coarsely.
 * Whoever sees the rows can tell, and in every world it is so.
 */
public final class CountSight {

    private static final int[] COARSER = {5, 10, 20, 50, 100, 200, 500, 1000};

    private final CountPanel panel;
    private final BitSet hidden;
    private final CountRung rung;
    private final Profile profile;
    private final CountCover cover;
    private final List<Row> shown;
    private final List<Certainty> certainties = new ArrayList<>();

    /**
     * What is shown of a group.
     *
     * @param status whether its counts are shown
     * @param precision how coarsely; null where they are not shown, or where the audience sees every category of it
     * @param counts Members by level or reason as shown; empty where they are not
     */
    public record Row(Status status, @Nullable Precision precision, List<Integer> counts) {

        /** Copies the counts. */
        public Row {
            counts = List.copyOf(counts);
        }

        /** Whether the row is shown exactly, since no category of it is hidden. */
        public boolean isOpen() {
            return status == Status.PUBLISHED && precision == null;
        }
    }

    /**
     * Members of whom nearly all have a feature.
     *
     * @param cell the group, or what the groups leave, without those whose categories are seen
     * @param least fewest of them with the feature that are nearly all
     * @param spare how many more have it
     */
    record Certainty(Cell cell, int feature, int least, int spare) {}

    /**
     * A panel as it is seen.
     *
     * @param hidden whether the reader may not see the category at each place
     */
    public CountSight(CountPanel panel, BitSet hidden, CountRung rung, Profile profile) {
        this(panel, (BitSet) hidden.clone(), rung, profile, new CountCover(panel.cells(), hidden, profile));
    }

    private CountSight(CountPanel panel, BitSet hidden, CountRung rung, Profile profile, CountCover cover) {
        this.panel = panel;
        this.hidden = hidden;
        this.rung = rung;
        this.profile = profile;
        this.cover = cover;
        for (Cell cell : panel.cells()) {
            if (isShown(cell)) {
                certainty(cover.hidden(cell));
            }
        }
        for (Cell rest : cover.rests()) {
            if (rung.shows(rest.kind())) {
                certainty(rest);
            }
        }
        this.shown = panel.cells().stream().map(this::row).toList();
    }

    /** The same panel seen at another rung. */
    CountSight at(CountRung other) {
        return new CountSight(panel, hidden, other, profile, cover);
    }

    /** The same sight of other categories of the same Members. */
    public CountSight of(int[] categories) {
        return new CountSight(panel.with(categories), hidden, rung, profile, cover);
    }

    private boolean isShown(Cell cell) {
        return rung.shows(cell.kind()) && cover.shows(cell);
    }

    /** Notes it where nearly all have a feature: all but so many as could know all about them, each knowing one, and one. */
    private void certainty(Cell cell) {
        int least = cell.size() - profile.companions() - 1;
        int[] counts = panel.counts(cell);
        for (int feature = 0;
                cell.size() > 0 && !cover.isCoarse(cell.kind()) && feature < panel.features();
                feature++) {
            if (counts[feature] >= least) {
                certainties.add(new Certainty(cell, feature, least, counts[feature] - least));
            }
        }
    }

    private Row row(Cell cell) {
        Cell own = cover.hidden(cell);
        if (own.size() == 0) {
            return new Row(Status.PUBLISHED, null, rounded(cell, Precision.of(1)));
        }
        if (!CountRung.isEverShown(cell.kind())) {
            return not(Status.POLICY);
        }
        if (cell.size() < profile.minimum()) {
            return not(Status.TOO_FEW);
        }
        if (!isShown(cell)) {
            return not(Status.WITHHELD);
        }
        boolean fine = rung.precision().equals(Precision.of(1))
                && !cover.isCoarse(cell.kind())
                && certainties.stream().noneMatch(certainty -> certainty.cell().kind() == cell.kind());
        Precision precision = fine ? rung.precision() : rung.precision().or(coarse(cell, own));
        return new Row(Status.PUBLISHED, precision, rounded(cell, precision));
    }

    private static Row not(Status status) {
        return new Row(status, null, List.of());
    }

    private List<Integer> rounded(Cell cell, Precision precision) {
        return Arrays.stream(panel.counts(cell))
                .mapToObj(count -> (int) precision.round(count))
                .toList();
    }

    /** So coarse that a feature which all have looks as if it were not: that depends on how many they are, not on what. */
    private Precision coarse(Cell cell, Cell own) {
        int spare = Math.min(own.size(), profile.companions() + 1);
        int[] all = panel.counts(cell);
        int[] hiddenCounts = panel.counts(own);
        for (int feature = 0; feature < all.length; feature++) {
            all[feature] += own.size() - hiddenCounts[feature];
        }
        for (int unit : COARSER) {
            Precision precision = Precision.of(unit);
            if (IntStream.of(all).allMatch(count -> precision.round(count) == precision.round(count - spare))) {
                return precision;
            }
        }
        return Precision.of(COARSER[COARSER.length - 1]);
    }

    public CountPanel panel() {
        return panel;
    }

    public CountRung rung() {
        return rung;
    }

    /** Whether any category is hidden. */
    public boolean hides() {
        return !hidden.isEmpty();
    }

    /** What is shown of each cell, in the order of the panel. */
    public List<Row> shown() {
        return shown;
    }

    /** For each classification that is shown coarsely one reason why: that which leaves most room. */
    List<Certainty> certainties() {
        Map<GroupKind, Certainty> widest = new EnumMap<>(GroupKind.class);
        for (Certainty certainty : certainties) {
            widest.merge(certainty.cell().kind(), certainty, (one, other) -> other.spare() > one.spare() ? other : one);
        }
        return List.copyOf(widest.values());
    }
}
