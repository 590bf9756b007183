package org.pmmlake.suite.schema;

/** What is doubtful about accepted rows of one data point, seen while they were summed: quality findings tell it. */
public final class DataPointDoubtTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String KPI = "kpi";
    public static final String DATAPOINT = "datapoint";
    public static final String BREAKDOWN = "breakdown";
    public static final String CATEGORY = "category";
    public static final String RULE = "rule";
    public static final String OBSERVED = "observed";
    public static final String EXPECTED = "expected";
    public static final String MESSAGE = "message";

    public static final TableSpec SPEC = TableSpec.silver(
                    "data_point_doubt",
                    "What is doubtful about accepted rows of one data point, seen while they were summed: quality findings tell it.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(MEMBER, ColumnType.STRING, "Code of the Member")
            .key(REVISION, ColumnType.INTEGER, "Number of the revision")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(DATAPOINT, ColumnType.STRING, "Code of the data point")
            .key(BREAKDOWN, ColumnType.STRING, "Name of the breakdown; empty for the KPI itself")
            .key(CATEGORY, ColumnType.STRING, "Category of the breakdown; empty for the KPI itself")
            .key(RULE, ColumnType.STRING, "Code of the quality rule")
            .column(OBSERVED, ColumnType.STRING, "The rows in question, by unit and period")
            .column(EXPECTED, ColumnType.STRING, "What was expected")
            .column(MESSAGE, ColumnType.STRING, "The doubt as a sentence")
            .build();

    private DataPointDoubtTable() {}
}
