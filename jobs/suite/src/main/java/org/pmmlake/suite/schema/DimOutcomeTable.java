package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** The expected outcomes of every cycle. */
public final class DimOutcomeTable {
    public static final String OUTCOME = "outcome";
    public static final String NAME = "name";
    public static final String DIMENSION = "dimension";
    public static final String DIMENSION_NAME = "dimension_name";
    public static final String SOURCE = "source";

    public static final TableSpec SPEC = DimColumns.labels(
                    DimColumns.begin("dim_outcome", "The expected outcomes of every cycle.")
                            .key(OUTCOME, DataTypes.StringType, "Code of the expected outcome"))
            .column(NAME, DataTypes.StringType, "English name")
            .column(DIMENSION, DataTypes.StringType, "Code of the dimension")
            .column(DIMENSION_NAME, DataTypes.StringType, "English name of the dimension")
            .column(SOURCE, DataTypes.StringType, "Where the entry comes from")
            .build();

    private DimOutcomeTable() {}
}
