package org.pmmlake.metrics.catalogue;

import java.util.Set;

/**
 * An entry with its place, 0 where it has none, and the fields that could not be read: they hold placeholders, and no
 * further fault is reported about them.
 */
record Located<T>(T value, int line, String label, Set<String> broken) {

    Located {
        broken = Set.copyOf(broken);
    }

    /** Whether all of these fields were read. */
    boolean sound(String... fields) {
        for (String field : fields) {
            if (broken.contains(field)) {
                return false;
            }
        }
        return true;
    }
}
