package org.pmmlake.metrics.disclosure;

import java.util.Collection;

/**
 * Cells of which the audience may see every value. All of them is shown but what is compared with a benchmark that is not:
 * each row repeats the benchmark, which is a figure of all Members.
 */
final class FreeCells {

    private FreeCells() {}

    /** Shows all of {@code cells}, while nothing is known of the totals. */
    static void show(Collection<Cell> cells, Statuses statuses) {
        cells.forEach(cell -> statuses.putAll(cell.id(), Status.PUBLISHED));
    }

    /** Withholds of {@code cells} what stands beside a withheld benchmark; every total must have its statuses. */
    static void fillBenchmarks(Family family, Collection<Cell> cells, Statuses statuses) {
        for (Cell cell : cells) {
            if (cell.id().kind() == CellKind.MEAN) {
                Status benchmark = statuses.of(CellId.total(cell.id().cycle()), family.benchmarkStatistic());
                statuses.put(cell.id(), Statistic.BENCHMARK, benchmark);
                statuses.put(cell.id(), Statistic.SHARE, benchmark);
            }
        }
    }
}
