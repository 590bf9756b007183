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
import org.pmmlake.metrics.disclosure.Audience;

/**
 * Everybody who may read a release. Beside the audiences that are asked for, all Unions are there, and the Members of
 * several Unions: nobody else knows as much as they do, so that what is safe from all of these and from any one Member
 * among the readers of {@code wco} and of a Union is safe from everybody.
 */
public final class Readers {

    private final List<Readership> audiences;

    private Readers(List<Readership> audiences) {
        this.audiences = List.copyOf(audiences);
    }

    /** Who reads the release to an audience beside one that is less open. */
    List<Readership> onlookers(Readership audience) {
        return audiences.stream()
                .filter(other -> other.readsBeside(audience.audience()))
                .toList();
    }

    /** The most open first, as the control wants them. */
    List<Readership> audiences() {
        return audiences;
    }

    /**
     * The readers of a lake: beside those that follow from it, all that releases are made for now or were ever before.
     *
     * @param rows the register and the submissions
     */
    public static Readers of(LakeRows rows, EffectiveLevels levels, Collection<Audience> due, ReleaseHistory history) {
        NavigableSet<String> unions = new TreeSet<>();
        NavigableSet<String> members = new TreeSet<>();
        List<Audience> asked = new ArrayList<>(due);
        history.audiences().forEach(text -> asked.add(Audience.of(text)));
        for (Audience audience : asked) {
            if (audience instanceof Audience.Union union) {
                unions.add(union.code());
            } else if (audience instanceof Audience.Member member) {
                members.add(member.code());
            }
        }
        SortedMap<Integer, CycleRegister> registers = rows.registers();
        registers.values().forEach(register -> unions.addAll(register.allUnions()));
        Map<String, NavigableSet<String>> unionsOf = unionsOfMembers(registers);
        Set<Set<String>> several = new HashSet<>();
        unionsOf.forEach((member, own) -> {
            // One of those who are in the same Unions stands for all: it may know one Member's values more, as they do.
            if (own.size() > 1 && several.add(own)) {
                members.add(member);
            }
        });
        List<Audience> open = List.of(new Audience.Public(), new Audience.Wco());
        List<Readership> audiences = new ArrayList<>();
        audiences.add(new Readership(new Audience.Public(), List.of(), registers, levels));
        audiences.add(new Readership(new Audience.Wco(), List.of(new Audience.Public()), registers, levels));
        unions.forEach(union -> audiences.add(new Readership(new Audience.Union(union), open, registers, levels)));
        for (String member : members) {
            List<Audience> sees = new ArrayList<>(open);
            unionsOf.getOrDefault(member, new TreeSet<>()).forEach(union -> sees.add(new Audience.Union(union)));
            audiences.add(new Readership(new Audience.Member(member), sees, registers, levels));
        }
        return new Readers(audiences);
    }

    private static Map<String, NavigableSet<String>> unionsOfMembers(SortedMap<Integer, CycleRegister> registers) {
        Map<String, NavigableSet<String>> unionsOf = new TreeMap<>();
        registers.values().forEach(register -> register.unions()
                .forEach((member, unions) -> unionsOf.computeIfAbsent(member, none -> new TreeSet<>())
                        .addAll(unions)));
        return unionsOf;
    }

    /** All of them, and whom they read, too, as one text. */
    String text() {
        return audiences.toString();
    }
}
