package org.pmmlake.suite.scan;

import java.util.Arrays;

/** Gives each distinct key a slot, from 0 in the order they turn up. */
interface SumSlots {

    /** Up to so many bits a key is a place in a table of at most a megabyte. */
    int MOST_DENSE_BITS = 18;

    /** The slot of a key; a new key takes the next one. */
    int slot(long key);

    /** Slots for keys of so many bits. */
    static SumSlots of(int bits) {
        return bits <= MOST_DENSE_BITS ? new Dense(bits) : new LongSlots();
    }

    /** Keys of few bits: a table with a place for each. */
    final class Dense implements SumSlots {
        private static final int FREE = -1;
        private final int[] slots;
        private int size;

        Dense(int bits) {
            slots = new int[1 << bits];
            Arrays.fill(slots, FREE);
        }

        @Override
        public int slot(long key) {
            int slot = slots[(int) key];
            if (slot == FREE) {
                slot = size++;
                slots[(int) key] = slot;
            }
            return slot;
        }
    }
}
