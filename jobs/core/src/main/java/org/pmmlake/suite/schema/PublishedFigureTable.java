package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** The figures that the report of cycle 1 prints, beside the computed ones. */
public final class PublishedFigureTable {
    public static final String FIGURE_ID = "figure_id";
    public static final String PRINTED = "printed";
    public static final String COMPUTED = "computed";
    public static final String DIFFERENCE = "difference";
    public static final String AGREES = "agrees";
    public static final String NOTE = "note";
    public static final String CYCLE = "cycle";

    /** The cycle that the report is about. */
    public static final int CYCLE_OF_THE_REPORT = 2022;

    public static final TableSpec SPEC = TableSpec.gold(
                    "published_figure", "The figures that the report of cycle 1 prints, beside the computed ones.")
            .key(FIGURE_ID, ColumnType.STRING, "Identifier of the printed figure")
            .column(PRINTED, ColumnType.DOUBLE, Statistic.COUNT, "As printed")
            .column(COMPUTED, ColumnType.DOUBLE, Statistic.FIGURE, "As computed from the gold tables")
            .column(DIFFERENCE, ColumnType.DOUBLE, Statistic.FIGURE, "computed less printed")
            .column(AGREES, ColumnType.BOOLEAN, Statistic.FIGURE, "Whether both agree at the printed rounding")
            .column(NOTE, ColumnType.STRING, Statistic.FIGURE, "Why not, or what the figure is about")
            .column(CYCLE, ColumnType.INTEGER, Statistic.COUNT, "The cycle that the report is about")
            .runId()
            .build();

    private PublishedFigureTable() {}
}
