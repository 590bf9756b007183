package org.pmmlake.metrics.stats;

/**
 * Sorts the positions of doubles by value, stably and without an object per value: a radix sort by bytes.
 *
 * <p>Ranks need it, and so do canonical orders of pairs.
 */
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
        for (int i = 0; i < keys.length; i++) {
            keys[i] = unsignedKey(values[i]);
        }
        int[] from = order;
        int[] to = new int[order.length];
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            int[] starts = starts(keys, shift);
            if (starts.length > 0) {
                for (int position : from) {
                    to[starts[digit(keys[position], shift)]++] = position;
                }
                int[] sorted = to;
                to = from;
                from = sorted;
            }
        }
        return from;
    }

    /** Where each digit's run begins; empty where all keys share the digit and nothing would move. */
    private static int[] starts(long[] keys, int shift) {
        int[] counts = new int[BYTE + 1];
        for (long key : keys) {
            counts[digit(key, shift)]++;
        }
        int next = 0;
        for (int digit = 0; digit <= BYTE; digit++) {
            int count = counts[digit];
            if (count == keys.length) {
                return new int[0];
            }
            counts[digit] = next;
            next += count;
        }
        return counts;
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
