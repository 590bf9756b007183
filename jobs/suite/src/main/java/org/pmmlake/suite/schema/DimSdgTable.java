package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** The Sustainable Development Goals to which expected outcomes contribute, of every cycle. */
public final class DimSdgTable {
    public static final String SDG = "sdg";

    public static final TableSpec SPEC = DimColumns.labels(DimColumns.begin(
                            "dim_sdg",
                            "The Sustainable Development Goals to which expected outcomes contribute, of every cycle.")
                    .key(SDG, DataTypes.IntegerType, "Number of the goal, 1 to 17"))
            .build();

    private DimSdgTable() {}
}
