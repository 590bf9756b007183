package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** Value and status of every KPI for every participating Member. */
public final class KpiValueTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String KPI = "kpi";
    public static final String VALUE = "value";
    public static final String STATUS = "status";
    public static final String REVISION = "revision";
    public static final String RUN_ID = "run_id";

    public static final TableSpec SPEC = TableSpec.gold(
                    "kpi_value", "Value and status of every KPI for every participating Member.")
            .partitionedBy(CYCLE)
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(MEMBER, DataTypes.StringType, "Code of the Member")
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .column(VALUE, DataTypes.DoubleType, "Value in the unit of the KPI; null unless status is reported")
            .column(STATUS, DataTypes.StringType, "reported, blank, missing or invalid")
            .column(REVISION, DataTypes.IntegerType, "Accepted revision that the value comes from")
            .column(
                    RUN_ID,
                    DataTypes.StringType,
                    "Digest of the inputs, the catalogue, the configuration and the suite that made the row")
            .build();

    private KpiValueTable() {}
}
