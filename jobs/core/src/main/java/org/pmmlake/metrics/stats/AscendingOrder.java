package org.pmmlake.metrics.stats;

/** Sorts the positions of doubles by value, stably and without an object per value: a radix sort by bytes. */
final class AscendingOrder {
    private static final int BYTE = 0xFF;

    private AscendingOrder() {}

    /** The positions 0 … n − 1 in ascending order of their values; equal values keep their order. */
    static int[] of(double[] values) {
        int[] order = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return stablySorted(order, values);
    }

    /** The positions in ascending order of {@code first}, among equals of {@code second}. */
    static int[] of(double[] first, double[] second) {
        return stablySorted(of(second), first);
    }

    /** The values at these positions. */
    static double[] pick(double[] values, int[] positions) {
        double[] picked = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            picked[i] = values[positions[i]];
        }
        return picked;
    }

    private static int[] stablySorted(int[] order, double[] values) {
        long[] keys = new long[values.length];
        long varying = 0;
        boolean ascending = true;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = unsignedKey(values[i]);
            varying |= keys[i] ^ keys[0];
            ascending &= i == 0 || values[order[i - 1]] <= values[order[i]];
        }
        int[] from = order;
        int[] to = new int[order.length];
        for (int shift = 0; !ascending && shift < Long.SIZE; shift += Byte.SIZE) {
            if (digit(varying, shift) != 0) {
                distribute(keys, shift, from, to);
                int[] sorted = to;
                to = from;
                from = sorted;
            }
        }
        return from;
    }

    /** Moves the positions into runs of one digit, each in the order they had. */
    private static void distribute(long[] keys, int shift, int[] from, int[] to) {
        int[] starts = new int[BYTE + 2];
        for (long key : keys) {
            starts[digit(key, shift) + 1]++;
        }
        for (int digit = 1; digit <= BYTE; digit++) {
            starts[digit] += starts[digit - 1];
        }
        for (int position : from) {
            to[starts[digit(keys[position], shift)]++] = position;
        }
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & BYTE;
    }

    /** The bits, such that unsigned comparison is the order of the numbers. */
    private static long unsignedKey(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits ^ ((bits >> 63) | Long.MIN_VALUE);
    }
}
