package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.DisclosureLevel;
import org.pmmlake.suite.publish.Audience;

/**
 * Everybody who may read a release, and what each may see Member by Member. Beside the audiences that are asked for, all
 * Unions are there, and the Members of several Unions: nobody else knows as much as they do, so that what is safe from
 * all of these and from any one Member among the readers of {@code wco} and of a Union is safe from everybody.
 */
public final class Readers {

    private final SortedMap<Integer, CycleRegister> registers;
    private final EffectiveLevels levels;
    private final List<Readership> audiences = new ArrayList<>();
    /** Every row of a table asks again; what was found is kept. */
    private final Map<Sight, Boolean> kpis = new ConcurrentHashMap<>();

    private final Map<Sight, Boolean> cycles = new ConcurrentHashMap<>();

    /**
     * Readers of a release.
     *
     * @param code the audience
     * @param alsoSees the more open audiences whose releases they see too, complete
     * @param insiders whether a reader may be a Member who knows its own values
     */
    record Readership(String code, List<String> alsoSees, boolean insiders) {

        Readership {
            alsoSees = List.copyOf(alsoSees);
        }
    }

    private record Sight(String audience, int cycle, String kpi) {

        // Written out since every row asks: a record's own are slow until a JVM optimises them.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Sight sight
                    && cycle == sight.cycle
                    && kpi.equals(sight.kpi)
                    && audience.equals(sight.audience);
        }

        @Override
        public int hashCode() {
            return (kpi.hashCode() * 31 + audience.hashCode()) * 31 + cycle;
        }
    }

    /**
     * The readers of a lake.
     *
     * @param asked audiences that a release is made for, now or ever before
     */
    private Readers(LakeRows rows, EffectiveLevels levels, Collection<Audience> asked) {
        this.registers = rows.registers();
        this.levels = levels;
        NavigableSet<String> unions = new TreeSet<>();
        registers.values().forEach(register -> unions.addAll(register.allUnions()));
        NavigableSet<String> members = new TreeSet<>();
        asked.forEach(audience -> {
            if (audience.kind() == Audience.Kind.UNION) {
                unions.add(audience.code());
            } else if (audience.kind() == Audience.Kind.MEMBER) {
                members.add(audience.code());
            }
        });
        Map<String, NavigableSet<String>> unionsOf = unionsOfMembers();
        unionsOf.forEach((member, own) -> {
            if (own.size() > 1) {
                members.add(member);
            }
        });
        add("public", List.of(), false);
        add("wco", List.of("public"), true);
        unions.forEach(union -> add("union=" + union, List.of("public", "wco"), true));
        for (String member : members) {
            List<String> sees = new ArrayList<>(List.of("public", "wco"));
            unionsOf.getOrDefault(member, new TreeSet<>()).forEach(union -> sees.add("union=" + union));
            add("member=" + member, sees, false);
        }
    }

    private Map<String, NavigableSet<String>> unionsOfMembers() {
        Map<String, NavigableSet<String>> unionsOf = new TreeMap<>();
        registers.values().forEach(register -> register.unions()
                .forEach((member, unions) -> unionsOf.computeIfAbsent(member, none -> new TreeSet<>())
                        .addAll(unions)));
        return unionsOf;
    }

    private void add(String code, List<String> sees, boolean insiders) {
        audiences.add(new Readership(code, sees, insiders));
    }

    /** Who reads the release to an audience beside one that is less open, and may be a Member who knows its own values. */
    List<Readership> onlookers(Readership audience) {
        return audiences.stream()
                .filter(other -> other.insiders() && other.alsoSees().contains(audience.code()))
                .toList();
    }

    /** The most open first, as the control wants them. */
    List<Readership> audiences() {
        return List.copyOf(audiences);
    }

    /**
     * The readers of a lake: beside those that follow from it, all that releases are made for now or were ever before.
     *
     * @param rows the register and the submissions
     */
    public static Readers of(LakeRows rows, EffectiveLevels levels, Collection<Audience> due, ReleaseHistory history) {
        List<Audience> asked = new ArrayList<>(due);
        history.audiences().forEach(text -> Audience.parse(text).ifPresent(asked::add));
        return new Readers(rows, levels, asked);
    }

    /** All of them, whom they read beside, and whether any may know more: as one text. */
    String text() {
        return audiences.toString();
    }

    /** The readers of this name, which must be among them. */
    Readership audience(String code) {
        return audiences.stream()
                .filter(audience -> audience.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There are no readers " + code));
    }

    /** Whether an audience, by its text, may see a Member's value of a KPI in a cycle. */
    boolean sees(String audience, int cycle, String kpi, String member) {
        return sees(audience, cycle, member, levels.of(cycle, kpi, member));
    }

    private boolean sees(String audience, int cycle, String member, DisclosureLevel level) {
        if (level == DisclosureLevel.PUBLIC || audience.equals("member=" + member)) {
            return true;
        }
        if (audience.equals("public") || level == DisclosureLevel.NATIONAL) {
            return false;
        }
        return level == DisclosureLevel.WCO || seesUnions(audience, cycle, member);
    }

    /** A Member sees what the Unions that it belongs to see, in any cycle. */
    private boolean seesUnions(String audience, int cycle, String member) {
        CycleRegister register = registers.get(cycle);
        if (register == null) {
            return false;
        }
        Set<String> reading = new HashSet<>();
        for (Readership known : audiences) {
            if (known.code().equals(audience)) {
                reading.addAll(known.alsoSees());
                reading.add(audience);
            }
        }
        return register.unionsOf(member).stream().anyMatch(union -> reading.contains("union=" + union));
    }

    /** Whether an audience may see what files came and what of them was refused: those who work with Members. */
    boolean seesFiles(String audience) {
        return !audience.equals("public");
    }

    /** Whether an audience may see a Member's level of a tool: the contract gives them none, and none is WCO. */
    boolean seesTools(String audience, String member) {
        return !audience.equals("public") || audience.equals("member=" + member);
    }

    /** Whether an audience may see every Member's level of every tool. */
    boolean seesAllTools(String audience) {
        return !audience.equals("public");
    }

    /** Whether an audience may see every participating Member's value of a KPI in a cycle. */
    boolean seesKpi(String audience, int cycle, String kpi) {
        return kpis.computeIfAbsent(
                new Sight(audience, cycle, kpi), sight -> findSeesKpi(sight.audience(), sight.cycle(), sight.kpi()));
    }

    private boolean findSeesKpi(String audience, int cycle, String kpi) {
        CycleRegister register = registers.get(cycle);
        return register != null
                && register.revisions().keySet().stream().allMatch(member -> sees(audience, cycle, kpi, member));
    }

    /** Whether an audience may see every participating Member's value of every KPI in a cycle. */
    boolean seesCycle(String audience, int cycle) {
        return cycles.computeIfAbsent(new Sight(audience, cycle, ""), sight -> levels.kpis(cycle).stream()
                .allMatch(kpi -> findSeesKpi(audience, cycle, kpi)));
    }
}
