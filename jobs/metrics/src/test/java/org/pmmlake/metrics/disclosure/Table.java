package org.pmmlake.metrics.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pmmlake.metrics.catalogue.GroupKind;

/** A small hand-made table of one KPI in 2022: a Member a line, with region, administration type and value. */
final class Table {

    static final int CYCLE = 2022;

    private final List<Cell> extra = new ArrayList<>();
    private final Map<CellId, List<ValueId>> groups = new TreeMap<>();
    private final Map<ValueId, Double> values = new HashMap<>();

    /** Adds {@code values.length} Members of a region and an administration type. */
    Table members(String region, String type, double... values) {
        for (double value : values) {
            ValueId id = new ValueId("M%02d".formatted(this.values.size() + 1), CYCLE, 1);
            this.values.put(id, value);
            put(CellId.total(CYCLE), id);
            put(CellId.mean(CYCLE, GroupKind.WCO_REGION, region), id);
            put(CellId.mean(CYCLE, GroupKind.ADMINISTRATION_TYPE, type), id);
        }
        return this;
    }

    private void put(CellId cell, ValueId id) {
        groups.computeIfAbsent(cell, key -> new ArrayList<>()).add(id);
    }

    Table with(Cell cell) {
        extra.add(cell);
        return this;
    }

    List<ValueId> ids() {
        return values.keySet().stream().sorted().toList();
    }

    Family family(Domain domain) {
        List<Cell> cells = new ArrayList<>(extra);
        groups.forEach((id, members) -> cells.add(Cell.mean(id, members)));
        double mean = values.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return new Family("kpi", domain, values, cells, Map.of(CYCLE, mean), Statistic.MEAN);
    }

    Decision decide(Domain domain, Profile profile, Audience.Insiders insiders) {
        return DisclosureControl.decide(new DisclosureRequest(
                "R1",
                family(domain),
                List.of(new Audience("readers", List.of(), insiders)),
                Map.of("readers", Set.of()),
                List.of(),
                profile));
    }

    static CellDecision region(Decision decision, String region) {
        return cell(decision, CellId.mean(CYCLE, GroupKind.WCO_REGION, region));
    }

    static CellDecision type(Decision decision, String type) {
        return cell(decision, CellId.mean(CYCLE, GroupKind.ADMINISTRATION_TYPE, type));
    }

    static CellDecision total(Decision decision) {
        return cell(decision, CellId.total(CYCLE));
    }

    static CellDecision cell(Decision decision, CellId id) {
        CellDecision cell = decision.audience("readers").cells().get(id);
        if (cell == null) {
            throw new AssertionError("no cell " + id);
        }
        return cell;
    }

    /** The values that the published means determine, for an outsider or for any insider. */
    Set<ValueId> exposed(Decision decision, Audience.Insiders insiders) {
        Attacker attacker = new Attacker();
        for (Cell cell : family(Domain.share()).cells()) {
            if (cell(decision, cell.id()).status() == Status.PUBLISHED) {
                Map<ValueId, BigInteger> weights = new HashMap<>();
                cell.contributors().forEach(id -> weights.put(id, BigInteger.ONE));
                attacker.read(weights, values);
            }
        }
        Set<ValueId> found =
                new TreeSet<>(attacker.solve(values.keySet(), Map.of()).keySet());
        if (insiders == Audience.Insiders.ANY_MEMBER) {
            values.forEach((id, value) -> found.addAll(
                    attacker.solve(values.keySet(), Map.of(id, value)).keySet()));
        }
        return found;
    }
}
