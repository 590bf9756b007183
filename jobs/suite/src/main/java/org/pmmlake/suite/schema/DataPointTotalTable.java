package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

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
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(MEMBER, DataTypes.StringType, "Code of the Member")
            .key(REVISION, DataTypes.IntegerType, "Number of the revision")
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .key(DATAPOINT, DataTypes.StringType, "Code of the data point")
            .key(BREAKDOWN, DataTypes.StringType, "Name of the breakdown; empty for the KPI itself")
            .key(CATEGORY, DataTypes.StringType, "Category of the breakdown; empty for the KPI itself")
            .column(TOTAL, DataTypes.DoubleType, "Exact decimal sum, rounded to a double once")
            .build();

    private DataPointTotalTable() {}
}
