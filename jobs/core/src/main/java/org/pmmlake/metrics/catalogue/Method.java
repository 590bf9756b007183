package org.pmmlake.metrics.catalogue;

/** How a KPI value follows from its data points or answers (contract §3). */
public enum Method implements Coded {
    /** 100 × numerator ÷ denominator. */
    RATIO,
    /** 100 × (numerator − denominator) ÷ denominator; 0 where both are 0. */
    VARIATION,
    /** 100 × YES answers ÷ questions of the KPI. */
    MATURITY,
    /** Numerator ÷ denominator, in the unit of the KPI. */
    AVERAGE,
    /** 100 × numerator ÷ mean of the denominators. */
    RATIO_TO_MEAN,
    /** 100 × (denominator − numerator) ÷ denominator. */
    GAP
}
