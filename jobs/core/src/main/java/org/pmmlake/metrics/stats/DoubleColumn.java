package org.pmmlake.metrics.stats;

import java.util.Arrays;

/** A growing column of finite doubles without an object per value. */
final class DoubleColumn {
    private static final int FIRST_CAPACITY = 8;

    private double[] values = new double[FIRST_CAPACITY];
    private int size;

    void add(double value) {
        double finite = Defined.requireFinite(value);
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, Math.max(FIRST_CAPACITY, size >> 1)));
        }
        values[size++] = finite;
    }

    int size() {
        return size;
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }

    double[] sorted() {
        double[] sorted = toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
