package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** What the KPIs of the outcomes mapped to a Sustainable Development Goal contribute. */
public final class SdgCoverageTable {
    public static final String CYCLE = "cycle";
    public static final String SDG = "sdg";
    public static final String OUTCOME = "outcome";
    public static final String KPI = "kpi";
    public static final String RESPONSE_PCT = "response_pct";
    public static final String CLASSIFICATION = "classification";
    public static final String LOW_RESPONSE = "low_response";
    public static final String CONTRIBUTES = "contributes";

    public static final TableSpec SPEC = TableSpec.gold(
                    "sdg_coverage",
                    "What the KPIs of the outcomes mapped to a Sustainable Development Goal contribute.")
            .byCycle()
            .integerKey(SDG, "Number of the goal")
            .key(OUTCOME, "Code of the expected outcome")
            .key(KPI, "Code of the KPI")
            .number(RESPONSE_PCT, Statistic.COUNT, "Responses per hundred participating Members")
            .text(CLASSIFICATION, Statistic.CLASSIFICATION, "well-performing, low-performing or not-assessable")
            .flag(LOW_RESPONSE, Statistic.COUNT, "Whether the responses are too few")
            .flag(CONTRIBUTES, Statistic.CLASSIFICATION, "Well-performing, or not low in response")
            .runId()
            .build();

    private SdgCoverageTable() {}
}
