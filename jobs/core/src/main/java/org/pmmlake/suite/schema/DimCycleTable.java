package org.pmmlake.suite.schema;

/** The cycles of the lake. */
public final class DimCycleTable {
    public static final String CYCLE = "cycle";
    public static final String CATALOGUE_VERSION = "catalogue_version";
    public static final String REGISTERED = "registered";
    public static final String PARTICIPATING = "participating";

    public static final TableSpec SPEC = TableSpec.cycleDimension("dim_cycle", "The cycles of the lake.")
            .text(CATALOGUE_VERSION, "Version of the catalogue that the cycle was asked by")
            .count(REGISTERED, "Members in the register")
            .count(PARTICIPATING, "Members with an accepted submission")
            .build();

    private DimCycleTable() {}
}
