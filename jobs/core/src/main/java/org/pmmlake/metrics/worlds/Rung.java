package org.pmmlake.metrics.worlds;

/**
 * How much is shown of a subject in a cycle, the most first; a rung is left for the next where no worlds are found. There is
 * none between all groups and none: that a rung was left says something of the values, which many panels without groups have
 * in common, and few with them.
 */
public enum Rung {
    /** All Members and their groups, with the KPI's decimals. */
    GROUPS,
    /** All Members alone, in whole numbers. */
    GLOBAL,
    /** The same in steps of 5. */
    GLOBAL_FIVES,
    /** The same in steps of 10. */
    GLOBAL_TENS,
    /** The same in steps of 50: who knows that it is far from an end where nearly all others are knows that they are there. */
    GLOBAL_FIFTIES,
    /** Counts of responses alone. */
    COUNTS;

    /** The next lower one; counts alone are the last. */
    Rung next() {
        return switch (this) {
            case GROUPS -> GLOBAL;
            case GLOBAL -> GLOBAL_FIVES;
            case GLOBAL_FIVES -> GLOBAL_TENS;
            case GLOBAL_TENS -> GLOBAL_FIFTIES;
            case GLOBAL_FIFTIES, COUNTS -> COUNTS;
        };
    }

    /** The next higher one. */
    Rung above() {
        return switch (this) {
            case GROUPS, GLOBAL -> GROUPS;
            case GLOBAL_FIVES -> GLOBAL;
            case GLOBAL_TENS -> GLOBAL_FIVES;
            case GLOBAL_FIFTIES -> GLOBAL_TENS;
            case COUNTS -> GLOBAL_FIFTIES;
        };
    }

    /** The coarseness of means and medians. */
    Precision precision(Scale scale) {
        return switch (this) {
            case GROUPS -> Precision.decimals(scale.decimals());
            case GLOBAL -> Precision.of(1);
            case GLOBAL_FIVES -> Precision.of(5);
            case GLOBAL_TENS -> Precision.of(10);
            case GLOBAL_FIFTIES, COUNTS -> Precision.of(50);
        };
    }
}
