package org.pmmlake.suite.schema;

/** The data points of the current revision, summed over units and periods: what analyses read instead of the data points. */
public final class DataPointTotalTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String KPI = "kpi";
    public static final String DATAPOINT = "datapoint";
    public static final String BREAKDOWN = "breakdown";
    public static final String CATEGORY = "category";
    public static final String TOTAL = "total";

    public static final TableSpec SPEC = TableSpec.silver(
                    "data_point_total",
                    "The data points of the current revision, summed over units and periods: what analyses read instead of the data points.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(MEMBER, ColumnType.STRING, "Code of the Member")
            .key(REVISION, ColumnType.INTEGER, "Number of the revision")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(DATAPOINT, ColumnType.STRING, "Code of the data point")
            .key(BREAKDOWN, ColumnType.STRING, "Name of the breakdown; empty for the KPI itself")
            .key(CATEGORY, ColumnType.STRING, "Category of the breakdown; empty for the KPI itself")
            .column(TOTAL, ColumnType.DOUBLE, "Exact decimal sum, rounded to a double once")
            .build();

    private DataPointTotalTable() {}
}
