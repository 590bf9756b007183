package org.pmmlake.metrics.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Withholds more of one block until no hidden value is determined or too narrow given the bounds of the domain. */
final class Widening {

    private final DisclosureRequest request;
    private final List<View> views;
    private final Map<Audience, Collection<Shown>> seen;
    private final List<Cell> shown;
    private final List<Witnesses> witnesses = new ArrayList<>();

    /**
     * Prepares the exact witnesses of one block.
     *
     * @param views the attackers' views of the block
     * @param seen what each attacker was told before
     * @param shown the cells with linear facts about the block that are to be shown now
     */
    Widening(DisclosureRequest request, List<View> views, Map<Audience, Collection<Shown>> seen, List<Cell> shown) {
        this.request = request;
        this.views = views;
        this.seen = seen;
        this.shown = new ArrayList<>(shown);
        for (View view : views) {
            witnesses.add(Witnesses.find(matrix(view, shown), view.hidden().size(), view.owners()));
        }
    }

    /** The cells that must not be shown after all. */
    NavigableSet<CellId> withheld() {
        NavigableSet<CellId> withheld = new TreeSet<>();
        // The exact check has the last word over the search; it has never disagreed on real figures.
        if (witnesses.stream().anyMatch(witness -> !witness.exposed().isEmpty())) {
            shown.forEach(cell -> withheld.add(cell.id()));
            return withheld;
        }
        List<BitSet> narrow = narrow(shown, List.of(), all());
        while (any(narrow) && !shown.isEmpty()) {
            Cell next = next(narrow);
            shown.remove(next);
            withheld.add(next.id());
            narrow = narrow(shown, List.of(), narrow);
        }
        return withheld;
    }

    /** Of the offered counts those that must not be shown: they refer to values that would become too narrow. */
    NavigableSet<CellId> withheldCounts(Map<CellId, Shown> offered) {
        NavigableSet<CellId> withheld = new TreeSet<>();
        while (withheld.size() < offered.size()) {
            List<Shown> counts = offered.entrySet().stream()
                    .filter(entry -> !withheld.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            Set<ValueId> narrow = ids(narrow(shown, counts, all()));
            int before = withheld.size();
            offered.forEach((id, count) -> {
                if (count.fact().concerns(narrow)) {
                    withheld.add(id);
                }
            });
            if (withheld.size() == before) {
                return withheld;
            }
        }
        return withheld;
    }

    private Cell next(List<BitSet> narrow) {
        Set<ValueId> ids = ids(narrow);
        List<Cell> candidates = shown.stream()
                .filter(cell -> cell.facts().stream().anyMatch(fact -> fact.concerns(ids)))
                .sorted(Suppression.GIVES_WAY)
                .toList();
        if (candidates.isEmpty()) {
            candidates = shown.stream().sorted(Suppression.GIVES_WAY).toList();
        }
        Cell best = candidates.get(0);
        int fewest = Integer.MAX_VALUE;
        for (Cell cell : candidates) {
            List<Cell> rest = new ArrayList<>(shown);
            rest.remove(cell);
            int count = ids(narrow(rest, List.of(), narrow)).size();
            if (count < fewest) {
                best = cell;
                fewest = count;
            }
        }
        return best;
    }

    private List<BitSet> all() {
        List<BitSet> all = new ArrayList<>();
        for (View view : views) {
            BitSet columns = new BitSet();
            columns.set(0, view.hidden().size());
            all.add(columns);
        }
        return all;
    }

    /** For each view, which of the candidate columns are too narrow. */
    private List<BitSet> narrow(List<Cell> cells, List<Shown> counts, List<BitSet> candidates) {
        List<BitSet> result = new ArrayList<>();
        for (int k = 0; k < views.size(); k++) {
            View view = views.get(k);
            List<Shown> told = new ArrayList<>(seen.getOrDefault(view.audience(), List.of()));
            told.addAll(counts);
            Bounds bounds = Bounds.of(request.family(), request.profile(), view.hidden(), told);
            Intervals intervals =
                    new Intervals(matrix(view, cells), bounds, witnesses.get(k).directions(), view.owners());
            result.add(intervals.narrow(candidates.get(k)));
        }
        return result;
    }

    private static List<BigInteger[]> matrix(View view, List<Cell> cells) {
        List<Fact> facts = new ArrayList<>(view.fixed());
        cells.forEach(cell -> facts.addAll(cell.facts()));
        return Intervals.matrix(new LinkedHashSet<>(facts), view.hidden());
    }

    private static boolean any(List<BitSet> sets) {
        return sets.stream().anyMatch(set -> !set.isEmpty());
    }

    private Set<ValueId> ids(List<BitSet> columns) {
        Set<ValueId> ids = new HashSet<>();
        for (int k = 0; k < views.size(); k++) {
            List<ValueId> hidden = views.get(k).hidden();
            columns.get(k).stream().mapToObj(hidden::get).forEach(ids::add);
        }
        return ids;
    }
}
