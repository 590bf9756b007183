package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Withholds more of one block until no hidden value is determined or too narrow given the bounds of the domain. */
final class Widening {

    /** So many narrow values are looked at when choosing what to withhold. */
    private static final int SAMPLE = 4;

    private final DisclosureRequest request;
    private final List<View> views;
    private final Map<Audience, Collection<Shown>> seen;
    private final List<Cell> shown;
    private final List<List<Direction>> directions = new ArrayList<>();
    private final List<Map<Fact, double[]>> rows = new ArrayList<>();
    private final List<Set<Intervals.Suspect>> suspects = new ArrayList<>();
    private final List<WitnessReach> witnesses = new ArrayList<>();
    private final List<List<double[]>> found = new ArrayList<>();
    private final List<Movements> known = new ArrayList<>();
    private boolean exposed;

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
            Witnesses exact = Witnesses.find(
                    Witnesses.matrix(facts(view, shown), view.hidden()),
                    view.hidden().size(),
                    view.owners());
            exposed |= !exact.exposed().isEmpty();
            directions.add(exact.directions().stream().map(Direction::new).toList());
            witnesses.add(
                    new WitnessReach(bounds(view, List.of()), directions.get(directions.size() - 1), view.owners()));
            found.add(List.of());
            known.add(new Movements(view.hidden().size()));
            rows.add(new HashMap<>());
            suspects.add(new LinkedHashSet<>());
        }
    }

    /** The cells that must not be shown after all. */
    NavigableSet<CellId> withheld() {
        NavigableSet<CellId> withheld = new TreeSet<>();
        // The exact check has the last word over the search; it has never disagreed on real figures.
        if (exposed) {
            shown.forEach(cell -> withheld.add(cell.id()));
            return withheld;
        }
        List<Cell> means = new ArrayList<>();
        List<Cell> extras = new ArrayList<>();
        List<BitSet> narrow = shown.isEmpty() ? List.of() : narrow(shown, List.of(), all());
        while (any(narrow) && !shown.isEmpty()) {
            List<Cell> next = next(narrow);
            shown.removeAll(next);
            (isExtra(next.get(0)) ? extras : means).addAll(0, next);
            narrow = stillNarrow(narrow);
        }
        means.forEach(mean -> showAgain(List.of(mean), withheld));
        showAgain(extras, withheld);
        return withheld;
    }

    /** Those that are still narrow; where only a sample of them matters, no further than to that sample. */
    private List<BitSet> stillNarrow(List<BitSet> narrow) {
        if (shown.stream().anyMatch(Widening::isExtra)) {
            return narrow(shown, List.of(), narrow);
        }
        List<BitSet> still = new ArrayList<>();
        for (int k = 0; k < views.size(); k++) {
            // What is wide for an outsider may be narrow for an insider: then all have to be looked at.
            boolean insiders = witnesses.get(k).insiders() > 0;
            BitSet sample = narrow(k, shown, List.of(), narrow.get(k), insiders ? Integer.MAX_VALUE : SAMPLE);
            if (!insiders && sample.cardinality() >= SAMPLE) {
                int looked = sample.length();
                narrow.get(k).stream().filter(column -> column >= looked).forEach(sample::set);
            }
            still.add(sample);
        }
        return still;
    }

    private static boolean isExtra(Cell cell) {
        return cell.id().kind().main() != Statistic.MEAN;
    }

    /**
     * What to withhold next: all extra figures about a narrow value at once, or else the mean with a narrow value in it
     * whose absence leaves fewest of the narrow values narrow.
     */
    private List<Cell> next(List<BitSet> narrow) {
        Set<ValueId> ids = ids(narrow);
        List<Cell> order = shown.stream().sorted(Suppression.GIVES_WAY).toList();
        List<Cell> extras = order.stream()
                .filter(cell -> isExtra(cell) && cell.facts().stream().anyMatch(fact -> fact.concerns(ids)))
                .toList();
        if (!extras.isEmpty()) {
            return extras;
        }
        List<BitSet> sample = narrow.stream().map(Widening::sample).toList();
        Cell best = order.get(0);
        int fewest = Integer.MAX_VALUE;
        for (Cell cell : candidates(order, ids(sample))) {
            if (fewest > 0 && (fewest == Integer.MAX_VALUE || !Suppression.isTotal(cell))) {
                List<Cell> rest = new ArrayList<>(shown);
                rest.remove(cell);
                int count = ids(narrow(rest, List.of(), sample, fewest)).size();
                if (count < fewest) {
                    best = cell;
                    fewest = count;
                }
            }
        }
        return List.of(best);
    }

    /**
     * The means to try. Whatever makes a value narrow has a figure about it among its parts, mostly that of a group; where
     * it is the total alone, any other mean of its cycle among the parts serves better.
     */
    private static List<Cell> candidates(List<Cell> order, Set<ValueId> narrow) {
        List<Cell> about = order.stream()
                .filter(cell -> cell.contributors().stream().anyMatch(narrow::contains))
                .toList();
        if (!about.stream().allMatch(Suppression::isTotal)) {
            return about;
        }
        Set<Integer> cycles = narrow.stream().map(ValueId::cycle).collect(Collectors.toSet());
        return order.stream().filter(cell -> cycles.contains(cell.id().cycle())).toList();
    }

    private static BitSet sample(BitSet columns) {
        BitSet sample = new BitSet();
        columns.stream().limit(SAMPLE).forEach(sample::set);
        return sample;
    }

    /** Shows those of the cells, the most important first, that leave all values wide. */
    private void showAgain(List<Cell> cells, NavigableSet<CellId> withheld) {
        if (cells.isEmpty()) {
            return;
        }
        shown.addAll(cells);
        if (allWide(cells)) {
            return;
        }
        shown.removeAll(cells);
        if (cells.size() == 1) {
            withheld.add(cells.get(0).id());
        } else {
            List<Cell> order =
                    cells.stream().sorted(Comparator.comparing(Cell::id)).toList();
            showAgain(order.subList(0, order.size() / 2), withheld);
            showAgain(order.subList(order.size() / 2, order.size()), withheld);
        }
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
        return narrow(cells, counts, candidates, Integer.MAX_VALUE);
    }

    /** The same, but no further than to {@code enough} of them. */
    private List<BitSet> narrow(List<Cell> cells, List<Shown> counts, List<BitSet> candidates, int enough) {
        List<BitSet> result = new ArrayList<>();
        for (int k = 0; k < views.size(); k++) {
            boolean done = ids(result).size() >= enough;
            result.add(done ? new BitSet() : narrow(k, cells, counts, candidates.get(k), enough));
        }
        return result;
    }

    private BitSet narrow(int view, List<Cell> cells, List<Shown> counts, BitSet candidates, int enough) {
        if (candidates.isEmpty()) {
            return new BitSet();
        }
        Intervals intervals = intervals(view, cells, counts);
        BitSet narrow = intervals.narrow(candidates, enough);
        found.set(view, intervals.found());
        return narrow;
    }

    /** Whether all values are wide, now that {@code again} are shown again. */
    private boolean allWide(List<Cell> again) {
        for (int k = 0; k < views.size(); k++) {
            Intervals intervals = intervals(k, shown, List.of());
            Optional<Intervals.Suspect> narrow = intervals.firstNarrow(likeliest(k, again));
            found.set(k, intervals.found());
            if (narrow.isPresent()) {
                suspects.get(k).remove(narrow.get());
                suspects.get(k).add(narrow.get());
                return false;
            }
        }
        return true;
    }

    /** What was narrow before, the latest first, but before all others what these cells tell of. */
    private List<Intervals.Suspect> likeliest(int view, List<Cell> again) {
        Set<ValueId> about = new HashSet<>();
        again.forEach(cell -> about.addAll(cell.contributors()));
        List<ValueId> hidden = views.get(view).hidden();
        List<Intervals.Suspect> order = new ArrayList<>(suspects.get(view));
        Collections.reverse(order);
        order.sort(Comparator.comparing(suspect -> !about.contains(hidden.get(suspect.column()))));
        return order;
    }

    private Intervals intervals(int view, List<Cell> cells, List<Shown> counts) {
        WitnessReach reach = counts.isEmpty()
                ? witnesses.get(view)
                : new WitnessReach(
                        bounds(views.get(view), counts),
                        directions.get(view),
                        views.get(view).owners());
        return new Intervals(rows(view, cells), reach, found.get(view), known.get(view));
    }

    private Bounds bounds(View attacker, List<Shown> counts) {
        List<Shown> told = new ArrayList<>(seen.getOrDefault(attacker.audience(), List.of()));
        told.addAll(counts);
        return Bounds.of(request.family(), request.profile(), attacker.hidden(), told);
    }

    private static List<Fact> facts(View view, List<Cell> cells) {
        Set<Fact> facts = new LinkedHashSet<>(view.fixed());
        cells.forEach(cell -> facts.addAll(cell.facts()));
        return facts.stream()
                .filter(fact -> fact.linear() && view.concerns(fact))
                .toList();
    }

    /** Facts as numbers, each computed once. */
    private List<double[]> rows(int view, List<Cell> cells) {
        Map<Fact, double[]> known = rows.get(view);
        List<double[]> result = new ArrayList<>();
        for (Fact fact : facts(views.get(view), cells)) {
            result.add(known.computeIfAbsent(fact, row -> new Direction(
                            Witnesses.matrix(List.of(row), views.get(view).hidden())
                                    .get(0))
                    .unit()));
        }
        return result;
    }

    private static boolean any(List<BitSet> sets) {
        return sets.stream().anyMatch(set -> !set.isEmpty());
    }

    private Set<ValueId> ids(List<BitSet> columns) {
        Set<ValueId> ids = new HashSet<>();
        for (int k = 0; k < columns.size(); k++) {
            List<ValueId> hidden = views.get(k).hidden();
            columns.get(k).stream().mapToObj(hidden::get).forEach(ids::add);
        }
        return ids;
    }
}
