package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** The reasons for which a KPI may be left blank, of every cycle. */
public final class DimReasonTable {
    public static final String REASON = "reason";
    public static final String LIKELY_TO_IMPROVE = "likely_to_improve";
    public static final String SOURCE = "source";

    public static final TableSpec SPEC = DimColumns.labels(
                    DimColumns.begin("dim_reason", "The reasons for which a KPI may be left blank, of every cycle.")
                            .key(REASON, DataTypes.StringType, "Code of the reason"))
            .column(LIKELY_TO_IMPROVE, DataTypes.BooleanType, "Whether it tells of data to come")
            .column(SOURCE, DataTypes.StringType, "Where the entry comes from")
            .build();

    private DimReasonTable() {}
}
