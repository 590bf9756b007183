package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** How many Members of every group answered a KPI, and whether that is enough. */
public final class ResponseRateTable {
    public static final String KPI = "kpi";
    public static final String GROUP_KIND = "group_kind";
    public static final String GROUP = "group";
    public static final String MEMBERS = "members";
    public static final String RESPONSES = "responses";
    public static final String BLANKS = "blanks";
    public static final String MISSING = "missing";
    public static final String INVALID = "invalid";
    public static final String RESPONSE_PCT = "response_pct";
    public static final String BLANK_PCT = "blank_pct";
    public static final String REQUIRED_10PCT = "required_10pct";
    public static final String LOW_RESPONSE = "low_response";

    public static final TableSpec SPEC = TableSpec.gold(
                    "response_rate", "How many Members of every group answered a KPI, and whether that is enough.")
            .byCycle()
            .key(KPI, "Code of the KPI")
            .byGroup()
            .count(MEMBERS, Statistic.COUNT, "Participating Members of the group")
            .count(RESPONSES, Statistic.COUNT, "Members with a value")
            .count(BLANKS, Statistic.COUNT, "Members that left the KPI blank with a reason")
            .count(MISSING, Statistic.COUNT, "Members that left the KPI out without a word")
            .count(INVALID, Statistic.COUNT, "Members whose data gave no value")
            .number(RESPONSE_PCT, Statistic.COUNT, "Responses per hundred Members")
            .number(BLANK_PCT, Statistic.COUNT, "Blanks per hundred Members")
            .count("required_5pct", Statistic.COUNT, "Sample size needed for a margin of 5 points at 95 % confidence")
            .count(REQUIRED_10PCT, Statistic.COUNT, "Sample size needed for a margin of 10 points at 95 % confidence")
            .flag(LOW_RESPONSE, Statistic.COUNT, "Whether the responses are fewer than required_10pct")
            .runId()
            .build();

    private ResponseRateTable() {}
}
