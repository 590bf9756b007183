package org.pmmlake.suite.schema;

/** The accepted data points of every revision. */
public final class DataPointTable {

    public static final TableSpec SPEC = TableSpec.silver("data_point", "The accepted data points of every revision.")
            .byCycle()
            .key("member", "Code of the Member")
            .integerKey("revision", "Number of the revision")
            .key("kpi", "Code of the KPI")
            .key("datapoint", "Code of the data point")
            .key("breakdown", "Name of the breakdown; empty for the KPI itself")
            .key("category", "Category of the breakdown; empty for the KPI itself")
            .key("unit", "Reporting office; empty where none")
            .key("period", "Month; empty where none")
            .text("value", "Exact decimal with at most six decimals, as text: sums must not lose a digit")
            .build();

    private DataPointTable() {}
}
