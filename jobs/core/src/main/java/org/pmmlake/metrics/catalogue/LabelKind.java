package org.pmmlake.metrics.catalogue;

import java.util.Locale;

/** What a label names. */
public enum LabelKind implements Coded {
    DIMENSION,
    OUTCOME,
    KPI,
    TOOL,
    GROUP_KIND,
    GROUP,
    REASON,
    SDG,
    FACTOR,
    BREAKDOWN,
    CATEGORY,
    /** A question of a maturity KPI; its code is {@code kpi/number}. */
    QUESTION,
    /** What a printed figure counts or measures. */
    STATISTIC;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
