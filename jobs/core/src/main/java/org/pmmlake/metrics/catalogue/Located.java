package org.pmmlake.metrics.catalogue;

import java.util.Set;

/**
 * An entry with its place, and the fields that could not be read: they hold placeholders, and no further fault is reported
 * about them.
 *
 * @param value the entry
 * @param line line in its file; 0 where it comes from no file
 * @param label what a fault calls it
 * @param broken keys of the fields that hold placeholders
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
