package org.pmmlake.suite.schema;

/** The categories of the breakdowns of every cycle. */
public final class DimCategoryTable {
    public static final String BREAKDOWN = "breakdown";
    public static final String CATEGORY = "category";
    public static final String BREAKDOWN_EN = "breakdown_en";
    public static final String BREAKDOWN_FR = "breakdown_fr";

    public static final TableSpec SPEC = DimColumns.labels(
                    DimColumns.begin("dim_category", "The categories of the breakdowns of every cycle.")
                            .key(BREAKDOWN, ColumnType.STRING, "Code of the breakdown")
                            .key(CATEGORY, ColumnType.STRING, "Code of the category"))
            .column(BREAKDOWN_EN, ColumnType.STRING, "English name of the breakdown")
            .column(BREAKDOWN_FR, ColumnType.STRING, "French name of the breakdown")
            .build();

    private DimCategoryTable() {}
}
