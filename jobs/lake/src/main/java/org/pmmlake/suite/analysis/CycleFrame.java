package org.pmmlake.suite.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Group;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Tool;

/**
 * One cycle as analyses see it: read once, shared by all analyses.
 *
 * @param cycle the cycle
 * @param catalogue the catalogue that it was asked by
 * @param kpis the KPIs of the catalogue, by code: the order of all arrays over KPIs
 * @param tools the tools of the catalogue, by code: the order of all arrays over tools
 * @param members participating Members, by code
 * @param groups the groups of the register, GLOBAL among them, by classification and code; a group may have no Members
 * @param columns what the Members made of each KPI
 * @param before the cycle before, with data points and answers only; null where there was none
 */
public record CycleFrame(
        int cycle,
        Catalogue catalogue,
        List<Kpi> kpis,
        List<Tool> tools,
        List<MemberProfile> members,
        List<MemberGroup> groups,
        List<KpiColumn> columns,
        @Nullable CycleFrame before)
        implements Serializable {

    /** A group as the register names it. */
    record RegisteredGroup(GroupKind kind, String code) implements Serializable, Comparable<RegisteredGroup> {
        private static final Comparator<RegisteredGroup> ORDER = Comparator.comparing(
                        (RegisteredGroup group) -> group.kind().code())
                .thenComparing(RegisteredGroup::code);

        @Override
        public int compareTo(RegisteredGroup other) {
            return ORDER.compare(this, other);
        }
    }

    CycleFrame(int cycle, Catalogue catalogue, List<MemberProfile> members, SortedSet<RegisteredGroup> registered) {
        this(
                cycle,
                catalogue,
                catalogue.kpis(),
                catalogue.tools(),
                members.stream()
                        .sorted(Comparator.comparing(MemberProfile::member))
                        .toList(),
                new ArrayList<>(),
                new ArrayList<>(),
                null);
        for (int kpi = 0; kpi < kpis.size(); kpi++) {
            columns.add(new KpiColumn(this.members, kpi));
        }
        SortedSet<RegisteredGroup> all = new TreeSet<>(registered);
        all.add(new RegisteredGroup(GroupKind.GLOBAL, Group.ALL));
        all.forEach(group -> groups.add(new MemberGroup(group.kind(), group.code(), placesOf(group))));
    }

    /** The same frame, with what its Members sent for the cycle before. */
    CycleFrame after(CycleFrame earlier) {
        return new CycleFrame(cycle, catalogue, kpis, tools, members, groups, columns, earlier);
    }

    private int[] placesOf(RegisteredGroup group) {
        return IntStream.range(0, members.size())
                .filter(place -> group.kind() == GroupKind.GLOBAL
                        || members.get(place)
                                .group(group.kind())
                                .filter(group.code()::equals)
                                .isPresent())
                .toArray();
    }

    /** The places of all Members. */
    int[] all() {
        return IntStream.range(0, members.size()).toArray();
    }

    /** What the Members made of the KPI at a place of the catalogue. */
    KpiColumn column(int kpi) {
        return columns.get(kpi);
    }

    /** The same cycle with other contents of its Members. */
    CycleFrame with(List<MemberProfile> other) {
        SortedSet<RegisteredGroup> registered = new TreeSet<>();
        groups.forEach(group -> registered.add(new RegisteredGroup(group.kind(), group.code())));
        return new CycleFrame(cycle, catalogue, other, registered);
    }

    /** The place of a KPI in the order of the catalogue, or -1. */
    public int indexOfKpi(String code) {
        for (int i = 0; i < kpis.size(); i++) {
            if (kpis.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    /** The participating Member with this code, or empty. */
    public Optional<MemberProfile> member(String code) {
        return members.stream().filter(member -> member.member().equals(code)).findFirst();
    }

    /** The groups of one classification, by code. */
    public List<MemberGroup> groups(GroupKind kind) {
        return groups.stream().filter(group -> group.kind() == kind).toList();
    }
}
