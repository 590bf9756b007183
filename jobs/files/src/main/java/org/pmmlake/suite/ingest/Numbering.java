package org.pmmlake.suite.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers things from 0 in the order in which they first come; equal ones have one number. */
final class Numbering<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();
    private @Nullable T last;
    private int lastNumber;

    /** The number of a thing. */
    int of(T thing) {
        if (thing != last) {
            Integer known = numbers.get(thing);
            if (known == null) {
                known = things.size();
                numbers.put(thing, known);
                things.add(thing);
            }
            last = thing;
            lastNumber = known;
        }
        return lastNumber;
    }

    /** The thing of a number. */
    T get(int number) {
        return things.get(number);
    }

    int size() {
        return things.size();
    }
}
