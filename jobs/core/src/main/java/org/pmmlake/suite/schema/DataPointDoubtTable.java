package org.pmmlake.suite.schema;

/** What is doubtful about accepted rows of one data point, seen while they were summed: quality findings tell it. */
public final class DataPointDoubtTable {
    public static final String RULE = "rule";
    public static final String OBSERVED = "observed";
    public static final String EXPECTED = "expected";
    public static final String MESSAGE = "message";

    public static final TableSpec SPEC = TableSpec.silver(
                    "data_point_doubt",
                    "What is doubtful about accepted rows of one data point, seen while they were summed: quality findings tell it.")
            .byDataPoint()
            .key(RULE, "Code of the quality rule")
            .text(OBSERVED, "The rows in question, by unit and period")
            .text(EXPECTED, "What was expected")
            .text(MESSAGE, "The doubt as a sentence")
            .build();

    private DataPointDoubtTable() {}
}
