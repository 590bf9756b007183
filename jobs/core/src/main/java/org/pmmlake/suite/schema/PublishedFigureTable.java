package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** The figures that the report of cycle 1 prints, and the computed ones. */
public final class PublishedFigureTable {
    public static final String FIGURE_ID = "figure_id";
    public static final String PRINTED = "printed";
    public static final String COMPUTED = "computed";
    public static final String DIFFERENCE = "difference";
    public static final String AGREES = "agrees";
    public static final String NOTE = "note";

    /** The cycle that the report is about. */
    public static final int CYCLE_OF_THE_REPORT = 2022;

    public static final TableSpec SPEC = TableSpec.gold(
                    "published_figure", "The figures that the report of cycle 1 prints, and the computed ones.")
            .key(FIGURE_ID, "Identifier of the printed figure")
            .number(PRINTED, Statistic.COUNT, "As printed")
            .number(COMPUTED, Statistic.FIGURE, "As computed from the gold tables")
            .number(DIFFERENCE, Statistic.FIGURE, "computed less printed")
            .flag(AGREES, Statistic.FIGURE, "Whether both agree at the printed rounding")
            .text(NOTE, Statistic.FIGURE, "Why not, or what the figure is about")
            .flag(
                    "result",
                    Statistic.COUNT,
                    "Whether it is a result of the report; false for conventions and other people's numbers")
            .integer("cycle", Statistic.COUNT, "The cycle that the report is about")
            .runId()
            .build();

    private PublishedFigureTable() {}
}
