package org.pmmlake.metrics.value;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The value of a KPI, or the reason why it has none.
 *
 * @param value a finite number in the unit of the KPI; null exactly where there is a problem
 * @param problem {@link Problem#NONE} where there is a value
 */
public record KpiResult(@Nullable Double value, Problem problem) implements Serializable {

    /** Refuses a value with a problem, and neither of them. */
    public KpiResult {
        if ((value == null) == (problem == Problem.NONE)) {
            throw new IllegalArgumentException(
                    "A result is either a value or a problem, not " + value + " with " + problem);
        }
    }

    /** A value, or that it is beyond the range of doubles. */
    public static KpiResult of(double value) {
        return Double.isFinite(value) ? new KpiResult(value, Problem.NONE) : without(Problem.NOT_FINITE);
    }

    /** No value, since a data point is absent. */
    public static KpiResult absent() {
        return without(Problem.ABSENT_DATA_POINT);
    }

    static KpiResult without(Problem problem) {
        return new KpiResult(null, problem);
    }
}
