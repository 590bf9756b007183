package org.pmmlake.suite.schema;

/** The data points of the current revision, summed over units and periods: what analyses read instead of the data points. */
public final class DataPointTotalTable {
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
            .byDataPoint()
            .number(TOTAL, "Exact decimal sum, rounded to a double once")
            .build();

    private DataPointTotalTable() {}
}
