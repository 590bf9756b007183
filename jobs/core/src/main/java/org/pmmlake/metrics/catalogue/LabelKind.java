package org.pmmlake.metrics.catalogue;

/** What a label names. */
public enum LabelKind implements Coded {
    DIMENSION("dimension"),
    OUTCOME("outcome"),
    KPI("kpi"),
    TOOL("tool"),
    GROUP_KIND("group_kind"),
    GROUP("group"),
    REASON("reason"),
    SDG("sdg"),
    FACTOR("factor"),
    BREAKDOWN("breakdown"),
    CATEGORY("category"),
    /** A question of a maturity KPI; its code is {@code kpi/number}. */
    QUESTION("question"),
    /** What a printed figure counts or measures. */
    STATISTIC("statistic");

    private final String code;

    LabelKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
