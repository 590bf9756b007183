package org.pmmlake.suite.schema;

/** The groups of Members of every cycle. */
public final class DimGroupTable {
    public static final String GROUP_KIND = "group_kind";
    public static final String GROUP = "group";

    public static final TableSpec SPEC = TableSpec.cycleDimension("dim_group", "The groups of Members of every cycle.")
            .byGroup()
            .labels()
            .text("name", "English name")
            .text("kind_en", "English name of the classification")
            .text("kind_fr", "French name of the classification")
            .text("source", "Where the entry comes from")
            .build();

    private DimGroupTable() {}
}
