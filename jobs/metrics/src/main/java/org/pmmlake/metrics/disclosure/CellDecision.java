package org.pmmlake.metrics.disclosure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an audience may see of one cell.
 *
 * @param id the cell
 * @param members how many Members are behind it
 * @param statuses of each statistic that a row of the cell can carry
 */
public record CellDecision(CellId id, int members, Map<Statistic, Status> statuses) {

    /** Copies the map. */
    public CellDecision {
        statuses = Collections.unmodifiableMap(new EnumMap<>(statuses));
    }

    /** The status of the row: that of its main figure. */
    public Status status() {
        return status(id.kind().main());
    }

    /** The status of one statistic; counts are always published. */
    public Status status(Statistic statistic) {
        if (statistic == Statistic.COUNT) {
            return Status.PUBLISHED;
        }
        Status status = statuses.get(statistic);
        if (status == null) {
            throw new IllegalArgumentException("The cell %s has no statistic %s.".formatted(id, statistic.code()));
        }
        return status;
    }
}
