package org.pmmlake.metrics.value;

/** Why a KPI has no value. */
public enum Problem {
    /** It has one. */
    NONE,
    /** The numerator or a denominator was not sent, or no question was answered. */
    ABSENT_DATA_POINT,
    /** The denominator, or the mean of the denominators, is 0. */
    ZERO_DENOMINATOR,
    /** The result, or one of the sums, is beyond the range of a double. */
    NOT_FINITE
}
