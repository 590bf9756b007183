package org.pmmlake.metrics.worlds;

import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.stats.Distribution;

/**
 * What is shown of a group. Two things depend on a figure, and both on the figure as it is shown: near an end of the scale a
 * mean is shown so coarsely that not all Members need to be there; and where values hardly differ nothing is said of how.
 * Whoever sees the row can tell by it which of the two applied, and learns nothing from that.
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
        if (values.n() < profile.minimum(scale)) {
            return Shown.not(Status.TOO_FEW);
        }
        boolean global = kind == GroupKind.GLOBAL;
        if ((!global && (withheld || !isShown(kind))) || rung == Rung.COUNTS) {
            return Shown.not(Status.WITHHELD);
        }
        // Of a group the statistic that it is held against its benchmark by; that half of a group are at an end says of
        // no
        // Member that it is.
        if (!global && median) {
            return new Shown(Status.PUBLISHED, rung.precision(scale), false, true, false, false);
        }
        Precision base = global && withheld ? Precision.of(coarse(values.n())) : rung.precision(scale);
        Precision atEnd = atEnd(base, values.n());
        if (isEnd(atEnd.round(mean), atEnd)) {
            return new Shown(Status.PUBLISHED, atEnd, true, global, false, false);
        }
        boolean more = global && !withheld && rung.hasCounts() && values.n() >= profile.minimumShape();
        boolean spread = more && rung == Rung.FULL && differ(values.stddev(), values.n());
        return new Shown(Status.PUBLISHED, base, true, global, more, spread);
    }

    private boolean isShown(GroupKind kind) {
        return switch (rung) {
            case FULL, FEWER_STATISTICS, WHOLE_NUMBERS -> true;
            case REGIONS -> kind == GroupKind.GLOBAL || kind == GroupKind.WCO_REGION;
            default -> kind == GroupKind.GLOBAL;
        };
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

    /** The precision at an end of the scale: the members together can be off the end by what one must be able to be. */
    private Precision atEnd(Precision base, int n) {
        if (n * base.half() >= scale.slack()) {
            return base;
        }
        for (int unit : COARSER) {
            if (n * unit / 2.0 >= scale.slack() * (1 + 1e-9)) {
                return base.or(Precision.of(unit));
            }
        }
        return base.or(Precision.of(COARSER[COARSER.length - 1]));
    }

    private boolean isEnd(double shown, Precision precision) {
        double half = precision.half();
        return shown + half > scale.high() || shown - half < scale.low();
    }

    /** Whether values differ so much that one may go a step up and another one down from all alike. */
    private boolean differ(@Nullable Double stddev, int n) {
        return stddev != null && stddev > scale.slack() * Math.sqrt(2.0 / (n - 1)) * 1.01;
    }
}
