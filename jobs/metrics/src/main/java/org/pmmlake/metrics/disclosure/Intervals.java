package org.pmmlake.metrics.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which hidden values an attacker can still narrow down too far when it also knows the bounds of the domain (BACKGROUND
 * §5.3, step 6). A value is wide when two sets of values within the bounds, both giving every figure as published,
 * differ enough in it. Such sets are first looked for along the exact witnesses, then by linear programs.
 *
 * <p>Counts below a threshold are respected by never letting a value change sides. That is more than an attacker knows,
 * so a value that is wide here is wide for it too.
 */
final class Intervals {

    private final int columns;
    private final List<int[]> owners;
    private final Bounds bounds;
    private final MovementProgram program;
    private final List<double[]> movements = new ArrayList<>();

    /**
     * Looks at one block of values.
     *
     * @param rows linear figures over the columns
     * @param bounds where the values may lie
     * @param directions exact witnesses over the columns
     * @param owners columns of each insider
     */
    Intervals(List<BigInteger[]> rows, Bounds bounds, List<BigInteger[]> directions, List<int[]> owners) {
        this.columns = bounds.size();
        this.owners = owners;
        this.bounds = bounds;
        this.program = new MovementProgram(rows.stream().map(Intervals::scaled).toList(), bounds);
        directions.forEach(this::addMovements);
    }

    static double[] scaled(BigInteger[] row) {
        BigInteger largest = BigInteger.ONE;
        for (BigInteger entry : row) {
            largest = largest.max(entry.abs());
        }
        double[] result = new double[row.length];
        for (int k = 0; k < row.length; k++) {
            result[k] = new BigDecimal(row[k])
                    .divide(new BigDecimal(largest), MathContext.DECIMAL64)
                    .doubleValue();
        }
        return result;
    }

    /** The two ends of the longest movement along a witness that stays within the bounds. */
    private void addMovements(BigInteger[] direction) {
        double[] unit = scaled(direction);
        double forth = Double.POSITIVE_INFINITY;
        double back = Double.POSITIVE_INFINITY;
        for (int k = 0; k < columns; k++) {
            if (unit[k] != 0) {
                double size = Math.abs(unit[k]);
                forth = Math.min(forth, (unit[k] > 0 ? bounds.up(k) : bounds.down(k)) / size);
                back = Math.min(back, (unit[k] > 0 ? bounds.down(k) : bounds.up(k)) / size);
            }
        }
        if (bounds.step() > 0) {
            // Whole steps for every entry: the unit vector is a multiple of the whole-number direction.
            double whole = bounds.step() / scaleOf(direction, unit);
            forth = Math.floor(forth / whole + 1e-6) * whole;
            back = Math.floor(back / whole + 1e-6) * whole;
        }
        addMovement(unit, forth);
        addMovement(unit, -back);
    }

    private static double scaleOf(BigInteger[] direction, double[] unit) {
        for (int k = 0; k < unit.length; k++) {
            if (unit[k] != 0) {
                return unit[k] / direction[k].doubleValue();
            }
        }
        return 1;
    }

    private void addMovement(double[] unit, double length) {
        if (length != 0) {
            double[] movement = new double[columns];
            for (int k = 0; k < columns; k++) {
                movement[k] = unit[k] * length;
            }
            movements.add(movement);
        }
    }

    /** The columns among {@code candidates} that are too narrow for an outsider or for some insider. */
    BitSet narrow(BitSet candidates) {
        BitSet narrow = narrowFor(new int[0], candidates);
        for (int[] owner : owners) {
            BitSet rest = (BitSet) candidates.clone();
            rest.andNot(narrow);
            for (int column : owner) {
                rest.clear(column);
            }
            narrow.or(narrowFor(owner, rest));
        }
        return narrow;
    }

    private BitSet narrowFor(int[] owner, BitSet candidates) {
        double[] low = new double[columns];
        double[] high = new double[columns];
        for (double[] movement : movements) {
            if (holds(movement, owner)) {
                widen(low, high, movement);
            }
        }
        BitSet narrow = new BitSet(columns);
        candidates.stream().forEach(column -> {
            if (high[column] - low[column] < bounds.required(column) && !reached(column, owner, low, high)) {
                narrow.set(column);
            }
        });
        return narrow;
    }

    private static boolean holds(double[] movement, int[] owner) {
        for (int column : owner) {
            if (movement[column] != 0) {
                return false;
            }
        }
        return true;
    }

    private static void widen(double[] low, double[] high, double[] movement) {
        for (int k = 0; k < movement.length; k++) {
            low[k] = Math.min(low[k], movement[k]);
            high[k] = Math.max(high[k], movement[k]);
        }
    }

    private boolean reached(int column, int[] owner, double[] low, double[] high) {
        for (int sign : new int[] {1, -1}) {
            Optional<double[]> movement = program.furthest(column, sign, owner);
            if (movement.isPresent()) {
                movements.add(movement.get());
                widen(low, high, movement.get());
                if (high[column] - low[column] >= bounds.required(column)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The rows of linear facts over the given columns. */
    static List<BigInteger[]> matrix(Collection<Fact> facts, List<ValueId> ids) {
        Map<ValueId, Integer> index = new HashMap<>();
        ids.forEach(id -> index.put(id, index.size()));
        List<BigInteger[]> rows = new ArrayList<>();
        for (Fact fact : facts) {
            BigInteger[] row = new BigInteger[ids.size()];
            Arrays.fill(row, BigInteger.ZERO);
            boolean any = false;
            for (Term term : fact.terms()) {
                Integer column = index.get(term.value());
                if (column != null && fact.linear()) {
                    row[column] = term.weight();
                    any = true;
                }
            }
            if (any) {
                rows.add(row);
            }
        }
        return rows;
    }
}
