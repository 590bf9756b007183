package org.pmmlake.metrics.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Somebody who writes down every published sum as an equation and solves the system over the fractions, as with pencil
 * and paper. Knows nothing of the classes it attacks but the keys of values.
 */
final class Attacker {

    /** A fraction in lowest terms with positive denominator. */
    record Fraction(BigInteger numerator, BigInteger denominator) {

        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        static Fraction of(BigInteger numerator, BigInteger denominator) {
            BigInteger common = numerator.gcd(denominator);
            if (denominator.signum() < 0) {
                common = common.negate();
            }
            return new Fraction(numerator.divide(common), denominator.divide(common));
        }

        static Fraction of(BigDecimal value) {
            return of(
                    value.movePointRight(Math.max(0, value.scale())).toBigIntegerExact(),
                    BigInteger.TEN.pow(Math.max(0, value.scale())));
        }

        boolean isZero() {
            return numerator.signum() == 0;
        }

        Fraction minus(Fraction other) {
            return other.isZero()
                    ? this
                    : of(
                            numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                            denominator.multiply(other.denominator));
        }

        Fraction times(Fraction other) {
            return isZero() || other.isZero()
                    ? ZERO
                    : of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        Fraction over(Fraction other) {
            return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
        }
    }

    /** Everything published so far: for each equation, weights and right-hand side. */
    private record Equation(Map<ValueId, BigInteger> weights, BigDecimal total) {}

    private final Set<Equation> equations = new HashSet<>();
    private final Map<ValueId, Double> known = new HashMap<>();

    /** Reads that the weighted values add up to what {@code truth} makes of them. */
    void read(Map<ValueId, BigInteger> weights, Map<ValueId, Double> truth) {
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<ValueId, BigInteger> weight : weights.entrySet()) {
            total = total.add(new BigDecimal(truth.getOrDefault(weight.getKey(), Double.NaN))
                    .multiply(new BigDecimal(weight.getValue())));
        }
        equations.add(new Equation(weights, total));
    }

    void learn(ValueId value, double number) {
        known.put(value, number);
    }

    /** The values that {@code withheld} can be computed to be, by someone who also knows {@code own}. */
    NavigableMap<ValueId, BigDecimal> solve(Collection<ValueId> withheld, Map<ValueId, Double> own) {
        Map<ValueId, Double> given = new HashMap<>(known);
        given.putAll(own);
        NavigableSet<ValueId> unknowns = new TreeSet<>();
        equations.forEach(equation -> unknowns.addAll(equation.weights().keySet()));
        unknowns.removeAll(given.keySet());
        List<ValueId> columns = List.copyOf(unknowns);
        List<Fraction[]> solved = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        for (Equation equation : equations) {
            eliminate(row(equation, columns, given), solved, pivots);
        }
        NavigableMap<ValueId, BigDecimal> found = new TreeMap<>();
        for (int r = 0; r < solved.size(); r++) {
            Fraction[] row = solved.get(r);
            int others = 0;
            for (int c = 0; c < columns.size(); c++) {
                others += row[c].isZero() ? 0 : 1;
            }
            if (others == 1 && withheld.contains(columns.get(pivots.get(r)))) {
                Fraction value = row[columns.size()];
                found.put(
                        columns.get(pivots.get(r)),
                        new BigDecimal(value.numerator())
                                .divide(new BigDecimal(value.denominator()), 9, RoundingMode.HALF_EVEN));
            }
        }
        return found;
    }

    private static Fraction[] row(Equation equation, List<ValueId> columns, Map<ValueId, Double> given) {
        Fraction[] row = new Fraction[columns.size() + 1];
        BigDecimal rest = equation.total();
        for (Map.Entry<ValueId, BigInteger> weight : equation.weights().entrySet()) {
            Double value = given.get(weight.getKey());
            if (value != null) {
                rest = rest.subtract(new BigDecimal(value).multiply(new BigDecimal(weight.getValue())));
            }
        }
        for (int c = 0; c < columns.size(); c++) {
            row[c] = new Fraction(equation.weights().getOrDefault(columns.get(c), BigInteger.ZERO), BigInteger.ONE);
        }
        row[columns.size()] = Fraction.of(rest);
        return row;
    }

    private static void eliminate(Fraction[] row, List<Fraction[]> solved, List<Integer> pivots) {
        for (int r = 0; r < solved.size(); r++) {
            subtract(row, row[pivots.get(r)], solved.get(r));
        }
        int pivot = 0;
        while (pivot < row.length - 1 && row[pivot].isZero()) {
            pivot++;
        }
        if (pivot == row.length - 1) {
            return;
        }
        Fraction lead = row[pivot];
        for (int c = 0; c < row.length; c++) {
            row[c] = row[c].isZero() ? row[c] : row[c].over(lead);
        }
        for (Fraction[] earlier : solved) {
            subtract(earlier, earlier[pivot], row);
        }
        solved.add(row);
        pivots.add(pivot);
    }

    private static void subtract(Fraction[] row, Fraction factor, Fraction[] other) {
        if (!factor.isZero()) {
            for (int c = 0; c < row.length; c++) {
                row[c] = row[c].minus(factor.times(other[c]));
            }
        }
    }
}
