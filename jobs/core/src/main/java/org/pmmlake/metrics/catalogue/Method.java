package org.pmmlake.metrics.catalogue;

/** How a KPI value follows from its data points or answers (contract §3). */
public enum Method implements Coded {
    /** 100 × numerator ÷ denominator. */
    RATIO("ratio"),
    /** 100 × (numerator − denominator) ÷ denominator; 0 where both are 0. */
    VARIATION("variation"),
    /** 100 × YES answers ÷ questions of the KPI. */
    MATURITY("maturity"),
    /** Numerator ÷ denominator, in the unit of the KPI. */
    AVERAGE("average"),
    /** 100 × numerator ÷ mean of the denominators. */
    RATIO_TO_MEAN("ratio-to-mean"),
    /** 100 × (denominator − numerator) ÷ denominator. */
    GAP("gap");

    private final String code;

    Method(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
