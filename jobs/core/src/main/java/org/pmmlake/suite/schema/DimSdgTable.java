package org.pmmlake.suite.schema;

/** The Sustainable Development Goals to which expected outcomes contribute, of every cycle. */
public final class DimSdgTable {
    public static final String SDG = "sdg";

    public static final TableSpec SPEC = TableSpec.cycleDimension(
                    "dim_sdg",
                    "The Sustainable Development Goals to which expected outcomes contribute, of every cycle.")
            .integerKey(SDG, "Number of the goal, 1 to 17")
            .labels()
            .build();

    private DimSdgTable() {}
}
