package org.pmmlake.suite.schema;

/** The reasons for which a KPI may be left blank, of every cycle. */
public final class DimReasonTable {
    public static final String REASON = "reason";
    public static final String LIKELY_TO_IMPROVE = "likely_to_improve";
    public static final String SOURCE = "source";

    public static final TableSpec SPEC = DimColumns.labels(
                    DimColumns.begin("dim_reason", "The reasons for which a KPI may be left blank, of every cycle.")
                            .key(REASON, ColumnType.STRING, "Code of the reason"))
            .column(LIKELY_TO_IMPROVE, ColumnType.BOOLEAN, "Whether it tells of data to come")
            .column(SOURCE, ColumnType.STRING, "Where the entry comes from")
            .build();

    private DimReasonTable() {}
}
