package org.pmmlake.suite.schema;

/** The accepted data points of every revision. */
public final class DataPointTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String KPI = "kpi";
    public static final String DATAPOINT = "datapoint";
    public static final String BREAKDOWN = "breakdown";
    public static final String CATEGORY = "category";
    public static final String UNIT = "unit";
    public static final String PERIOD = "period";
    public static final String VALUE = "value";

    public static final TableSpec SPEC = TableSpec.silver("data_point", "The accepted data points of every revision.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(MEMBER, ColumnType.STRING, "Code of the Member")
            .key(REVISION, ColumnType.INTEGER, "Number of the revision")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(DATAPOINT, ColumnType.STRING, "Code of the data point")
            .key(BREAKDOWN, ColumnType.STRING, "Name of the breakdown; empty for the KPI itself")
            .key(CATEGORY, ColumnType.STRING, "Category of the breakdown; empty for the KPI itself")
            .key(UNIT, ColumnType.STRING, "Reporting office; empty where none")
            .key(PERIOD, ColumnType.STRING, "Month; empty where none")
            .column(
                    VALUE,
                    ColumnType.STRING,
                    "Exact decimal with at most six decimals, as text: sums must not lose a digit")
            .build();

    private DataPointTable() {}
}
