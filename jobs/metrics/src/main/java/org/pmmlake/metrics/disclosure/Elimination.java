package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A growing set of rows in reduced row echelon form over {@link Residue}: what the figures shown so far determine.
 * Rows given to it are not kept or changed. A row is never changed once it is in the set, so that copies share rows; most
 * rows are about few columns close to each other, and work goes over those alone.
 */
final class Elimination {

    private final int width;
    private final List<Line> lines = new ArrayList<>();

    Elimination(int width) {
        this.width = width;
    }

    /** A row of the set: 1 at its pivot, where all others are 0. */
    private static final class Line {

        private final long[] entries;
        private final int pivot;
        /** Its first column that is not 0. */
        private final int from;
        /** Behind its last column that is not 0. */
        private final int to;

        private Line(long[] entries, int pivot, int from, int to) {
            this.entries = entries;
            this.pivot = pivot;
            this.from = from;
            this.to = to;
        }

        /** A row that is 0 before {@code from} and behind {@code to}. */
        static Line within(long[] entries, int pivot, int from, int to) {
            int first = from;
            while (entries[first] == 0) {
                first++;
            }
            int end = to;
            while (entries[end - 1] == 0) {
                end--;
            }
            return new Line(entries, pivot, first, end);
        }

        /** Takes from {@code row} as much of this as makes it 0 at the pivot. */
        void reduce(long[] row) {
            long factor = row[pivot];
            if (factor != 0) {
                for (int column = from; column < to; column++) {
                    if (entries[column] != 0) {
                        row[column] = Residue.minus(row[column], Residue.times(factor, entries[column]));
                    }
                }
            }
        }
    }

    Elimination copy() {
        Elimination copy = new Elimination(width);
        copy.lines.addAll(lines);
        return copy;
    }

    /** Adds a row; false when the rows so far already imply it. */
    boolean add(long[] row) {
        long[] rest = reduced(row);
        int pivot = firstNonZero(rest);
        if (pivot < 0) {
            return false;
        }
        long scale = Residue.inverse(rest[pivot]);
        for (int column = pivot; column < width; column++) {
            if (rest[column] != 0) {
                rest[column] = Residue.times(rest[column], scale);
            }
        }
        Line added = Line.within(rest, pivot, pivot, width);
        for (int k = 0; k < lines.size(); k++) {
            Line earlier = lines.get(k);
            if (earlier.entries[pivot] != 0) {
                long[] entries = earlier.entries.clone();
                added.reduce(entries);
                int from = Math.min(earlier.from, added.from);
                int to = Math.max(earlier.to, added.to);
                lines.set(k, Line.within(entries, earlier.pivot, from, to));
            }
        }
        lines.add(added);
        return true;
    }

    /** Whether the rows so far imply {@code row}. */
    boolean implies(long[] row) {
        return firstNonZero(reduced(row)) < 0;
    }

    private long[] reduced(long[] row) {
        long[] rest = row.clone();
        lines.forEach(line -> line.reduce(rest));
        return rest;
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
        BitSet exposed = new BitSet(width);
        lines.stream().filter(line -> line.to - line.from == 1).forEach(line -> exposed.set(line.pivot));
        if (!owners.isEmpty()) {
            long[][] freedom = nullRows();
            owners.forEach(owner -> exposeTo(owner, freedom, exposed));
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
        for (Line line : lines) {
            if (row[line.pivot] != 0) {
                return true;
            }
        }
        return false;
    }

    /** For each column, how it moves along each vector of the null-space basis of the free columns. */
    private long[][] nullRows() {
        BitSet bound = new BitSet(width);
        lines.forEach(line -> bound.set(line.pivot));
        int[] free =
                IntStream.range(0, width).filter(column -> !bound.get(column)).toArray();
        long[][] result = new long[width][free.length];
        for (int position = 0; position < free.length; position++) {
            result[free[position]][position] = 1;
        }
        for (Line line : lines) {
            long[] target = result[line.pivot];
            for (int position = 0; position < free.length; position++) {
                target[position] = Residue.minus(0, line.entries[free[position]]);
            }
        }
        return result;
    }
}
