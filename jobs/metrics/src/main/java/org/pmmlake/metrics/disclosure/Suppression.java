package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.pmmlake.metrics.catalogue.GroupKind;

/**
 * Complementary suppression (BACKGROUND §5.3): while a value is exposed, withhold the cell whose absence leaves fewest
 * values exposed; ties go to the smaller cell, then to the less important classification, then by key. A total gives way
 * only when no group is left to withhold: without it no group has a benchmark. At the end, cells that turned out to be
 * needless are shown again, the most important first.
 */
final class Suppression {

    static final Comparator<Cell> GIVES_WAY = Comparator.comparing(Suppression::isTotal)
            .thenComparingInt(Cell::members)
            .thenComparingInt(cell -> cell.id().priority())
            .thenComparing(Cell::id);

    private final List<View> views;
    private final Map<CellId, List<List<long[]>>> rows = new HashMap<>();

    private Suppression(List<View> views) {
        this.views = views;
    }

    /** The keys of the cells of {@code candidates} that must not be shown to the readers of {@code views}. */
    static NavigableSet<CellId> withheld(List<View> views, List<Cell> candidates) {
        return new Suppression(views).search(candidates);
    }

    private NavigableSet<CellId> search(List<Cell> candidates) {
        for (Cell cell : candidates) {
            rows.put(
                    cell.id(),
                    views.stream()
                            .map(view -> cell.facts().stream()
                                    .filter(view::concerns)
                                    .map(view::row)
                                    .toList())
                            .toList());
        }
        List<Cell> shown = new ArrayList<>(candidates);
        shown.sort(GIVES_WAY);
        List<Cell> withheld = new ArrayList<>();
        while (exposures(shown) > 0) {
            Cell next = next(shown);
            shown.remove(next);
            withheld.add(next);
        }
        withheld.sort(GIVES_WAY.reversed());
        NavigableSet<CellId> result = new TreeSet<>();
        for (Cell cell : withheld) {
            shown.add(cell);
            if (exposures(shown) > 0) {
                shown.remove(cell);
                result.add(cell.id());
            }
        }
        return result;
    }

    private Cell next(List<Cell> shown) {
        Cell best = shown.get(0);
        int fewest = Integer.MAX_VALUE;
        List<Cell> groups = shown.stream().filter(cell -> !isTotal(cell)).toList();
        for (Cell cell : groups.isEmpty() ? shown : groups) {
            List<Cell> rest = new ArrayList<>(shown);
            rest.remove(cell);
            int exposures = exposures(rest);
            if (exposures < fewest) {
                best = cell;
                fewest = exposures;
            }
        }
        return best;
    }

    static boolean isTotal(Cell cell) {
        return cell.id().groupKind() == GroupKind.GLOBAL;
    }

    private int exposures(List<Cell> shown) {
        int exposures = 0;
        for (int k = 0; k < views.size(); k++) {
            View view = views.get(k);
            Elimination elimination = view.base();
            for (Cell cell : shown) {
                rows.getOrDefault(cell.id(), List.of()).get(k).forEach(elimination::add);
            }
            exposures += view.exposed(elimination).cardinality();
        }
        return exposures;
    }
}
