package org.pmmlake.suite.schema;

/** The accepted tool levels, every revision. */
public final class ToolResponseTable {
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String TOOL = "tool";
    public static final String LEVEL = "level";

    public static final TableSpec SPEC = TableSpec.silver("tool_response", "The accepted tool levels, every revision.")
            .byRevision()
            .key(TOOL, "Code of the tool")
            .integer(LEVEL, "0 not aware, 1 aware without plans, 2 aware with plans, 3 using")
            .build();

    private ToolResponseTable() {}
}
