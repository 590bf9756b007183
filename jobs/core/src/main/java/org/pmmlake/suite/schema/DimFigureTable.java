package org.pmmlake.suite.schema;

/** The figures that the report of the first cycle prints. */
public final class DimFigureTable {
    public static final String FIGURE_ID = "figure_id";
    public static final String PARAGRAPH = "paragraph";
    public static final String KPI = "kpi";
    public static final String CLAIM_CLASS = "claim_class";
    public static final String CONSISTENT = "consistent";

    public static final TableSpec SPEC = TableSpec.cycleDimension(
                    "dim_figure", "The figures that the report of the first cycle prints.")
            .key(FIGURE_ID, "Identifier of the printed figure")
            .labels()
            .text(PARAGRAPH, "Paragraph of the report")
            .text(KPI, "Code of the KPI; null where the figure is not about one")
            .text("statistic", "What the number is")
            .text("group_kind", "Classification; null where the figure is about several")
            .text("group", "Code of the group; null where the figure is about several")
            .text("printed", "The number as printed")
            .text("unit", "Unit of the number")
            .integer("decimals", "Decimals printed")
            .text("qualifier", "exact, or the word before the number")
            .text(CLAIM_CLASS, "result, framework or external")
            .flag(CONSISTENT, "false where the report contradicts itself")
            .text("repeat_of", "Figure that it repeats; null for a first mention")
            .build();

    private DimFigureTable() {}
}
