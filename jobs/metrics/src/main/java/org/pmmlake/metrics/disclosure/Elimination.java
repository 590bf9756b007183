package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A growing set of rows in reduced row echelon form over {@link Residue}: what the figures shown so far determine.
 * Rows given to it are not kept or changed.
 */
final class Elimination {

    private final int width;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Elimination(int width) {
        this.width = width;
    }

    Elimination copy() {
        Elimination copy = new Elimination(width);
        for (int k = 0; k < rows.size(); k++) {
            copy.rows.add(rows.get(k).clone());
            copy.pivots.add(pivots.get(k));
        }
        return copy;
    }

    /** Adds a row; false when the rows so far already imply it. */
    boolean add(long[] row) {
        long[] rest = row.clone();
        reduce(rest);
        int pivot = firstNonZero(rest);
        if (pivot < 0) {
            return false;
        }
        long scale = Residue.inverse(rest[pivot]);
        for (int column = pivot; column < width; column++) {
            rest[column] = Residue.times(rest[column], scale);
        }
        for (long[] earlier : rows) {
            subtract(earlier, earlier[pivot], rest);
        }
        rows.add(rest);
        pivots.add(pivot);
        return true;
    }

    /** Whether the rows so far imply {@code row}. */
    boolean implies(long[] row) {
        long[] rest = row.clone();
        reduce(rest);
        return firstNonZero(rest) < 0;
    }

    private void reduce(long[] row) {
        for (int k = 0; k < rows.size(); k++) {
            subtract(row, row[pivots.get(k)], rows.get(k));
        }
    }

    private static void subtract(long[] row, long factor, long[] other) {
        if (factor == 0) {
            return;
        }
        for (int column = 0; column < row.length; column++) {
            if (other[column] != 0) {
                row[column] = Residue.minus(row[column], Residue.times(factor, other[column]));
            }
        }
    }

    private static int firstNonZero(long[] row) {
        for (int column = 0; column < row.length; column++) {
            if (row[column] != 0) {
                return column;
            }
        }
        return -1;
    }

    /**
     * The columns that the rows determine: outright, or for someone who knows all columns of one other owner.
     *
     * @param owners the columns of each insider; empty when the audience has none
     */
    BitSet exposed(List<int[]> owners) {
        long[][] freedom = nullRows();
        BitSet exposed = new BitSet(width);
        for (int column = 0; column < width; column++) {
            if (firstNonZero(freedom[column]) < 0) {
                exposed.set(column);
            }
        }
        for (int[] owner : owners) {
            exposeTo(owner, freedom, exposed);
        }
        return exposed;
    }

    /** A column is fixed for an insider when its freedom lies within the span of the insider's own. */
    private static void exposeTo(int[] owner, long[][] freedom, BitSet exposed) {
        int free = freedom.length == 0 ? 0 : freedom[0].length;
        Elimination known = new Elimination(free);
        for (int column : owner) {
            known.add(freedom[column]);
        }
        for (int column = 0; column < freedom.length; column++) {
            if (!exposed.get(column)
                    && known.touches(freedom[column])
                    && !contains(owner, column)
                    && known.implies(freedom[column])) {
                exposed.set(column);
            }
        }
    }

    private static boolean contains(int[] owner, int column) {
        for (int own : owner) {
            if (own == column) {
                return true;
            }
        }
        return false;
    }

    private boolean touches(long[] row) {
        for (int pivot : pivots) {
            if (row[pivot] != 0) {
                return true;
            }
        }
        return false;
    }

    /** For each column, how it moves along each vector of the null-space basis of the free columns. */
    private long[][] nullRows() {
        BitSet bound = new BitSet(width);
        pivots.forEach(bound::set);
        int[] free =
                IntStream.range(0, width).filter(column -> !bound.get(column)).toArray();
        long[][] result = new long[width][free.length];
        for (int position = 0; position < free.length; position++) {
            result[free[position]][position] = 1;
        }
        for (int k = 0; k < rows.size(); k++) {
            long[] row = rows.get(k);
            long[] target = result[pivots.get(k)];
            for (int position = 0; position < free.length; position++) {
                target[position] = Residue.minus(0, row[free[position]]);
            }
        }
        return result;
    }
}
