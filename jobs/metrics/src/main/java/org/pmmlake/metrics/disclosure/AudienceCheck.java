package org.pmmlake.metrics.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final AudienceMemory memory;
    private final Map<Integer, Widening> widenings = new HashMap<>();
    private @Nullable ReaderBlocks narrowing;

    AudienceCheck(DisclosureRequest request, Board board, Audience audience) {
        this.family = request.family();
        this.request = request;
        this.board = board;
        this.audience = audience;
        this.readers = board.readers(audience);
        List<Set<ValueId>> hidden = new ArrayList<>();
        hidden.add(new HashSet<>(board.hidden(audience)));
        readers.forEach(reader -> hidden.add(new HashSet<>(board.hidden(reader))));
        this.rules = new PrimaryRules(family, request.profile(), hidden);
        this.guarded = family.cells().stream().filter(cell -> !rules.free(cell)).toList();
        readers.forEach(reader -> seen.put(reader, board.seen(reader)));
        seen.put(audience, board.seen(audience));
        this.memory = new AudienceMemory(audience.code(), request, board.seen(audience));
    }

    /** The status of every statistic of every cell. */
    Statuses decide() {
        List<Cell> free = family.cells().stream().filter(rules::free).toList();
        FreeCells.show(free, statuses);
        guarded.forEach(cell -> statuses.put(cell.id(), cell.id().kind().main(), rules.main(cell)));
        if (request.profile().complementary()) {
            withholdRefused();
            withholdComplements();
            takeExtras();
            withholdNarrow();
            withholdTellingCounts();
        } else {
            extras.addAll(offers());
        }
        new DependentStatistics(family, rules, extras, statuses).fill(guarded);
        FreeCells.fillBenchmarks(family, free, statuses);
        if (request.profile().complementary()) {
            withholdNarrowCounts();
            guarded.stream()
                    .filter(cell -> statuses.main(cell.id()) == Status.COMPLEMENTARY)
                    .forEach(cell -> memory.refuse(cell.facts()));
        }
        return statuses;
    }

    /** What was not told before, and is not now, since nothing changed but that more is known. */
    private void withholdRefused() {
        for (Cell cell : shown(false)) {
            if (memory.refused(cell.facts())) {
                statuses.put(cell.id(), cell.id().kind().main(), Status.COMPLEMENTARY);
            }
        }
    }

    /** What was not told now, and was not refused before. */
    List<Refusal> refusals() {
        return memory.news();
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
        ReaderBlocks blocks = blocks(linear(candidates));
        List<List<Cell>> here = blocks.split(news(candidates), AudienceCheck::values);
        for (int block = 0; block < blocks.count(); block++) {
            List<Cell> open = untold(here.get(block), blocks, block);
            if (!open.isEmpty()) {
                Suppression.withheld(blocks.views(block), open)
                        .forEach(id -> statuses.put(id, Statistic.MEAN, Status.COMPLEMENTARY));
            }
        }
    }

    /** Those of the cells about a block that tell this audience something it could not work out before. */
    private List<Cell> untold(List<Cell> cells, ReaderBlocks blocks, int block) {
        if (cells.isEmpty()) {
            return cells;
        }
        View view = blocks.view(audience, block);
        Elimination own = view.base();
        return cells.stream()
                .filter(cell -> cell.facts().stream()
                        .anyMatch(fact -> fact.linear() && view.concerns(fact) && !own.implies(view.row(fact))))
                .toList();
    }

    /** The cells with a figure that this audience has not been told as such. */
    private List<Cell> news(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> !memory.hasAll(linear(List.of(cell))))
                .toList();
    }

    private static Stream<ValueId> values(Cell cell) {
        return cell.contributors().stream();
    }

    private void takeExtras() {
        List<Offer> offers = offers();
        List<Fact> means = linear(shown(true));
        List<Fact> all = new ArrayList<>(means);
        offers.forEach(offer -> all.addAll(offer.facts()));
        ReaderBlocks blocks = blocks(all);
        List<List<Fact>> shown = blocks.split(means, Fact::values);
        List<Offer> open = new ArrayList<>();
        // What was told before exposes nobody by being told again.
        offers.stream()
                .filter(offer -> !memory.refused(offer.facts()))
                .forEach(offer -> (memory.hasAll(offer.facts()) ? extras : open).add(offer));
        List<List<Offer>> here =
                blocks.split(open, offer -> offer.facts().stream().flatMap(Fact::values));
        for (int block = 0; block < blocks.count(); block++) {
            if (!here.get(block).isEmpty()) {
                extras.addAll(Extras.taken(blocks.views(block), shown.get(block), here.get(block)));
            }
        }
        for (Offer offer : offers) {
            if (!extras.contains(offer)) {
                memory.refuse(offer.facts());
                if (offer.statistic() == offer.cell().kind().main()) {
                    statuses.put(offer.cell(), offer.statistic(), Status.COMPLEMENTARY);
                }
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
        narrowing = blocks(linear(shown));
        List<List<Cell>> here = narrowing.split(news(shown), AudienceCheck::values);
        for (int block = 0; block < here.size(); block++) {
            if (!here.get(block).isEmpty()) {
                Widening widening = new Widening(request, narrowing.views(block), seen, here.get(block));
                widenings.put(block, widening);
                for (CellId id : widening.withheld()) {
                    statuses.put(id, id.kind().main(), Status.COMPLEMENTARY);
                }
            }
        }
    }

    /** Counts by value, cycle by cycle: none is of two. */
    private void withholdTellingCounts() {
        if (!family.countedByValue()) {
            return;
        }
        NavigableMap<Integer, List<Cell>> byCycle = new TreeMap<>();
        news(shown(true)).forEach(cell -> byCycle.computeIfAbsent(cell.id().cycle(), none -> new ArrayList<>())
                .add(cell));
        byCycle.forEach((cycle, cells) -> new LevelCounts(family.values(), board.hidden(audience), told(cycle))
                .withheld(cells)
                .forEach(id -> statuses.put(id, Statistic.MEAN, Status.COMPLEMENTARY)));
    }

    /** The groups of a cycle of which this audience has been told. */
    private List<Set<ValueId>> told(int cycle) {
        return board.seen(audience).stream()
                .map(Shown::fact)
                .filter(fact -> fact.linear() && fact.values().allMatch(value -> value.cycle() == cycle))
                .map(fact -> fact.values().collect(Collectors.toSet()))
                .toList();
    }

    private void withholdNarrowCounts() {
        ReaderBlocks blocks = Objects.requireNonNull(narrowing);
        List<Cell> cells = guarded.stream()
                .filter(cell ->
                        statuses.of(cell.id(), Statistic.SHARE) == Status.PUBLISHED && !memory.hasCount(count(cell)))
                .toList();
        List<List<Cell>> here = blocks.split(cells, AudienceCheck::values);
        for (int block = 0; block < here.size(); block++) {
            if (!here.get(block).isEmpty()) {
                NavigableMap<CellId, Shown> counts = new TreeMap<>();
                here.get(block).forEach(cell -> counts.put(cell.id(), count(cell)));
                widenings
                        .computeIfAbsent(block, quiet -> new Widening(request, blocks.views(quiet), seen, List.of()))
                        .withheldCounts(counts)
                        .forEach(id -> statuses.put(id, Statistic.SHARE, Status.COMPLEMENTARY));
            }
        }
    }

    private Shown count(Cell cell) {
        double benchmark = family.benchmarks().getOrDefault(cell.id().cycle(), 0.0);
        return new Shown("count below of " + cell.id(), Fact.sum(0, cell.contributors()), new BigDecimal(benchmark));
    }

    private static List<Fact> linear(List<Cell> cells) {
        return cells.stream()
                .flatMap(cell -> cell.facts().stream())
                .filter(Fact::linear)
                .toList();
    }

    private ReaderBlocks blocks(Collection<Fact> facts) {
        return new ReaderBlocks(request, board, board.hidden(audience), readers, seen, facts);
    }

    /** What this audience is told now and was not told before. */
    List<Shown> news() {
        Map<CellId, List<Offer>> taken = new HashMap<>();
        extras.forEach(offer ->
                taken.computeIfAbsent(offer.cell(), none -> new ArrayList<>()).add(offer));
        List<Shown> news = new ArrayList<>();
        for (Cell cell : guarded) {
            for (Fact fact : told(cell, taken.getOrDefault(cell.id(), List.of()))) {
                if (!memory.hasAll(List.of(fact))) {
                    news.add(new Shown(figure(cell.id()), fact, fact.total(family.values())));
                }
            }
            if (statuses.of(cell.id(), Statistic.SHARE) == Status.PUBLISHED && !memory.hasCount(count(cell))) {
                news.add(count(cell));
            }
        }
        return news;
    }

    private List<Fact> told(Cell cell, List<Offer> taken) {
        List<Fact> facts = new ArrayList<>();
        if (statuses.shows(cell.id())) {
            facts.addAll(cell.facts());
        }
        taken.stream()
                .filter(offer -> offer.statistic() != cell.id().kind().main()
                        && statuses.of(cell.id(), offer.statistic()) == Status.PUBLISHED)
                .sorted((a, b) -> a.statistic().compareTo(b.statistic()))
                .forEach(offer -> facts.addAll(offer.facts()));
        return facts;
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
