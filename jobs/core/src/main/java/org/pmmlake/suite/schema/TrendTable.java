package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Change of a KPI from one cycle to the next: of all respondents, and of the same Members. */
public final class TrendTable {
    public static final String KPI = "kpi";
    public static final String GROUP_KIND = "group_kind";
    public static final String GROUP = "group";
    public static final String CYCLE_FROM = "cycle_from";
    public static final String CYCLE_TO = "cycle_to";
    public static final String N_FROM = "n_from";
    public static final String N_TO = "n_to";
    public static final String MEAN_FROM = "mean_from";
    public static final String MEAN_TO = "mean_to";
    public static final String CHANGE = "change";
    public static final String MATCHED_N = "matched_n";
    public static final String MATCHED_CHANGE = "matched_change";
    public static final String MATCHED_P = "matched_p";
    public static final String COMPARABLE = "comparable";
    public static final String READING = "reading";

    public static final TableSpec SPEC = TableSpec.gold(
                    "trend", "Change of a KPI from one cycle to the next: of all respondents, and of the same Members.")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(
                    GROUP_KIND,
                    ColumnType.STRING,
                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
            .key(GROUP, ColumnType.STRING, "Code of the group; ALL for GLOBAL")
            .key(CYCLE_FROM, ColumnType.INTEGER, "Earlier cycle")
            .key(CYCLE_TO, ColumnType.INTEGER, "Later cycle")
            .column(N_FROM, ColumnType.LONG, Statistic.COUNT, "Responses in the earlier cycle")
            .column(N_TO, ColumnType.LONG, Statistic.COUNT, "Responses in the later cycle")
            .column(MEAN_FROM, ColumnType.DOUBLE, Statistic.MEAN, "Mean of the earlier cycle")
            .column(MEAN_TO, ColumnType.DOUBLE, Statistic.MEAN, "Mean of the later cycle")
            .column(CHANGE, ColumnType.DOUBLE, Statistic.OF_MEANS, "mean_to less mean_from")
            .column(MATCHED_N, ColumnType.LONG, Statistic.COUNT, "Members with a value and in the group in both cycles")
            .column(MATCHED_CHANGE, ColumnType.DOUBLE, Statistic.CHANGE, "Mean of their differences")
            .column(MATCHED_P, ColumnType.DOUBLE, Statistic.CHANGE_TEST, "Two-sided p of the paired t test")
            .column(
                    COMPARABLE,
                    ColumnType.BOOLEAN,
                    Statistic.COUNT,
                    "Whether the KPI has the same definition in both cycles")
            .column(
                    READING,
                    ColumnType.STRING,
                    Statistic.CHANGE_TEST,
                    "improved, worsened, unchanged or not-assessable")
            .runId()
            .build();

    private TrendTable() {}
}
