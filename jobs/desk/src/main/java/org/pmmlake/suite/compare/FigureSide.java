package org.pmmlake.suite.compare;

import org.pmmlake.metrics.catalogue.Direction;

/** On which side of a figure a value lies. */
enum FigureSide {
    BETTER("better"),
    WORSE("worse"),
    /** Not to be told apart at the digits that the figure is given with. */
    EQUAL("equal"),
    /** Neither way of the KPI can be called better (contract §4). */
    NOT_ASSESSABLE("not-assessable");

    private final String word;

    FigureSide(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** The side of a value that lies above ({@code sign} > 0), below or on a figure. */
    static FigureSide of(int sign, Direction direction) {
        if (direction == Direction.NOT_ASSESSABLE) {
            return NOT_ASSESSABLE;
        }
        if (sign == 0) {
            return EQUAL;
        }
        return (sign > 0) == (direction == Direction.HIGHER_BETTER) ? BETTER : WORSE;
    }
}
