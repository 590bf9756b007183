package org.pmmlake.metrics.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides what each audience may see of a KPI, jointly over all groupings, cycles, audiences and earlier releases
 * (contract §6, BACKGROUND §5). The result depends on the request alone, not on the order of its parts.
 */
public final class DisclosureControl {

    private final DisclosureRequest request;
    private final Board board;
    private final NavigableMap<CellId, CellDecision> everything;
    private final NavigableMap<String, AudienceDecision> decisions = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();

    private DisclosureControl(DisclosureRequest request) {
        this.request = request;
        this.board = new Board(request);
        Statuses free = new Statuses();
        request.family().cells().forEach(cell -> free.putAll(cell.id(), Status.PUBLISHED));
        this.everything = free.decisions(request.family());
    }

    /** The decision on {@code request}. */
    public static Decision decide(DisclosureRequest request) {
        return new DisclosureControl(request).decide();
    }

    private Decision decide() {
        List<Audience> checked = new ArrayList<>();
        for (Audience audience : request.audiences()) {
            Optional<Audience> example = example(audience);
            if (board.hidden(audience).isEmpty()) {
                decisions.put(audience.code(), decision(audience, everything, List.of(), ""));
            } else if (example.isPresent()) {
                adopt(audience, example.get());
            } else {
                AudienceCheck check = new AudienceCheck(request, board, audience);
                Statuses statuses = check.decide();
                List<Shown> news = check.news();
                decisions.put(
                        audience.code(),
                        decision(audience, statuses.decisions(request.family()), news, audience.code()));
                refusals.addAll(check.refusals());
                board.tell(audience.code(), news);
                checked.add(audience);
            }
        }
        if (request.profile().complementary()) {
            checked.forEach(this::certify);
        }
        return new Decision(request.family().code(), decisions, refusals, certificates);
    }

    /** A more open audience whose readers already include everybody of this one. */
    private Optional<Audience> example(Audience audience) {
        Audience found = null;
        for (Audience open : request.audiences()) {
            if (audience.alsoSees().contains(open.code()) && board.covers(open, audience)) {
                found = open;
            }
        }
        return Optional.ofNullable(found);
    }

    private void adopt(Audience audience, Audience example) {
        AudienceDecision open = Objects.requireNonNull(decisions.get(example.code()));
        Set<ValueId> hidden = board.hidden(audience);
        Statuses statuses = new Statuses();
        List<Cell> free = new ArrayList<>();
        for (Cell cell : request.family().cells()) {
            if (cell.contributors().stream().noneMatch(hidden::contains)) {
                free.add(cell);
            } else {
                CellDecision decided = open.cells().get(cell.id());
                if (decided != null) {
                    decided.statuses().forEach((statistic, status) -> statuses.put(cell.id(), statistic, status));
                }
            }
        }
        FreeCells.show(free, statuses);
        FreeCells.fillBenchmarks(request.family(), free, statuses);
        decisions.put(
                audience.code(),
                decision(audience, statuses.decisions(request.family()), List.of(), open.certifiedBy()));
    }

    private AudienceDecision decision(
            Audience audience, NavigableMap<CellId, CellDecision> cells, List<Shown> news, String certifiedBy) {
        List<Shown> facts = new ArrayList<>(visibleValues(audience));
        facts.addAll(news);
        return new AudienceDecision(
                audience.code(),
                cells,
                facts.stream()
                        .map(shown -> new ReleasedFact(
                                request.release(),
                                audience.code(),
                                request.family().code(),
                                shown.figure(),
                                shown.fact(),
                                shown.total()))
                        .toList(),
                certifiedBy);
    }

    /** Values that earlier releases had already given away; nothing can protect them. */
    private NavigableSet<ValueId> exposedBefore(Audience audience) {
        List<Fact> earlier = request.earlier().stream()
                .filter(fact -> audience.sees(fact.audience()))
                .map(ReleasedFact::fact)
                .filter(fact -> !fact.count())
                .toList();
        NavigableSet<ValueId> exposed = new TreeSet<>();
        Blocks blocks = new Blocks(board.hidden(audience), earlier);
        List<List<Fact>> told = blocks.split(earlier, Fact::values);
        for (int block = 0; block < told.size(); block++) {
            // Of a block that nothing was told of, nothing is exposed.
            if (!told.get(block).isEmpty()) {
                exposed.addAll(new View(
                                audience,
                                blocks.all().get(block),
                                told.get(block),
                                request.family().values())
                        .exposedBefore());
            }
        }
        return exposed;
    }

    /**
     * Values that this audience may see one by one and no more open audience may, unless the ledger has them: those that are
     * in force, and earlier ones that something was told of.
     */
    private List<Shown> visibleValues(Audience audience) {
        Set<ValueId> known = new HashSet<>();
        for (ReleasedFact fact : request.earlier()) {
            ValueId single = fact.fact().single();
            if (single != null && audience.sees(fact.audience())) {
                known.add(single);
            }
        }
        NavigableSet<ValueId> shown = new TreeSet<>();
        for (ValueId value : request.visible().getOrDefault(audience.code(), Set.of())) {
            if (!known.contains(value)
                    && board.concerns(value)
                    && audience.alsoSees().stream().noneMatch(open -> request.visible()
                            .getOrDefault(open, Set.of())
                            .contains(value))) {
                shown.add(value);
            }
        }
        List<Shown> values = new ArrayList<>();
        for (ValueId value : shown) {
            values.add(new Shown(
                    "value of Member " + value.member() + " in " + value.cycle(),
                    Fact.sum(1, List.of(value)),
                    new BigDecimal(request.family().value(value))));
        }
        return values;
    }

    private void certify(Audience audience) {
        List<Fact> facts = board.seen(audience).stream()
                .map(Shown::fact)
                .filter(fact -> !fact.count())
                .toList();
        NavigableSet<ValueId> withheld = new TreeSet<>(board.hidden(audience));
        withheld.removeAll(exposedBefore(audience));
        List<List<Term>> witnesses = new ArrayList<>();
        List<Fact> linear = facts.stream().filter(Fact::linear).toList();
        Blocks blocks = new Blocks(withheld, linear);
        List<List<Fact>> told = blocks.split(linear, Fact::values);
        for (int block = 0; block < told.size(); block++) {
            List<ValueId> ids = List.copyOf(blocks.all().get(block));
            List<int[]> owners = audience.insiders() == Audience.Insiders.NONE ? List.of() : View.ownersOf(ids);
            List<BigInteger[]> matrix = Witnesses.matrix(told.get(block), ids);
            for (BigInteger[] direction :
                    Witnesses.find(matrix, ids.size(), owners).directions()) {
                witnesses.add(terms(ids, direction));
            }
        }
        certificates.add(new Certificate(
                request.family().code(), audience.code(), audience.insiders(), List.copyOf(withheld), witnesses));
    }

    private static List<Term> terms(List<ValueId> ids, BigInteger[] direction) {
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < direction.length; k++) {
            if (direction[k].signum() != 0) {
                terms.add(new Term(ids.get(k), direction[k]));
            }
        }
        return terms;
    }
}
