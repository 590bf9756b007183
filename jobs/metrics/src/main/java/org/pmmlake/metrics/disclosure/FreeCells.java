package org.pmmlake.metrics.disclosure;

import java.util.Collection;

/**
 * Cells of which the audience may see every value. All of them is shown but what is compared with a benchmark that is not:
 * each row repeats the benchmark, which is a figure of all Members.
 */
final class FreeCells {

    private FreeCells() {}

    /** Puts the statuses of {@code cells}; those of the totals that are not free must be there. */
    static void fill(Family family, Collection<Cell> cells, Statuses statuses) {
        cells.forEach(cell -> statuses.putAll(cell.id(), Status.PUBLISHED));
        for (Cell cell : cells) {
            if (cell.id().kind() == CellKind.MEAN) {
                Status benchmark = statuses.of(CellId.total(cell.id().cycle()), family.benchmarkStatistic());
                statuses.put(cell.id(), Statistic.BENCHMARK, benchmark);
                statuses.put(cell.id(), Statistic.SHARE, benchmark);
            }
        }
    }
}
