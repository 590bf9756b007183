package org.pmmlake.suite.publish.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.SubmissionTable;

/** What everybody knows about a cycle: the Unions of each Member, and the revision in force of each participant. */
record CycleRegister(SortedMap<String, Set<String>> unions, SortedMap<String, Integer> revisions) {

    CycleRegister {
        unions = Collections.unmodifiableSortedMap(new TreeMap<>(unions));
        revisions = Collections.unmodifiableSortedMap(new TreeMap<>(revisions));
    }

    /** The registers of all cycles that have a row in either table. */
    static SortedMap<Integer, CycleRegister> of(List<Row> register, List<Row> submissions) {
        SortedMap<Integer, Collected> cycles = new TreeMap<>();
        register.forEach(row -> collected(cycles, row).take(row));
        submissions.forEach(row -> collected(cycles, row)
                .revisions
                .merge(row.getAs(SubmissionTable.MEMBER), row.getAs(SubmissionTable.REVISION), Math::max));
        SortedMap<Integer, CycleRegister> registers = new TreeMap<>();
        cycles.forEach((cycle, all) -> registers.put(cycle, new CycleRegister(all.unions, all.revisions)));
        return registers;
    }

    private static Collected collected(SortedMap<Integer, Collected> cycles, Row row) {
        return cycles.computeIfAbsent(row.getAs(MemberTable.CYCLE), none -> new Collected());
    }

    NavigableSet<String> allUnions() {
        NavigableSet<String> all = new TreeSet<>();
        unions.values().forEach(all::addAll);
        return all;
    }

    Set<String> unionsOf(String member) {
        return unions.getOrDefault(member, Set.of());
    }

    private static final class Collected {
        private final SortedMap<String, Set<String>> unions = new TreeMap<>();
        private final SortedMap<String, Integer> revisions = new TreeMap<>();

        private void take(Row row) {
            String member = row.getAs(MemberTable.MEMBER);
            String codes = row.getAs(MemberTable.UNIONS);
            Set<String> ofMember = new TreeSet<>();
            if (codes != null) {
                for (String code : codes.split(";", -1)) {
                    if (!code.isBlank()) {
                        ofMember.add(code.strip());
                    }
                }
            }
            unions.put(member, ofMember);
        }
    }
}
