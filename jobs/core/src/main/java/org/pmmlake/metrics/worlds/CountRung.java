package org.pmmlake.metrics.worlds;

import org.pmmlake.metrics.catalogue.GroupKind;

/** How much is shown of counts by category in a cycle, the most first; a rung is left for the next where no worlds are found. */
public enum CountRung {
    /** All Members, regions and income groups. */
    ALL,
    /** All Members and regions. */
    REGIONS,
    /** All Members alone. */
    GLOBAL,
    /** All Members, in steps of 5. */
    GLOBAL_FIVES,
    /** All Members, in steps of 10. */
    GLOBAL_TENS,
    /** No counts by category. */
    NONE;

    /**
     * The rung that a kind of category begins with. Reasons are given by few, and two classifications of few tell who: of them
     * there are regions alone.
     */
    public static CountRung first(CountPanel.Kind kind) {
        return kind == CountPanel.Kind.LEVEL ? ALL : REGIONS;
    }

    /** The next lower one; nothing is the last. */
    CountRung next() {
        return switch (this) {
            case ALL -> REGIONS;
            case REGIONS -> GLOBAL;
            case GLOBAL -> GLOBAL_FIVES;
            case GLOBAL_FIVES -> GLOBAL_TENS;
            case GLOBAL_TENS, NONE -> NONE;
        };
    }

    /** Whether counts of a classification are shown of hidden categories at any rung. */
    static boolean isEverShown(GroupKind kind) {
        return ALL.shows(kind);
    }

    /** Whether counts of a classification are shown. */
    boolean shows(GroupKind kind) {
        return switch (kind) {
            case GLOBAL -> this != NONE;
            case WCO_REGION -> this == ALL || this == REGIONS;
            case INCOME_GROUP -> this == ALL;
            case GEOGRAPHIC_TYPE, ADMINISTRATION_TYPE -> false;
        };
    }

    /** The finest that counts are shown in. */
    Precision precision() {
        return switch (this) {
            case ALL, REGIONS, GLOBAL -> Precision.of(1);
            case GLOBAL_FIVES -> Precision.of(5);
            case GLOBAL_TENS, NONE -> Precision.of(10);
        };
    }
}
