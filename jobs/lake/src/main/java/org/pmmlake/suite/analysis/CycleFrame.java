package org.pmmlake.suite.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Group;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Tool;

/**
 * One cycle as analyses see it: the catalogue it was asked by, its participating Members by code, and the groups of its
 * register. At most 186 Members by 49 KPIs: read once, shared by all analyses.
 */
public final class CycleFrame implements Serializable {

    private final int cycle;
    private final Catalogue catalogue;
    private final List<Kpi> kpis;
    private final List<Tool> tools;
    private final List<MemberProfile> members;
    private final List<MemberGroup> groups;
    private final @Nullable CycleFrame before;

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
        this.cycle = cycle;
        this.catalogue = catalogue;
        this.kpis = catalogue.kpis();
        this.tools = catalogue.tools();
        this.members = members.stream()
                .sorted(Comparator.comparing(MemberProfile::member))
                .toList();
        SortedSet<RegisteredGroup> all = new TreeSet<>(registered);
        all.add(new RegisteredGroup(GroupKind.GLOBAL, Group.ALL));
        List<MemberGroup> filled = new ArrayList<>();
        all.forEach(group -> filled.add(new MemberGroup(group.kind(), group.code(), membersOf(group))));
        this.groups = filled;
        this.before = null;
    }

    private CycleFrame(CycleFrame frame, CycleFrame before) {
        this.cycle = frame.cycle;
        this.catalogue = frame.catalogue;
        this.kpis = frame.kpis;
        this.tools = frame.tools;
        this.members = frame.members;
        this.groups = frame.groups;
        this.before = before;
    }

    /** The same frame, with what its Members sent for the cycle before. */
    CycleFrame after(CycleFrame earlier) {
        return new CycleFrame(this, earlier);
    }

    /** The cycle before, with data points and answers only; empty where there was none. */
    Optional<CycleFrame> before() {
        return Optional.ofNullable(before);
    }

    private List<MemberProfile> membersOf(RegisteredGroup group) {
        if (group.kind() == GroupKind.GLOBAL) {
            return members;
        }
        return members.stream()
                .filter(member ->
                        member.group(group.kind()).filter(group.code()::equals).isPresent())
                .toList();
    }

    /** The same cycle with other contents of its Members. */
    CycleFrame with(List<MemberProfile> other) {
        SortedSet<RegisteredGroup> registered = new TreeSet<>();
        groups.forEach(group -> registered.add(new RegisteredGroup(group.kind(), group.code())));
        return new CycleFrame(cycle, catalogue, other, registered);
    }

    public int cycle() {
        return cycle;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The KPIs of the catalogue, by code: the order of all arrays over KPIs. */
    public List<Kpi> kpis() {
        return kpis;
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

    /** The tools of the catalogue, by code: the order of all arrays over tools. */
    public List<Tool> tools() {
        return tools;
    }

    /** Participating Members, by code. */
    public List<MemberProfile> members() {
        return members;
    }

    /** The participating Member with this code, or empty. */
    public Optional<MemberProfile> member(String code) {
        return members.stream().filter(member -> member.member().equals(code)).findFirst();
    }

    /** The groups of the register, GLOBAL among them, by classification and code; a group may have no Members. */
    public List<MemberGroup> groups() {
        return groups;
    }

    /** The groups of one classification, by code. */
    public List<MemberGroup> groups(GroupKind kind) {
        return groups.stream().filter(group -> group.kind() == kind).toList();
    }
}
