package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Whether the groups of a classification differ in a KPI. */
public final class GroupDifferenceTable {
    public static final String GROUP_KIND = "group_kind";
    public static final String TEST = "test";
    public static final String GROUPS = "groups";
    public static final String STATISTIC = "statistic";
    public static final String DF1 = "df1";
    public static final String DF2 = "df2";
    public static final String P_VALUE = "p_value";
    public static final String EFFECT_SIZE = "effect_size";
    public static final String N = "n";

    public static final TableSpec SPEC = TableSpec.gold(
                    "group_difference", "Whether the groups of a classification differ in a KPI.")
            .byCycle()
            .key("kpi", "Code of the KPI")
            .key(GROUP_KIND, "Classification of Members")
            .key(TEST, "anova or kruskal-wallis")
            .count(GROUPS, Statistic.COUNT, "Groups with a value")
            .count(N, Statistic.COUNT, "Members with a value")
            .number(STATISTIC, Statistic.GROUP_TEST, "F or tie-corrected H")
            .number(DF1, Statistic.COUNT, "Degrees of freedom between groups")
            .number(DF2, Statistic.COUNT, "Degrees of freedom within groups; null for kruskal-wallis")
            .number(P_VALUE, Statistic.GROUP_TEST, "p of the test")
            .number(EFFECT_SIZE, Statistic.GROUP_TEST, "Eta squared, or epsilon squared H / (n - 1)")
            .adjusted(P_VALUE, Statistic.GROUP_TEST, "cycle")
            .runId()
            .build();

    private GroupDifferenceTable() {}
}
