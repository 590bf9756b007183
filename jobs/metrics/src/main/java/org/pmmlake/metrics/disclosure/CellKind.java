package org.pmmlake.metrics.disclosure;

import java.util.List;

/** What a cell is about. */
public enum CellKind {
    /** The mean of a group and the statistics beside it. */
    MEAN(Statistic.MEAN),
    /** The mean of the intersection of two groups; the group is spelled {@code first|second}. */
    TWO_WAY(Statistic.MEAN),
    /** The mean difference of the Members matched between two cycles. */
    CHANGE(Statistic.CHANGE),
    /** A regression on a predictor that everybody knows; the group names the predictor. */
    REGRESSION(Statistic.REGRESSION);

    private final Statistic main;

    CellKind(Statistic main) {
        this.main = main;
    }

    /** The figure whose facts the cell carries. */
    Statistic main() {
        return main;
    }

    /** All statistics of a row of this kind, the main one first. */
    List<Statistic> statistics() {
        return switch (this) {
            case MEAN ->
                List.of(
                        main,
                        Statistic.DEVIATION,
                        Statistic.SKEWNESS,
                        Statistic.CLASSIFICATION,
                        Statistic.MEDIAN,
                        Statistic.QUARTILES,
                        Statistic.EXTREMES,
                        Statistic.BENCHMARK,
                        Statistic.SHARE);
            case CHANGE -> List.of(main, Statistic.CHANGE_TEST);
            case TWO_WAY, REGRESSION -> List.of(main);
        };
    }
}
