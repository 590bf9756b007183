package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

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
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(MEMBER, DataTypes.StringType, "Code of the Member")
            .key(REVISION, DataTypes.IntegerType, "Number of the revision")
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .key(DATAPOINT, DataTypes.StringType, "Code of the data point")
            .key(BREAKDOWN, DataTypes.StringType, "Name of the breakdown; empty for the KPI itself")
            .key(CATEGORY, DataTypes.StringType, "Category of the breakdown; empty for the KPI itself")
            .key(UNIT, DataTypes.StringType, "Reporting office; empty where none")
            .key(PERIOD, DataTypes.StringType, "Month; empty where none")
            .column(
                    VALUE,
                    DataTypes.StringType,
                    "Exact decimal with at most six decimals, as text: sums must not lose a digit")
            .build();

    private DataPointTable() {}
}
