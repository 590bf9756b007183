package org.pmmlake.metrics.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * One value of one Member in one cycle: the unknown of a disclosure check. The KPI (and breakdown category) is that of
 * the {@link Family} it belongs to.
 *
 * @param member the Member's code
 * @param cycle the reporting year
 * @param version the first revision in which this Member's KPI had this very value in this cycle, so that a revision
 *     which leaves the value alone is the same unknown, and a changed value is a new one
 */
public record ValueId(String member, int cycle, int version) implements Comparable<ValueId> {

    // Written out since sets and maps ask for them all the time: a record's own are slow until a JVM optimises them.

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ValueId value
                        && cycle == value.cycle
                        && version == value.version
                        && member.equals(value.member));
    }

    @Override
    public int hashCode() {
        return (member.hashCode() * 31 + cycle) * 31 + version;
    }

    /** By cycle, Member and version. */
    @Override
    public int compareTo(ValueId other) {
        if (cycle != other.cycle) {
            return Integer.compare(cycle, other.cycle);
        }
        int byMember = member.compareTo(other.member);
        return byMember == 0 ? Integer.compare(version, other.version) : byMember;
    }
}
