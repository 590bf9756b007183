package org.pmmlake.suite.schema;

/** The expected outcomes of every cycle. */
public final class DimOutcomeTable {
    public static final String OUTCOME = "outcome";
    public static final String NAME = "name";
    public static final String DIMENSION = "dimension";
    public static final String DIMENSION_NAME = "dimension_name";
    public static final String SOURCE = "source";

    public static final TableSpec SPEC = DimColumns.labels(
                    DimColumns.begin("dim_outcome", "The expected outcomes of every cycle.")
                            .key(OUTCOME, ColumnType.STRING, "Code of the expected outcome"))
            .column(NAME, ColumnType.STRING, "English name")
            .column(DIMENSION, ColumnType.STRING, "Code of the dimension")
            .column(DIMENSION_NAME, ColumnType.STRING, "English name of the dimension")
            .column(SOURCE, ColumnType.STRING, "Where the entry comes from")
            .build();

    private DimOutcomeTable() {}
}
