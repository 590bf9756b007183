package org.pmmlake.suite.schema;

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
                            .key(FIGURE_ID, ColumnType.STRING, "Identifier of the printed figure"))
            .column(PARAGRAPH, ColumnType.STRING, "Paragraph of the report")
            .column(KPI, ColumnType.STRING, "Code of the KPI; null where the figure is not about one")
            .column(STATISTIC, ColumnType.STRING, "What the number is")
            .column(GROUP_KIND, ColumnType.STRING, "Classification; null where the figure is about several")
            .column(GROUP, ColumnType.STRING, "Code of the group; null where the figure is about several")
            .column(PRINTED, ColumnType.STRING, "The number as printed")
            .column(UNIT, ColumnType.STRING, "Unit of the number")
            .column(DECIMALS, ColumnType.INTEGER, "Decimals printed")
            .column(QUALIFIER, ColumnType.STRING, "exact, or the word before the number")
            .column(CLAIM_CLASS, ColumnType.STRING, "result, framework or external")
            .column(CONSISTENT, ColumnType.BOOLEAN, "false where the report contradicts itself")
            .column(REPEAT_OF, ColumnType.STRING, "Figure that it repeats; null for a first mention")
            .build();

    private DimFigureTable() {}
}
