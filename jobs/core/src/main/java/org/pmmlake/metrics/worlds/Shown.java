package org.pmmlake.metrics.worlds;

import org.jspecify.annotations.Nullable;

/**
 * What is shown of a group.
 *
 * @param status whether its row is shown
 * @param precision how coarsely; null where the row is not shown, or where the audience sees every value of it
 * @param mean whether the mean is shown
 * @param median whether the median is shown
 * @param detail what is said of how its values differ
 */
public record Shown(Status status, @Nullable Precision precision, boolean mean, boolean median, Detail detail) {

    /** What is said of how values differ. */
    public enum Detail {
        /** Nothing. */
        NONE,
        /** Nothing but that they hardly do. */
        FLAT,
        /** How many are below and on the wrong side of the benchmark, and the class. */
        COUNTS
    }

    /** Everything as it is: the audience sees every value. */
    static final Shown OPEN = new Shown(Status.PUBLISHED, null, true, true, Detail.COUNTS);

    static Shown not(Status status) {
        return new Shown(status, null, false, false, Detail.NONE);
    }

    /** Whether numbers below and on the wrong side of the benchmark, and the class, are shown. */
    public boolean counts() {
        return detail == Detail.COUNTS;
    }

    /** Whether anything of the group is shown. */
    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    /** Whether the row is shown exactly, since no value of it is hidden. */
    public boolean isOpen() {
        return isPublished() && precision == null;
    }
}
