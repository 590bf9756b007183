package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

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
    public static final String RUN_ID = "run_id";

    public static final TableSpec SPEC = TableSpec.gold(
                    "group_difference", "Whether the groups of a classification differ in a KPI.")
            .partitionedBy(CYCLE)
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .key(GROUP_KIND, DataTypes.StringType, "Classification of Members")
            .key(TEST, DataTypes.StringType, "anova or kruskal-wallis")
            .column(GROUPS, DataTypes.LongType, "Groups with a value")
            .column(N, DataTypes.LongType, "Members with a value")
            .column(STATISTIC, DataTypes.DoubleType, "F or tie-corrected H")
            .column(DF1, DataTypes.DoubleType, "Degrees of freedom between groups")
            .column(DF2, DataTypes.DoubleType, "Degrees of freedom within groups; null for kruskal-wallis")
            .column(P_VALUE, DataTypes.DoubleType, "p of the test")
            .column(EFFECT_SIZE, DataTypes.DoubleType, "Eta squared, or epsilon squared H / (n - 1)")
            .column(
                    RUN_ID,
                    DataTypes.StringType,
                    "Digest of the inputs, the catalogue, the configuration and the suite that made the row")
            .build();

    private GroupDifferenceTable() {}
}
