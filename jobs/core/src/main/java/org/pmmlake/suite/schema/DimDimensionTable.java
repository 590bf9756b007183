package org.pmmlake.suite.schema;

/** The dimensions of every cycle, each of several expected outcomes. */
public final class DimDimensionTable {
    public static final String DIMENSION = "dimension";

    public static final TableSpec SPEC = TableSpec.cycleDimension(
                    "dim_dimension", "The dimensions of every cycle, each of several expected outcomes.")
            .key(DIMENSION, "Code of the dimension")
            .labels()
            .text("source", "Where the entry comes from")
            .build();

    private DimDimensionTable() {}
}
