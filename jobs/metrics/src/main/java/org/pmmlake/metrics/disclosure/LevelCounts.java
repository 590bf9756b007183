package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Protects the level that each Member stands at where the number of Members at each level of a group is shown. Such counts
 * say more than their mean: that nobody of a group stands at a level, which two groups together can say of a Member.
 *
 * <p>A level is open as long as there is another way to give the Members levels that leaves every count as it is, and gives
 * this Member another one; see {@link LevelExchange}. Groups are withheld, each time the one without which the fewest levels
 * are closed, until every level is open that was so before; what can be told after all then is.
 */
final class LevelCounts {

    private static final Comparator<Cell> GIVES_WAY =
            Comparator.<Cell>comparingInt(cell -> cell.id().priority()).thenComparing(Cell::id);

    private final Map<ValueId, Double> levels;
    private final Set<ValueId> hidden;
    private final Collection<Set<ValueId>> told;

    /**
     * Counts by level.
     *
     * @param levels the level of each Member, of all that any count is about
     * @param hidden those that the readers may not see
     * @param told the groups whose counts the readers have
     */
    LevelCounts(Map<ValueId, Double> levels, Set<ValueId> hidden, Collection<Set<ValueId>> told) {
        this.levels = levels;
        this.hidden = hidden;
        this.told = told;
    }

    /** Those of the groups whose counts must not be told. */
    NavigableSet<CellId> withheld(Collection<Cell> groups) {
        List<Cell> cells = groups.stream().sorted(GIVES_WAY.reversed()).toList();
        List<Cell> candidates = cells.subList(0, Math.min(cells.size(), LevelExchange.MOST_GROUPS));
        NavigableSet<CellId> withheld = new TreeSet<>();
        // More than a classification ever has: nobody looks whether they are safe.
        cells.subList(candidates.size(), cells.size()).forEach(cell -> withheld.add(cell.id()));
        LevelExchange exchange = new LevelExchange(
                levels, hidden, candidates.stream().map(Cell::contributors).toList(), told);
        for (int candidate : withheld(exchange, candidates.size())) {
            withheld.add(candidates.get(candidate).id());
        }
        return withheld;
    }

    /** The places of the groups to withhold; the first are the most important. */
    private static List<Integer> withheld(LevelExchange exchange, int candidates) {
        List<Integer> shown =
                new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
        int[] everybody = exchange.open(List.of());
        for (int[] closed = exchange.closed(everybody, shown);
                closed.length > 0;
                closed = exchange.closed(closed, shown)) {
            shown.remove(next(exchange, closed, shown));
        }
        List<Integer> withheld = new ArrayList<>();
        for (int candidate = 0; candidate < candidates; candidate++) {
            if (!shown.contains(candidate)) {
                shown.add(candidate);
                if (exchange.closed(everybody, shown).length > 0) {
                    shown.remove((Integer) candidate);
                    withheld.add(candidate);
                }
            }
        }
        return withheld;
    }

    /** The group without which the levels of the fewest are closed; of equals the least important. */
    private static Integer next(LevelExchange exchange, int[] closed, List<Integer> shown) {
        Integer best = shown.get(shown.size() - 1);
        int fewest = closed.length;
        for (int place = shown.size() - 1; place >= 0; place--) {
            List<Integer> rest = new ArrayList<>(shown);
            rest.remove(place);
            int left = exchange.closed(closed, rest).length;
            if (left < fewest) {
                fewest = left;
                best = shown.get(place);
            }
        }
        return best;
    }
}
