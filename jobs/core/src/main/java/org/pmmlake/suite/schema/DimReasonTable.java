package org.pmmlake.suite.schema;

/** The reasons for which a KPI may be left blank, of every cycle. */
public final class DimReasonTable {
    public static final String REASON = "reason";

    public static final TableSpec SPEC = TableSpec.cycleDimension(
                    "dim_reason", "The reasons for which a KPI may be left blank, of every cycle.")
            .key(REASON, "Code of the reason")
            .labels()
            .flag("likely_to_improve", "Whether it tells of data to come")
            .text("source", "Where the entry comes from")
            .build();

    private DimReasonTable() {}
}
