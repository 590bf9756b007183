package org.pmmlake.suite.schema;

/** The key factors of the Revised Arusha Declaration, of every cycle. */
public final class DimFactorTable {
    public static final String FACTOR = "factor";

    public static final TableSpec SPEC = TableSpec.cycleDimension(
                    "dim_factor", "The key factors of the Revised Arusha Declaration, of every cycle.")
            .key(FACTOR, "Code of the factor")
            .labels()
            .integer("number", "Number of the factor in the declaration")
            .build();

    private DimFactorTable() {}
}
