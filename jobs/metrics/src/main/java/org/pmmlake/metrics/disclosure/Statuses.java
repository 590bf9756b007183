package org.pmmlake.metrics.disclosure;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The statuses of all statistics of all cells while they are being decided. */
final class Statuses {

    private final NavigableMap<CellId, Map<Statistic, Status>> statuses = new TreeMap<>();

    void put(CellId cell, Statistic statistic, Status status) {
        statuses.computeIfAbsent(cell, id -> new EnumMap<>(Statistic.class)).put(statistic, status);
    }

    void putAll(CellId cell, Status status) {
        cell.kind().statistics().forEach(statistic -> put(cell, statistic, status));
    }

    /** The status of a statistic, or {@code POLICY} where there is no such row. */
    Status of(CellId cell, Statistic statistic) {
        return statuses.getOrDefault(cell, Map.of()).getOrDefault(statistic, Status.POLICY);
    }

    Status main(CellId cell) {
        return of(cell, cell.kind().main());
    }

    boolean shows(CellId cell) {
        return main(cell) == Status.PUBLISHED;
    }

    NavigableMap<CellId, CellDecision> decisions(Family family) {
        NavigableMap<CellId, CellDecision> decisions = new TreeMap<>();
        for (Cell cell : family.cells()) {
            decisions.put(
                    cell.id(), new CellDecision(cell.id(), cell.members(), statuses.getOrDefault(cell.id(), Map.of())));
        }
        return decisions;
    }
}
