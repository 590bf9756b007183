package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** The figures that the report of the first cycle prints. */
public final class DimFigureTable {
    public static final String FIGURE_ID = "figure_id";
    public static final String PARAGRAPH = "paragraph";
    public static final String KPI = "kpi";
    public static final String STATISTIC = "statistic";
    public static final String GROUP_KIND = "group_kind";
    public static final String GROUP = "group";
    public static final String PRINTED = "printed";
    public static final String UNIT = "unit";
    public static final String DECIMALS = "decimals";
    public static final String QUALIFIER = "qualifier";
    public static final String CLAIM_CLASS = "claim_class";
    public static final String CONSISTENT = "consistent";
    public static final String REPEAT_OF = "repeat_of";

    public static final TableSpec SPEC = DimColumns.labels(
                    DimColumns.begin("dim_figure", "The figures that the report of the first cycle prints.")
                            .key(FIGURE_ID, DataTypes.StringType, "Identifier of the printed figure"))
            .column(PARAGRAPH, DataTypes.StringType, "Paragraph of the report")
            .column(KPI, DataTypes.StringType, "Code of the KPI; null where the figure is not about one")
            .column(STATISTIC, DataTypes.StringType, "What the number is")
            .column(GROUP_KIND, DataTypes.StringType, "Classification; null where the figure is about several")
            .column(GROUP, DataTypes.StringType, "Code of the group; null where the figure is about several")
            .column(PRINTED, DataTypes.StringType, "The number as printed")
            .column(UNIT, DataTypes.StringType, "Unit of the number")
            .column(DECIMALS, DataTypes.IntegerType, "Decimals printed")
            .column(QUALIFIER, DataTypes.StringType, "exact, or the word before the number")
            .column(CLAIM_CLASS, DataTypes.StringType, "result, framework or external")
            .column(CONSISTENT, DataTypes.BooleanType, "false where the report contradicts itself")
            .column(REPEAT_OF, DataTypes.StringType, "Figure that it repeats; null for a first mention")
            .build();

    private DimFigureTable() {}
}
