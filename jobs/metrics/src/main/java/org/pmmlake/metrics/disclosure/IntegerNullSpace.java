package org.pmmlake.metrics.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Exact null space of a whole-number matrix by elimination without fractions: every row is kept as whole numbers
 * without common factor, so there is neither rounding nor growth beyond the minors of the matrix.
 */
final class IntegerNullSpace {

    private final int width;
    private final List<BigInteger[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    private IntegerNullSpace(int width) {
        this.width = width;
    }

    /** A basis of all v with row·v = 0 for every row, one vector for each free column, whole numbers, no common factor. */
    static List<BigInteger[]> basis(List<BigInteger[]> matrix, int width) {
        IntegerNullSpace space = new IntegerNullSpace(width);
        matrix.forEach(row -> space.add(row.clone()));
        List<BigInteger[]> basis = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            if (!space.pivots.contains(column)) {
                basis.add(space.direction(column));
            }
        }
        return basis;
    }

    private void add(BigInteger[] row) {
        BigInteger[] rest = row;
        for (int k = 0; k < rows.size(); k++) {
            rest = eliminate(rest, rows.get(k), pivots.get(k));
        }
        int pivot = firstNonZero(rest);
        if (pivot < 0) {
            return;
        }
        withoutCommonFactor(rest);
        for (int k = 0; k < rows.size(); k++) {
            rows.set(k, eliminate(rows.get(k), rest, pivot));
        }
        rows.add(rest);
        pivots.add(pivot);
    }

    /** {@code row} scaled and reduced so that it is 0 in column {@code pivot}. */
    static BigInteger[] eliminate(BigInteger[] row, BigInteger[] by, int pivot) {
        if (row[pivot].signum() == 0) {
            return row;
        }
        BigInteger common = row[pivot].gcd(by[pivot]);
        BigInteger keep = by[pivot].divide(common);
        BigInteger take = row[pivot].divide(common);
        BigInteger[] result = new BigInteger[row.length];
        for (int column = 0; column < row.length; column++) {
            BigInteger kept = times(keep, row[column]);
            result[column] = by[column].signum() == 0 ? kept : kept.subtract(times(take, by[column]));
        }
        withoutCommonFactor(result);
        return result;
    }

    private static BigInteger times(BigInteger factor, BigInteger value) {
        return value.signum() == 0 || factor.equals(BigInteger.ONE) ? value : factor.multiply(value);
    }

    static int firstNonZero(BigInteger[] row) {
        for (int column = 0; column < row.length; column++) {
            if (row[column].signum() != 0) {
                return column;
            }
        }
        return -1;
    }

    private static void withoutCommonFactor(BigInteger[] row) {
        BigInteger common = BigInteger.ZERO;
        for (BigInteger entry : row) {
            if (entry.signum() != 0) {
                common = common.gcd(entry);
                if (common.equals(BigInteger.ONE)) {
                    return;
                }
            }
        }
        if (common.signum() != 0) {
            for (int column = 0; column < row.length; column++) {
                row[column] = row[column].divide(common);
            }
        }
    }

    private BigInteger[] direction(int free) {
        BigInteger scale = BigInteger.ONE;
        for (int k = 0; k < rows.size(); k++) {
            BigInteger pivot = rows.get(k)[pivots.get(k)];
            if (rows.get(k)[free].signum() != 0) {
                scale = scale.multiply(pivot.divide(scale.gcd(pivot))).abs();
            }
        }
        BigInteger[] direction = new BigInteger[width];
        Arrays.fill(direction, BigInteger.ZERO);
        direction[free] = scale;
        for (int k = 0; k < rows.size(); k++) {
            BigInteger entry = rows.get(k)[free];
            if (entry.signum() != 0) {
                direction[pivots.get(k)] =
                        scale.multiply(entry).divide(rows.get(k)[pivots.get(k)]).negate();
            }
        }
        withoutCommonFactor(direction);
        return direction;
    }
}
