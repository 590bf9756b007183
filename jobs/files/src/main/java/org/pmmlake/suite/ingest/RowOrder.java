package org.pmmlake.suite.ingest;

import java.util.function.IntUnaryOperator;

/** Sorts rows of columns by whole numbers, digit by digit; rows with equal ones stay in their order. */
final class RowOrder {

    private static final int DIGIT_BITS = 8;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private RowOrder() {}

    /** The rows by a number of each, which is taken as one without a sign. */
    static int[] by(int[] rows, IntUnaryOperator number) {
        int[] keys = new int[rows.length];
        int all = -1;
        int any = 0;
        for (int i = 0; i < rows.length; i++) {
            keys[i] = number.applyAsInt(rows[i]);
            all &= keys[i];
            any |= keys[i];
        }
        int differing = all ^ any;
        int[] sorted = rows;
        for (int shift = 0; shift < Integer.SIZE && rows.length > 1; shift += DIGIT_BITS) {
            if ((differing >>> shift & (DIGITS - 1)) != 0) {
                int[] places = places(keys, shift);
                int[] movedKeys = new int[keys.length];
                int[] moved = new int[keys.length];
                for (int i = 0; i < keys.length; i++) {
                    int digit = keys[i] >>> shift & (DIGITS - 1);
                    movedKeys[places[digit]] = keys[i];
                    moved[places[digit]] = sorted[i];
                    places[digit]++;
                }
                keys = movedKeys;
                sorted = moved;
            }
        }
        return sorted;
    }

    /** Where the numbers with each digit begin. */
    private static int[] places(int[] keys, int shift) {
        int[] places = new int[DIGITS + 1];
        for (int key : keys) {
            places[(key >>> shift & (DIGITS - 1)) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            places[digit + 1] += places[digit];
        }
        return places;
    }
}
