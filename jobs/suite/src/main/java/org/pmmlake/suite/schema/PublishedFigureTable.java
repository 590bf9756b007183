package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** The figures that the report of cycle 1 prints, beside the computed ones. */
public final class PublishedFigureTable {
    public static final String FIGURE_ID = "figure_id";
    public static final String PRINTED = "printed";
    public static final String COMPUTED = "computed";
    public static final String DIFFERENCE = "difference";
    public static final String AGREES = "agrees";
    public static final String NOTE = "note";
    public static final String RUN_ID = "run_id";

    public static final TableSpec SPEC = TableSpec.gold(
                    "published_figure", "The figures that the report of cycle 1 prints, beside the computed ones.")
            .key(FIGURE_ID, DataTypes.StringType, "Identifier of the printed figure")
            .column(PRINTED, DataTypes.DoubleType, "As printed")
            .column(COMPUTED, DataTypes.DoubleType, "As computed from the gold tables")
            .column(DIFFERENCE, DataTypes.DoubleType, "computed less printed")
            .column(AGREES, DataTypes.BooleanType, "Whether both agree at the printed rounding")
            .column(NOTE, DataTypes.StringType, "Why not, or what the figure is about")
            .column(
                    RUN_ID,
                    DataTypes.StringType,
                    "Digest of the inputs, the catalogue, the configuration and the suite that made the row")
            .build();

    private PublishedFigureTable() {}
}
