package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Which KPIs of a dimension go together: its principal components. */
public final class KpiComponentTable {
    public static final String CYCLE = "cycle";
    public static final String DIMENSION = "dimension";
    public static final String COMPONENT = "component";
    public static final String KPI = "kpi";
    public static final String LOADING = "loading";
    public static final String EXPLAINED_VARIANCE_PCT = "explained_variance_pct";
    public static final String CUMULATIVE_PCT = "cumulative_pct";
    public static final String MEMBERS = "members";

    public static final TableSpec SPEC = TableSpec.gold(
                    "kpi_component", "Which KPIs of a dimension go together: its principal components.")
            .byCycle()
            .key(DIMENSION, "Code of the dimension")
            .integerKey(
                    COMPONENT,
                    "Number of the component, from 1 for the greatest; those that explain at least as much as one KPI")
            .key(KPI, "Code of a KPI of the dimension")
            .number(
                    LOADING,
                    Statistic.PROFILE,
                    "Weight of the KPI in the component, -1 to 1; null for a KPI without spread or reported by less"
                            + " than half of the Members")
            .number(EXPLAINED_VARIANCE_PCT, Statistic.PROFILE, "Variance that the component explains, 0 to 100")
            .number(CUMULATIVE_PCT, Statistic.PROFILE, "Variance that it and those before it explain, 0 to 100")
            .count(MEMBERS, Statistic.PROFILE, "Members with a value for at least one of the KPIs that have a loading")
            .runId()
            .build();

    private KpiComponentTable() {}
}
