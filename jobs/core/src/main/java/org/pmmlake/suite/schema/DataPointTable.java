package org.pmmlake.suite.schema;

/** The accepted data points of every revision. */
public final class DataPointTable {

    public static final TableSpec SPEC = TableSpec.silver("data_point", "The accepted data points of every revision.")
            .byDataPoint()
            .key("unit", "Reporting office; empty where none")
            .key("period", "Month; empty where none")
            .text("value", "Exact decimal with at most six decimals, as text: sums must not lose a digit")
            .build();

    private DataPointTable() {}
}
