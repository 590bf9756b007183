package org.pmmlake.suite.analysis;

import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Coded;
import org.pmmlake.metrics.catalogue.Direction;

/** Where the mass of the values lies: at the desired end, at the other, or it cannot be said (report §177–§178). */
enum PerformanceClass implements Coded {
    WELL_PERFORMING,
    LOW_PERFORMING,
    NOT_ASSESSABLE;

    /** The class by contract §4: a tail to the low side means that the mass lies at the high end. */
    static PerformanceClass of(Direction direction, @Nullable Double skewness) {
        if (direction == Direction.NOT_ASSESSABLE || skewness == null || skewness == 0) {
            return NOT_ASSESSABLE;
        }
        boolean massAtHighEnd = skewness < 0;
        return massAtHighEnd == (direction == Direction.HIGHER_BETTER) ? WELL_PERFORMING : LOW_PERFORMING;
    }
}
