package org.pmmlake.suite.schema;

/** The categories of the breakdowns of every cycle. */
public final class DimCategoryTable {
    public static final String BREAKDOWN = "breakdown";
    public static final String CATEGORY = "category";

    public static final TableSpec SPEC = TableSpec.cycleDimension(
                    "dim_category", "The categories of the breakdowns of every cycle.")
            .key(BREAKDOWN, "Code of the breakdown")
            .key(CATEGORY, "Code of the category")
            .labels()
            .text("breakdown_en", "English name of the breakdown")
            .text("breakdown_fr", "French name of the breakdown")
            .build();

    private DimCategoryTable() {}
}
