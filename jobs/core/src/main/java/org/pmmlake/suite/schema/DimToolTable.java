package org.pmmlake.suite.schema;

/** The WCO tools of every cycle. */
public final class DimToolTable {
    public static final String TOOL = "tool";

    public static final TableSpec SPEC = TableSpec.cycleDimension("dim_tool", "The WCO tools of every cycle.")
            .key(TOOL, "Code of the tool")
            .labels()
            .text("name", "English name")
            .text("outcomes", "Codes of its outcomes, separated by semicolons; null where none is known")
            .text("certainty", "How sure the mapping is")
            .text("source", "Where the entry comes from")
            .build();

    private DimToolTable() {}
}
