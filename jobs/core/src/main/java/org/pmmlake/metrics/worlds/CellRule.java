package org.pmmlake.metrics.worlds;

import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.stats.Distribution;

/**
 * What is shown of a group. Three things depend on a figure as it is shown: near an end of the scale a mean is so coarse that
 * not all Members need to be there; near an end, and where values hardly differ, nothing is said of how they do. Whoever sees
 * the row can tell by it which of these applied, and learns nothing from that.
 */
public final class CellRule {

    private static final int[] COARSER = {1, 5, 10, 20, 50, 100};
    /** Half of the coarsest unit that a group is shown in. */
    static final double COARSEST_HALF = 5;

    private final Scale scale;
    private final boolean median;
    private final Rung rung;
    private final Profile profile;

    /**
     * The rule of a panel.
     *
     * @param median whether the benchmark of its subject is the median
     */
    public CellRule(Scale scale, boolean median, Rung rung, Profile profile) {
        this.scale = scale;
        this.median = median;
        this.rung = rung;
        this.profile = profile;
    }

    /**
     * What is shown of a group.
     *
     * @param kind its classification
     * @param hidden how many of its values the audience may not see
     * @param withheld whether sums of other groups would tell too much beside it
     * @param values its distribution
     */
    public Shown shown(GroupKind kind, int hidden, boolean withheld, Distribution values) {
        Double mean = values.mean();
        if (hidden == 0 || mean == null) {
            return Shown.OPEN;
        }
        boolean global = kind == GroupKind.GLOBAL;
        if (values.n() < (global ? profile.alone() : profile).minimum(scale)) {
            return Shown.not(Status.TOO_FEW);
        }
        if ((!global && (withheld || rung != Rung.GROUPS)) || rung == Rung.COUNTS) {
            return Shown.not(Status.WITHHELD);
        }
        // Of a group the statistic that it is held against its benchmark by; that half of a group are at an end says
        // of no Member that it is.
        if (!global && median) {
            return new Shown(Status.PUBLISHED, rung.precision(scale), false, true, Shown.Detail.NONE);
        }
        Precision base = rung.precision(scale);
        if (global && withheld) {
            base = base.or(Precision.of(coarse(values.n())));
        }
        Precision atEnd = atEnd(base, values.n());
        if (isEnd(atEnd.round(mean), atEnd)) {
            return new Shown(Status.PUBLISHED, atEnd, true, global, Shown.Detail.NONE);
        }
        int enough = profile.minimumShape() * (1 + profile.companions());
        boolean more = global && !withheld && rung == Rung.GROUPS && values.n() >= enough;
        Shown.Detail detail = more ? detail(base, mean, values) : Shown.Detail.NONE;
        return new Shown(Status.PUBLISHED, base, true, global, detail);
    }

    /** Who is on which side of a benchmark has a step to go on it, and so much differs that it says of nobody where it is. */
    private Shown.Detail detail(Precision precision, double exact, Distribution values) {
        double mean = precision.round(exact);
        Double stddev = values.stddev();
        Double median = values.median();
        double benchmark = this.median && median != null ? precision.round(median) : mean;
        if (benchmark + scale.slack() > scale.high() || benchmark - scale.slack() < scale.low()) {
            return Shown.Detail.NONE;
        }
        if (stddev == null || stddev <= scale.flatness(mean, values.n())) {
            return Shown.Detail.FLAT;
        }
        return Shown.Detail.COUNTS;
    }

    /** So coarse that one value can take a step, or 2 % of the scale, without the mean of all showing it. */
    private int coarse(int n) {
        for (int unit : COARSER) {
            if (n * (double) unit >= 4 * scale.slack()) {
                return unit;
            }
        }
        return COARSER[COARSER.length - 1];
    }

    /**
     * The precision at an end of the scale: the Members together can be off the end by what one must be able to be, also where
     * a reader is as far off as can be.
     */
    private Precision atEnd(Precision base, int n) {
        double known = scale.isBounded() ? profile.companions() * (scale.high() - scale.low() + scale.slack()) : 0;
        double room = scale.slack() + known;
        if (n * base.half() >= room) {
            return base;
        }
        for (int unit : COARSER) {
            if (n * unit / 2.0 >= room * (1 + 1e-9)) {
                return base.or(Precision.of(unit));
            }
        }
        return base.or(Precision.of(COARSER[COARSER.length - 1]));
    }

    private boolean isEnd(double shown, Precision precision) {
        double half = precision.half();
        return shown + half > scale.high() || shown - half < scale.low();
    }
}
