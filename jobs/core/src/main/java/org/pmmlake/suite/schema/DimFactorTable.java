package org.pmmlake.suite.schema;

/** The key factors of the Revised Arusha Declaration, of every cycle. */
public final class DimFactorTable {
    public static final String FACTOR = "factor";
    public static final String NUMBER = "number";

    public static final TableSpec SPEC = DimColumns.labels(
                    DimColumns.begin("dim_factor", "The key factors of the Revised Arusha Declaration, of every cycle.")
                            .key(FACTOR, ColumnType.STRING, "Code of the factor"))
            .column(NUMBER, ColumnType.INTEGER, "Number of the factor in the declaration")
            .build();

    private DimFactorTable() {}
}
