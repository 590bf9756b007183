package org.pmmlake.metrics.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one published figure says about the values behind it: the sum over Members of (the weighted sum of the Member's
 * values)^power. A mean with its n is power 1 with weights 1; a standard deviation next to it adds power 2, a skewness
 * power 3; a matched change has weights +1 and −1. Power 0 stands for a count of values below a threshold.
 *
 * @param power 0 for a count, 1 for a linear fact, 2 or 3 for a curved one
 * @param terms the weighted values, sorted by value, each value once
 */
public record Fact(int power, List<Term> terms) {

    private static final Comparator<Term> BY_VALUE = Comparator.comparing(Term::value);

    /** Relative distance between neighbouring doubles. */
    private static final double ULP = 0x1p-52;

    /** A linear fact is one sum over all. */
    private static final String ALL = "";

    /** So many terms are enough to tell most facts apart. */
    private static final int HASHED = 8;

    /** Sorts the terms and refuses a value that comes twice. */
    public Fact {
        terms = inOrder(terms)
                ? List.copyOf(terms)
                : terms.stream().sorted(BY_VALUE).toList();
        for (int k = 1; k < terms.size(); k++) {
            if (terms.get(k).value().equals(terms.get(k - 1).value())) {
                throw new IllegalArgumentException(
                        "A fact names the value %s twice; add its weights up before making the fact."
                                .formatted(terms.get(k).value()));
            }
        }
    }

    private static boolean inOrder(List<Term> terms) {
        for (int k = 1; k < terms.size(); k++) {
            if (BY_VALUE.compare(terms.get(k - 1), terms.get(k)) > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Fact fact && power == fact.power && terms.equals(fact.terms));
    }

    /** Of a few terms only: facts are looked up over and over, and many name every Member. */
    @Override
    public int hashCode() {
        int hash = 31 * power + terms.size();
        int stride = Math.max(1, terms.size() / HASHED);
        for (int k = 0; k < terms.size(); k += stride) {
            hash = 31 * hash + terms.get(k).value().hashCode();
        }
        return hash;
    }

    /** The plain sum of {@code values} raised to {@code power}. */
    static Fact sum(int power, Collection<ValueId> values) {
        return new Fact(
                power,
                values.stream().map(value -> new Term(value, BigInteger.ONE)).toList());
    }

    /** The value that this fact tells by itself, or null. */
    @Nullable
    ValueId single() {
        return power == 1 && terms.size() == 1 && terms.get(0).weight().equals(BigInteger.ONE)
                ? terms.get(0).value()
                : null;
    }

    boolean linear() {
        return power == 1;
    }

    /** Whether this is a count of values below a threshold; its total in the ledger is the threshold. */
    public boolean count() {
        return power == 0;
    }

    /** The exact right-hand side that {@code values} give this fact; every value of the fact must be there. */
    BigDecimal total(Map<ValueId, Double> values) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Term term : terms) {
            BigDecimal product = new BigDecimal(valueOf(values, term.value())).multiply(new BigDecimal(term.weight()));
            sums.merge(power == 1 ? ALL : term.value().member(), product, BigDecimal::add);
        }
        return sums.values().stream().map(sum -> sum.pow(power)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Whether arithmetic in doubles shows already that the right-hand side is {@code total} within a relative distance,
     * whatever its own rounding; where it does not, the exact sum has to tell.
     */
    boolean isRoughly(double total, double distance, Map<ValueId, Double> values) {
        Map<String, double[]> sums = new HashMap<>();
        for (Term term : terms) {
            double product = valueOf(values, term.value()) * term.weight().doubleValue();
            double[] own = sums.computeIfAbsent(term.value().member(), none -> new double[2]);
            own[0] += product;
            own[1] += Math.abs(product);
        }
        double now = 0;
        double absolute = 0;
        for (double[] sum : sums.values()) {
            now += Math.pow(sum[0], power);
            absolute += Math.pow(sum[1], power);
        }
        // Each product, sum and power is off by half a ULP at most, relative to what it is with all signs alike.
        double rounding = 4 * ULP * power * terms.size() * absolute;
        double size = Math.max(1, Math.max(Math.abs(total), Math.abs(now)));
        return Math.abs(now - total) + rounding <= distance * size;
    }

    /**
     * The gradient of this fact at {@code values}, as residues, over the columns in {@code columns}; values that are no
     * column are constants to the reader. For a linear fact this is its row of weights. Counts have no gradient.
     */
    long[] gradient(Map<ValueId, Integer> columns, Map<ValueId, Double> values) {
        Map<String, Long> sums = power > 1 ? memberSums(values) : Map.of();
        long[] row = new long[columns.size()];
        for (Term term : terms) {
            Integer column = columns.get(term.value());
            if (column != null) {
                long entry = Residue.of(term.weight());
                for (int k = 1; k < power; k++) {
                    entry = Residue.times(entry, sums.getOrDefault(term.value().member(), 0L));
                }
                row[column] = entry;
            }
        }
        return row;
    }

    private Map<String, Long> memberSums(Map<ValueId, Double> values) {
        Map<String, Long> sums = new HashMap<>();
        for (Term term : terms) {
            long product = Residue.times(Residue.of(term.weight()), Residue.of(valueOf(values, term.value())));
            sums.merge(term.value().member(), product, Residue::plus);
        }
        return sums;
    }

    /** The values that it is about, in order. */
    public Stream<ValueId> values() {
        return terms.stream().map(Term::value);
    }

    /** Whether the fact tells something about one of {@code values}. */
    public boolean concerns(Set<ValueId> values) {
        for (Term term : terms) {
            if (values.contains(term.value())) {
                return true;
            }
        }
        return false;
    }

    static double valueOf(Map<ValueId, Double> values, ValueId id) {
        Double value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException(
                    "The value of Member %s in cycle %d, version %d is part of a figure but was not given; pass every value that a current or an earlier figure was made from."
                            .formatted(id.member(), id.cycle(), id.version()));
        }
        return value;
    }
}
