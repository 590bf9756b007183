package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Whether the groups of a classification differ in a KPI. */
public final class GroupDifferenceTable {
    public static final String CYCLE = "cycle";
    public static final String KPI = "kpi";
    public static final String GROUP_KIND = "group_kind";
    public static final String TEST = "test";
    public static final String GROUPS = "groups";
    public static final String N = "n";
    public static final String STATISTIC = "statistic";
    public static final String DF1 = "df1";
    public static final String DF2 = "df2";
    public static final String P_VALUE = "p_value";
    public static final String EFFECT_SIZE = "effect_size";

    public static final TableSpec SPEC = TableSpec.gold(
                    "group_difference", "Whether the groups of a classification differ in a KPI.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(GROUP_KIND, ColumnType.STRING, "Classification of Members")
            .key(TEST, ColumnType.STRING, "anova or kruskal-wallis")
            .column(GROUPS, ColumnType.LONG, Statistic.COUNT, "Groups with a value")
            .column(N, ColumnType.LONG, Statistic.COUNT, "Members with a value")
            .column(STATISTIC, ColumnType.DOUBLE, Statistic.GROUP_TEST, "F or tie-corrected H")
            .column(DF1, ColumnType.DOUBLE, Statistic.COUNT, "Degrees of freedom between groups")
            .column(
                    DF2,
                    ColumnType.DOUBLE,
                    Statistic.COUNT,
                    "Degrees of freedom within groups; null for kruskal-wallis")
            .column(P_VALUE, ColumnType.DOUBLE, Statistic.GROUP_TEST, "p of the test")
            .column(EFFECT_SIZE, ColumnType.DOUBLE, Statistic.GROUP_TEST, "Eta squared, or epsilon squared H / (n - 1)")
            .runId()
            .build();

    private GroupDifferenceTable() {}
}
