package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** The WCO tools of every cycle. */
public final class DimToolTable {
    public static final String TOOL = "tool";
    public static final String NAME = "name";
    public static final String OUTCOMES = "outcomes";
    public static final String CERTAINTY = "certainty";
    public static final String SOURCE = "source";

    public static final TableSpec SPEC = DimColumns.labels(DimColumns.begin("dim_tool", "The WCO tools of every cycle.")
                    .key(TOOL, DataTypes.StringType, "Code of the tool"))
            .column(NAME, DataTypes.StringType, "English name")
            .column(
                    OUTCOMES,
                    DataTypes.StringType,
                    "Codes of its outcomes, separated by semicolons; null where none is known")
            .column(CERTAINTY, DataTypes.StringType, "How sure the mapping is")
            .column(SOURCE, DataTypes.StringType, "Where the entry comes from")
            .build();

    private DimToolTable() {}
}
