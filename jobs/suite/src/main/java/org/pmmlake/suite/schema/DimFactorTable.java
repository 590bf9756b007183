package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** The key factors of the Revised Arusha Declaration, of every cycle. */
public final class DimFactorTable {
    public static final String FACTOR = "factor";
    public static final String NUMBER = "number";

    public static final TableSpec SPEC = DimColumns.labels(
                    DimColumns.begin("dim_factor", "The key factors of the Revised Arusha Declaration, of every cycle.")
                            .key(FACTOR, DataTypes.StringType, "Code of the factor"))
            .column(NUMBER, DataTypes.IntegerType, "Number of the factor in the declaration")
            .build();

    private DimFactorTable() {}
}
