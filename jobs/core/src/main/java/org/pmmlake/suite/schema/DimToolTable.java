package org.pmmlake.suite.schema;

/** The WCO tools of every cycle. */
public final class DimToolTable {
    public static final String TOOL = "tool";
    public static final String NAME = "name";
    public static final String OUTCOMES = "outcomes";
    public static final String CERTAINTY = "certainty";
    public static final String SOURCE = "source";

    public static final TableSpec SPEC = DimColumns.labels(DimColumns.begin("dim_tool", "The WCO tools of every cycle.")
                    .key(TOOL, ColumnType.STRING, "Code of the tool"))
            .column(NAME, ColumnType.STRING, "English name")
            .column(
                    OUTCOMES,
                    ColumnType.STRING,
                    "Codes of its outcomes, separated by semicolons; null where none is known")
            .column(CERTAINTY, ColumnType.STRING, "How sure the mapping is")
            .column(SOURCE, ColumnType.STRING, "Where the entry comes from")
            .build();

    private DimToolTable() {}
}
