package org.pmmlake.suite.compare;

import org.pmmlake.metrics.catalogue.Coded;
import org.pmmlake.metrics.catalogue.Direction;

/** On which side of a figure a value lies. */
enum FigureSide implements Coded {
    BETTER,
    WORSE,
    /** Not to be told apart at the digits that the figure is given with. */
    EQUAL,
    /** Neither way of the KPI can be called better (contract §4). */
    NOT_ASSESSABLE;

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
