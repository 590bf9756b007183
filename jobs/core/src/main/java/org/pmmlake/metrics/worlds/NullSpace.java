package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The directions in which values can move while some sums of them stay, by Gauss–Jordan elimination modulo the Mersenne
 * prime 2^31 − 1, in which the small determinants of incidence matrices do not vanish.
 */
final class NullSpace {

    private static final long PRIME = (1L << 31) - 1;

    private final long[][] reduced;
    private final int[] pivotOfRow;
    private final int rank;
    private final int width;

    /** Reduces {@code rows}, which are changed. */
    NullSpace(long[][] rows, int width) {
        this.reduced = rows;
        this.width = width;
        this.pivotOfRow = new int[rows.length];
        int found = 0;
        for (int column = 0; column < width && found < rows.length; column++) {
            int pivot = found;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot < rows.length) {
                swap(found, pivot);
                clear(found, column);
                pivotOfRow[found++] = column;
            }
        }
        this.rank = found;
    }

    private void swap(int one, int other) {
        long[] held = reduced[one];
        reduced[one] = reduced[other];
        reduced[other] = held;
    }

    private void clear(int row, int column) {
        long[] own = reduced[row];
        long inverse = inverse(own[column]);
        for (int k = column; k < width; k++) {
            own[k] = own[k] * inverse % PRIME;
        }
        for (int other = 0; other < reduced.length; other++) {
            long factor = other == row ? 0 : reduced[other][column];
            if (factor != 0) {
                for (int k = column; k < width; k++) {
                    if (own[k] != 0) {
                        reduced[other][k] = Math.floorMod(reduced[other][k] - factor * own[k] % PRIME, PRIME);
                    }
                }
            }
        }
    }

    private static long inverse(long value) {
        long result = 1;
        long power = value;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * power % PRIME;
            }
            power = power * power % PRIME;
        }
        return result;
    }

    /**
     * How many columns no direction moves, or that move in one proportion with another column: a value that stands still,
     * and values of which each fixes the other.
     */
    int rigid() {
        boolean[] pivots = new boolean[width];
        Map<List<Long>, Integer> proportions = new HashMap<>();
        int rigid = 0;
        for (int row = 0; row < rank; row++) {
            pivots[pivotOfRow[row]] = true;
        }
        for (int row = 0; row < rank; row++) {
            List<Long> key = proportion(reduced[row], pivotOfRow[row]);
            if (key.isEmpty()) {
                rigid++;
            } else {
                proportions.merge(key, 1, Integer::sum);
            }
        }
        for (int column = 0; column < width; column++) {
            if (!pivots[column]) {
                proportions.merge(List.of((long) column, 1L), 1, Integer::sum);
            }
        }
        for (int alike : proportions.values()) {
            rigid += alike > 1 ? alike : 0;
        }
        return rigid;
    }

    /** A row up to its length: columns and entries, the first entry 1. */
    private List<Long> proportion(long[] row, int pivot) {
        List<Long> entries = new ArrayList<>();
        long scale = 0;
        for (int k = 0; k < width; k++) {
            if (k != pivot && row[k] != 0) {
                scale = scale == 0 ? inverse(row[k]) : scale;
                entries.add((long) k);
                entries.add(row[k] * scale % PRIME);
            }
        }
        return entries;
    }
}
