package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.pmmlake.metrics.catalogue.DisclosureLevel;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.metrics.disclosure.Audience.Owner;
import org.pmmlake.metrics.disclosure.Audience.Right;

/** The readers of one audience's releases: what they may see Member by Member, and what else they read. */
final class Readership {

    private final Audience audience;
    private final List<Audience> alsoSees;
    private final SortedMap<Integer, CycleRegister> registers;
    private final EffectiveLevels levels;
    private final Set<String> unions = new HashSet<>();
    /** Every row of a table asks again. */
    private final Map<Integer, Map<String, Boolean>> kpis = new ConcurrentHashMap<>();

    private final Map<Integer, Boolean> cycles = new ConcurrentHashMap<>();

    /** Readers who also see whole releases to more open audiences. */
    Readership(
            Audience audience,
            List<Audience> alsoSees,
            SortedMap<Integer, CycleRegister> registers,
            EffectiveLevels levels) {
        this.audience = audience;
        this.alsoSees = List.copyOf(alsoSees);
        this.registers = registers;
        this.levels = levels;
        for (Audience read : reads()) {
            if (read instanceof Audience.Union union) {
                unions.add(union.code());
            }
        }
    }

    Audience audience() {
        return audience;
    }

    boolean may(Right right) {
        return audience.grant().rights().contains(right);
    }

    /** Whether they are Members of several Unions. */
    boolean readsSeveralUnions() {
        return unions.size() > 1;
    }

    /** The audience as the ledger writes it. */
    String code() {
        return audience.text();
    }

    /** All audiences whose releases they read, their own last. */
    List<Audience> reads() {
        List<Audience> reads = new ArrayList<>(alsoSees);
        reads.add(audience);
        return reads;
    }

    /** Whether they read the releases to another audience beside those to their own. */
    boolean readsBeside(Audience other) {
        return alsoSees.contains(other);
    }

    /** Whether they may see a Member's value of a KPI in a cycle. */
    boolean sees(int cycle, String kpi, String member) {
        DisclosureLevel level = levels.of(cycle, kpi, member);
        return audience.sees(level, owner(cycle, member));
    }

    /** A Member sees what the Unions that it belongs to see, in any cycle. */
    private Owner owner(int cycle, String member) {
        if (audience.isMember(member)) {
            return Owner.READER;
        }
        CycleRegister register = registers.get(cycle);
        boolean shared = register != null
                && !unions.isEmpty()
                && register.unionsOf(member).stream().anyMatch(unions::contains);
        return shared ? Owner.SAME_UNION : Owner.OTHER;
    }

    boolean hasKpi(int cycle, String kpi) {
        return levels.kpis(cycle).contains(kpi);
    }

    /** Whether they may see every participating Member's value of a KPI in a cycle. */
    boolean seesKpi(int cycle, String kpi) {
        return kpis.computeIfAbsent(cycle, none -> new ConcurrentHashMap<>())
                .computeIfAbsent(kpi, code -> findSeesKpi(cycle, code));
    }

    private boolean findSeesKpi(int cycle, String kpi) {
        CycleRegister register = registers.get(cycle);
        return register != null && register.revisions().keySet().stream().allMatch(member -> sees(cycle, kpi, member));
    }

    /** Whether they may see every participating Member's value of every KPI in a cycle. */
    boolean seesCycle(int cycle) {
        return cycles.computeIfAbsent(
                cycle, number -> levels.kpis(number).stream().allMatch(kpi -> findSeesKpi(number, kpi)));
    }

    /** One text for one readership: the ledger keeps a digest of it. */
    @Override
    public String toString() {
        return "Readership[code=" + code() + ", alsoSees="
                + alsoSees.stream().map(Audience::text).toList() + ", insiders="
                + audience.grant().hasMembers() + "]";
    }
}
