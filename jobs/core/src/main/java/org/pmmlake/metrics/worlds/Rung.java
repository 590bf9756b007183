package org.pmmlake.metrics.worlds;

/** How much is shown of a subject in a cycle, the most first; a rung is left for the next where no worlds are found. */
public enum Rung {
    /** With the standard deviation, on scales with two ends: without them one far value would decide it. */
    FULL,
    /** Without it. */
    FEWER_STATISTICS,
    /** Means and medians in whole numbers. */
    WHOLE_NUMBERS,
    /** The same for all Members and for regions alone. */
    REGIONS,
    /** The same for all Members alone. */
    GLOBAL,
    /** All Members, in steps of 5. */
    GLOBAL_FIVES,
    /** All Members, in steps of 10. */
    GLOBAL_TENS,
    /** Counts of responses alone. */
    COUNTS;

    /** The rung that a scale begins with. */
    public static Rung first(Scale scale) {
        return scale.isBounded() ? FULL : FEWER_STATISTICS;
    }

    /** The next lower one; counts alone are the last. */
    Rung next() {
        return switch (this) {
            case FULL -> FEWER_STATISTICS;
            case FEWER_STATISTICS -> WHOLE_NUMBERS;
            case WHOLE_NUMBERS -> REGIONS;
            case REGIONS -> GLOBAL;
            case GLOBAL -> GLOBAL_FIVES;
            case GLOBAL_FIVES -> GLOBAL_TENS;
            case GLOBAL_TENS, COUNTS -> COUNTS;
        };
    }

    /** The next higher one. */
    Rung above() {
        return switch (this) {
            case FULL, FEWER_STATISTICS -> FULL;
            case WHOLE_NUMBERS -> FEWER_STATISTICS;
            case REGIONS -> WHOLE_NUMBERS;
            case GLOBAL -> REGIONS;
            case GLOBAL_FIVES -> GLOBAL;
            case GLOBAL_TENS -> GLOBAL_FIVES;
            case COUNTS -> GLOBAL_TENS;
        };
    }

    /** Whether more than means and medians may be shown. */
    boolean hasCounts() {
        return this == FULL || this == FEWER_STATISTICS;
    }

    /** The coarseness of means and medians. */
    Precision precision(Scale scale) {
        return switch (this) {
            case FULL, FEWER_STATISTICS -> Precision.decimals(scale.decimals());
            case WHOLE_NUMBERS, REGIONS, GLOBAL -> Precision.of(1);
            case GLOBAL_FIVES -> Precision.of(5);
            case GLOBAL_TENS, COUNTS -> Precision.of(10);
        };
    }
}
