package org.pmmlake.suite.schema;

/** The accepted tool levels, every revision. */
public final class ToolResponseTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String TOOL = "tool";
    public static final String LEVEL = "level";

    public static final TableSpec SPEC = TableSpec.silver("tool_response", "The accepted tool levels, every revision.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(MEMBER, ColumnType.STRING, "Code of the Member")
            .key(REVISION, ColumnType.INTEGER, "Number of the revision")
            .key(TOOL, ColumnType.STRING, "Code of the tool")
            .column(LEVEL, ColumnType.INTEGER, "0 not aware, 1 aware without plans, 2 aware with plans, 3 using")
            .build();

    private ToolResponseTable() {}
}
