package org.pmmlake.metrics.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides what one audience is told about a family, safe against all readers of that audience: primary rules,
 * complementary suppression of means, then changes, regressions and spreads as far as they harm nobody, then intervals,
 * then counts below.
 */
final class AudienceCheck {

    private final Family family;
    private final DisclosureRequest request;
    private final Board board;
    private final Audience audience;
    private final List<Audience> readers;
    private final Map<Audience, Collection<Shown>> seen = new HashMap<>();
    private final PrimaryRules rules;
    private final List<Cell> guarded;
    private final Statuses statuses = new Statuses();
    private final Set<Offer> extras = new HashSet<>();
    private final Map<Set<ValueId>, Widening> widenings = new LinkedHashMap<>();

    AudienceCheck(DisclosureRequest request, Board board, Audience audience) {
        this.family = request.family();
        this.request = request;
        this.board = board;
        this.audience = audience;
        this.readers = board.readers(audience);
        List<Set<ValueId>> hidden = new ArrayList<>();
        hidden.add(board.hidden(audience));
        readers.forEach(reader -> hidden.add(board.hidden(reader)));
        this.rules = new PrimaryRules(family, request.profile(), hidden);
        this.guarded = family.cells().stream().filter(cell -> !rules.free(cell)).toList();
        readers.forEach(reader -> seen.put(reader, board.seen(reader)));
        seen.put(audience, board.seen(audience));
    }

    /** The status of every statistic of every cell. */
    Statuses decide() {
        family.cells().stream().filter(rules::free).forEach(cell -> statuses.putAll(cell.id(), Status.PUBLISHED));
        guarded.forEach(cell -> statuses.put(cell.id(), cell.id().kind().main(), rules.main(cell)));
        if (request.profile().complementary()) {
            withholdComplements();
            takeExtras();
            withholdNarrow();
        } else {
            extras.addAll(offers());
        }
        new DependentStatistics(family, rules, extras, statuses).fill(guarded);
        if (request.profile().complementary()) {
            withholdNarrowCounts();
        }
        return statuses;
    }

    private List<Cell> shown(boolean meansOnly) {
        return guarded.stream()
                .filter(cell -> statuses.shows(cell.id()))
                .filter(cell -> !meansOnly || isMean(cell.id()))
                .toList();
    }

    private static boolean isMean(CellId cell) {
        return cell.kind().main() == Statistic.MEAN;
    }

    private void withholdComplements() {
        List<Cell> candidates = shown(true);
        for (NavigableSet<ValueId> block : blocks(linear(candidates))) {
            List<Cell> open = untold(candidates, block);
            Suppression.withheld(views(block), open)
                    .forEach(id -> statuses.put(id, Statistic.MEAN, Status.COMPLEMENTARY));
        }
    }

    /** The cells about a block that tell this audience something it has not been told yet. */
    private List<Cell> untold(List<Cell> cells, NavigableSet<ValueId> block) {
        View view = view(audience, block);
        Elimination own = view.base();
        return cells.stream()
                .filter(cell -> touches(cell, block))
                .filter(cell -> cell.facts().stream()
                        .anyMatch(fact -> fact.linear() && view.concerns(fact) && !own.implies(view.row(fact))))
                .toList();
    }

    /** The cells about a block with a figure that this audience has not been told as such. */
    private List<Cell> news(List<Cell> cells, Set<ValueId> block) {
        Set<Fact> told = new HashSet<>();
        seen.getOrDefault(audience, List.of()).forEach(shown -> told.add(shown.fact()));
        return cells.stream()
                .filter(cell -> touches(cell, block) && !told.containsAll(linear(List.of(cell))))
                .toList();
    }

    private void takeExtras() {
        List<Offer> offers = offers();
        List<Fact> means = linear(shown(true));
        List<Fact> all = new ArrayList<>(means);
        offers.forEach(offer -> all.addAll(offer.facts()));
        for (NavigableSet<ValueId> block : blocks(all)) {
            List<Offer> here = offers.stream()
                    .filter(offer -> offer.facts().stream().anyMatch(fact -> fact.concerns(block)))
                    .toList();
            extras.addAll(Extras.taken(views(block), means, here));
        }
        for (Offer offer : offers) {
            if (offer.statistic() == offer.cell().kind().main() && !extras.contains(offer)) {
                statuses.put(offer.cell(), offer.statistic(), Status.COMPLEMENTARY);
            }
        }
    }

    /** Changes and regressions, then spreads of what is shown, each with enough Members, the most important first. */
    private List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        List<Cell> shown = shown(false);
        for (Cell cell : shown) {
            if (!isMean(cell.id())) {
                offers.add(new Offer(cell.id(), cell.id().kind().main(), cell.facts()));
            }
        }
        offerSpreads(shown, Statistic.DEVIATION, 2, offers);
        offerSpreads(shown, Statistic.SKEWNESS, 3, offers);
        offerSpreads(shown, Statistic.CHANGE_TEST, 2, offers);
        return offers;
    }

    private void offerSpreads(List<Cell> shown, Statistic statistic, int power, List<Offer> offers) {
        for (Cell cell : shown) {
            if (cell.id().kind().statistics().contains(statistic)
                    && rules.atLeast(cell, statistic) == Status.PUBLISHED) {
                offers.add(new Offer(cell.id(), statistic, List.of(cell.spread(power))));
            }
        }
    }

    private void withholdNarrow() {
        List<Cell> shown = shown(false);
        for (NavigableSet<ValueId> block : blocks(linear(shown))) {
            Widening widening = new Widening(request, views(block), seen, news(shown, block));
            widenings.put(block, widening);
            for (CellId id : widening.withheld()) {
                statuses.put(id, id.kind().main(), Status.COMPLEMENTARY);
            }
        }
    }

    private void withholdNarrowCounts() {
        NavigableMap<CellId, Shown> counts = new TreeMap<>();
        Collection<Shown> told = seen.getOrDefault(audience, List.of());
        for (Cell cell : guarded) {
            if (statuses.of(cell.id(), Statistic.SHARE) == Status.PUBLISHED && !told.contains(count(cell))) {
                counts.put(cell.id(), count(cell));
            }
        }
        widenings.forEach((block, widening) -> {
            NavigableMap<CellId, Shown> here = new TreeMap<>(counts);
            here.values().removeIf(count -> !count.fact().concerns(block));
            widening.withheldCounts(here).forEach(id -> statuses.put(id, Statistic.SHARE, Status.COMPLEMENTARY));
        });
    }

    private Shown count(Cell cell) {
        double benchmark = family.benchmarks().getOrDefault(cell.id().cycle(), 0.0);
        return new Shown("count below of " + cell.id(), Fact.sum(0, cell.contributors()), new BigDecimal(benchmark));
    }

    private static boolean touches(Cell cell, Set<ValueId> block) {
        return cell.contributors().stream().anyMatch(block::contains);
    }

    private static List<Fact> linear(List<Cell> cells) {
        return cells.stream()
                .flatMap(cell -> cell.facts().stream())
                .filter(Fact::linear)
                .toList();
    }

    private List<NavigableSet<ValueId>> blocks(Collection<Fact> facts) {
        NavigableSet<ValueId> values = new TreeSet<>(board.hidden(audience));
        List<Fact> all = new ArrayList<>(facts);
        seen.values().forEach(told -> told.stream()
                .map(Shown::fact)
                .filter(fact -> !fact.count())
                .forEach(all::add));
        return Blocks.of(values, all);
    }

    private List<View> views(Set<ValueId> block) {
        return readers.stream()
                .map(reader -> view(reader, block))
                .filter(view -> !view.hidden().isEmpty())
                .toList();
    }

    private View view(Audience reader, Set<ValueId> block) {
        NavigableSet<ValueId> hidden = new TreeSet<>(board.hidden(reader));
        hidden.retainAll(block);
        List<Fact> facts = seen.getOrDefault(reader, List.of()).stream()
                .map(Shown::fact)
                .filter(fact -> fact.concerns(hidden))
                .toList();
        return new View(reader, hidden, facts, family.values());
    }

    /** What this audience is told now and was not told before. */
    List<Shown> news() {
        Set<Fact> old = new HashSet<>();
        Set<Shown> oldCounts = new HashSet<>();
        seen.getOrDefault(audience, List.of()).forEach(shown -> {
            old.add(shown.fact());
            oldCounts.add(shown);
        });
        List<Shown> news = new ArrayList<>();
        for (Cell cell : guarded) {
            for (Shown shown : told(cell)) {
                boolean known = shown.fact().count() ? oldCounts.contains(shown) : old.contains(shown.fact());
                if (!known) {
                    news.add(shown);
                }
            }
        }
        return news;
    }

    private List<Shown> told(Cell cell) {
        List<Fact> facts = new ArrayList<>();
        if (statuses.shows(cell.id())) {
            facts.addAll(cell.facts());
        }
        extras.stream()
                .filter(offer -> offer.cell().equals(cell.id())
                        && offer.statistic() != cell.id().kind().main()
                        && statuses.of(cell.id(), offer.statistic()) == Status.PUBLISHED)
                .sorted((a, b) -> a.statistic().compareTo(b.statistic()))
                .forEach(offer -> facts.addAll(offer.facts()));
        List<Shown> told = new ArrayList<>();
        facts.forEach(fact -> told.add(new Shown(figure(cell.id()), fact, fact.total(family.values()))));
        if (statuses.of(cell.id(), Statistic.SHARE) == Status.PUBLISHED) {
            told.add(count(cell));
        }
        return told;
    }

    private static String figure(CellId id) {
        return "%s of %s %s in %s"
                .formatted(
                        id.kind().main().code(),
                        id.groupKind().code(),
                        id.group(),
                        id.cycleFrom() == id.cycle() ? "" + id.cycle() : id.cycleFrom() + "-" + id.cycle());
    }
}
