package org.pmmlake.suite.scan;

import java.util.Arrays;

/** Keys of any number of bits: open addressing, no object an entry. */
final class LongSlots implements SumSlots {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final int FREE = -1;

    private static final int FIRST_BITS = 8;

    private long[] keys = new long[1 << FIRST_BITS];
    private int[] slots = free(FIRST_BITS);
    private int shift = Long.SIZE - FIRST_BITS;
    private int size;
    private long lastKey;
    private int lastSlot = FREE;

    private static int[] free(int bits) {
        int[] slots = new int[1 << bits];
        Arrays.fill(slots, FREE);
        return slots;
    }

    @Override
    public int slot(long key) {
        if (key == lastKey && lastSlot != FREE) {
            return lastSlot;
        }
        int at = find(key);
        if (slots[at] == FREE) {
            if (2 * (size + 1) > slots.length) {
                grow();
                at = find(key);
            }
            keys[at] = key;
            slots[at] = size++;
        }
        lastKey = key;
        lastSlot = slots[at];
        return lastSlot;
    }

    private int find(long key) {
        int at = (int) ((key * GOLDEN_RATIO) >>> shift);
        while (slots[at] != FREE && keys[at] != key) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldSlots = slots;
        int bits = Long.SIZE - shift + 1;
        keys = new long[1 << bits];
        slots = free(bits);
        shift = Long.SIZE - bits;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldSlots[i] != FREE) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                slots[at] = oldSlots[i];
            }
        }
    }
}
