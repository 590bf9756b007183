package org.pmmlake.metrics.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A candidate for publication, with the facts that its main figure tells.
 *
 * @param id its key
 * @param contributors the values it is made from, never empty
 * @param facts what the main figure (mean, matched change, regression line) says about them
 */
public record Cell(CellId id, NavigableSet<ValueId> contributors, List<Fact> facts) {

    /** Copies its parts; a cell without contributors has nothing to protect and is refused. */
    public Cell {
        contributors = new TreeSet<>(contributors);
        facts = List.copyOf(facts);
        if (contributors.isEmpty()) {
            throw new IllegalArgumentException(
                    "The cell %s has no contributors; leave empty groups out, they are free to show.".formatted(id));
        }
    }

    /** The mean of {@code values} next to their number. */
    public static Cell mean(CellId id, Collection<ValueId> values) {
        return new Cell(id, new TreeSet<>(values), List.of(Fact.sum(1, values)));
    }

    /** The mean of (later − earlier) over matched Members; {@code pairs} maps the earlier to the later value. */
    public static Cell change(CellId id, Map<ValueId, ValueId> pairs) {
        NavigableSet<ValueId> contributors = new TreeSet<>(pairs.keySet());
        contributors.addAll(pairs.values());
        return new Cell(id, contributors, List.of(difference(pairs.keySet(), pairs.values())));
    }

    /**
     * The line of a least-squares regression of the values on a predictor known to everybody: it tells their sum, their
     * sum weighted by the predictor, and by its residual deviation their sum of squares.
     */
    public static Cell regression(CellId id, Map<ValueId, Double> predictor) {
        NavigableMap<ValueId, Double> sorted = new TreeMap<>(predictor);
        int scale = sorted.values().stream()
                .mapToInt(value -> Math.max(0, new BigDecimal(value).scale()))
                .max()
                .orElse(0);
        List<Term> weighted = new ArrayList<>();
        sorted.forEach((value, weight) -> {
            BigInteger whole = new BigDecimal(weight).setScale(scale).unscaledValue();
            if (whole.signum() != 0) {
                weighted.add(new Term(value, whole));
            }
        });
        return new Cell(
                id,
                new TreeSet<>(sorted.keySet()),
                List.of(Fact.sum(1, sorted.keySet()), new Fact(1, weighted), Fact.sum(2, sorted.keySet())));
    }

    /** The number of Members behind the cell. */
    public int members() {
        Set<String> members = new HashSet<>();
        contributors.forEach(value -> members.add(value.member()));
        return members.size();
    }

    /** What the spread beside the main figure tells: of values for a mean, of differences for a change. */
    Fact spread(int power) {
        return new Fact(power, facts.get(0).terms());
    }

    private static Fact difference(Collection<ValueId> from, Collection<ValueId> to) {
        List<Term> terms = new ArrayList<>();
        from.forEach(value -> terms.add(new Term(value, BigInteger.ONE.negate())));
        to.forEach(value -> terms.add(new Term(value, BigInteger.ONE)));
        return new Fact(1, terms);
    }
}
