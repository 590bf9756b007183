package org.pmmlake.suite.schema;

/** The expected outcomes of every cycle. */
public final class DimOutcomeTable {
    public static final String OUTCOME = "outcome";
    public static final String DIMENSION = "dimension";

    public static final TableSpec SPEC = TableSpec.cycleDimension(
                    "dim_outcome", "The expected outcomes of every cycle.")
            .key(OUTCOME, "Code of the expected outcome")
            .labels()
            .text("name", "English name")
            .text(DIMENSION, "Code of the dimension")
            .text("dimension_name", "English name of the dimension")
            .text("source", "Where the entry comes from")
            .build();

    private DimOutcomeTable() {}
}
