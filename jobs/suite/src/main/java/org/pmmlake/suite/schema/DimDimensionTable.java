package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** The dimensions of every cycle, each of several expected outcomes. */
public final class DimDimensionTable {
    public static final String DIMENSION = "dimension";
    public static final String SOURCE = "source";

    public static final TableSpec SPEC = DimColumns.labels(DimColumns.begin(
                            "dim_dimension", "The dimensions of every cycle, each of several expected outcomes.")
                    .key(DIMENSION, DataTypes.StringType, "Code of the dimension"))
            .column(SOURCE, DataTypes.StringType, "Where the entry comes from")
            .build();

    private DimDimensionTable() {}
}
