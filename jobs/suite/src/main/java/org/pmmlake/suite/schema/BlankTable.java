package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** The accepted reasons for KPIs left blank, every revision. */
public final class BlankTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String KPI = "kpi";
    public static final String REASON = "reason";

    public static final TableSpec SPEC = TableSpec.silver(
                    "blank", "The accepted reasons for KPIs left blank, every revision.")
            .partitionedBy(CYCLE)
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(MEMBER, DataTypes.StringType, "Code of the Member")
            .key(REVISION, DataTypes.IntegerType, "Number of the revision")
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .key(REASON, DataTypes.StringType, "Code of the reason")
            .build();

    private BlankTable() {}
}
