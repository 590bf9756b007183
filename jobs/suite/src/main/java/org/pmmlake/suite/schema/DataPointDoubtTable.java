package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

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
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(MEMBER, DataTypes.StringType, "Code of the Member")
            .key(REVISION, DataTypes.IntegerType, "Number of the revision")
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .key(DATAPOINT, DataTypes.StringType, "Code of the data point")
            .key(BREAKDOWN, DataTypes.StringType, "Name of the breakdown; empty for the KPI itself")
            .key(CATEGORY, DataTypes.StringType, "Category of the breakdown; empty for the KPI itself")
            .key(RULE, DataTypes.StringType, "Code of the quality rule")
            .column(OBSERVED, DataTypes.StringType, "The rows in question, by unit and period")
            .column(EXPECTED, DataTypes.StringType, "What was expected")
            .column(MESSAGE, DataTypes.StringType, "The doubt as a sentence")
            .build();

    private DataPointDoubtTable() {}
}
