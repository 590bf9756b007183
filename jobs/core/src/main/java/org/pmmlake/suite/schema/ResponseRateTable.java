package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** How many Members of every group answered a KPI, and whether that is enough. */
public final class ResponseRateTable {
    public static final String CYCLE = "cycle";
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
    public static final String REQUIRED_5PCT = "required_5pct";
    public static final String REQUIRED_10PCT = "required_10pct";
    public static final String LOW_RESPONSE = "low_response";

    public static final TableSpec SPEC = TableSpec.gold(
                    "response_rate", "How many Members of every group answered a KPI, and whether that is enough.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(
                    GROUP_KIND,
                    ColumnType.STRING,
                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
            .key(GROUP, ColumnType.STRING, "Code of the group; ALL for GLOBAL")
            .column(MEMBERS, ColumnType.LONG, Statistic.COUNT, "Participating Members of the group")
            .column(RESPONSES, ColumnType.LONG, Statistic.COUNT, "Members with a value")
            .column(BLANKS, ColumnType.LONG, Statistic.COUNT, "Members that left the KPI blank with a reason")
            .column(MISSING, ColumnType.LONG, Statistic.COUNT, "Members that left the KPI out without a word")
            .column(INVALID, ColumnType.LONG, Statistic.COUNT, "Members whose data gave no value")
            .column(RESPONSE_PCT, ColumnType.DOUBLE, Statistic.COUNT, "Responses per hundred Members")
            .column(BLANK_PCT, ColumnType.DOUBLE, Statistic.COUNT, "Blanks per hundred Members")
            .column(
                    REQUIRED_5PCT,
                    ColumnType.LONG,
                    Statistic.COUNT,
                    "Sample size needed for a margin of 5 points at 95 % confidence")
            .column(
                    REQUIRED_10PCT,
                    ColumnType.LONG,
                    Statistic.COUNT,
                    "Sample size needed for a margin of 10 points at 95 % confidence")
            .column(
                    LOW_RESPONSE,
                    ColumnType.BOOLEAN,
                    Statistic.COUNT,
                    "Whether the responses are fewer than required_10pct")
            .runId()
            .build();

    private ResponseRateTable() {}
}
