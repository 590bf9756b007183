package org.pmmlake.metrics.disclosure;

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
