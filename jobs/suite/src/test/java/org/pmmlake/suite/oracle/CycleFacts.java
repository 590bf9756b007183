package org.pmmlake.suite.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.oracle.AcceptedData.Blank;
import org.pmmlake.suite.oracle.AcceptedData.Member;
import org.pmmlake.suite.oracle.AcceptedData.Submission;
import org.pmmlake.suite.oracle.AcceptedData.SubmissionKey;
import org.pmmlake.suite.oracle.AcceptedData.ToolResponse;
import org.pmmlake.suite.oracle.Report.Breakdown;
import org.pmmlake.suite.oracle.Report.Group;
import org.pmmlake.suite.oracle.Report.Kpi;

/** One cycle seen through the highest accepted revision of each Member. */
final class CycleFacts {
    static final Group ALL = new Group("GLOBAL", "ALL");

    final int cycle;
    private final Report report;
    private final SortedMap<String, Member> register = new TreeMap<>();
    private final SortedMap<String, Integer> revisions = new TreeMap<>();
    private final Map<String, Map<String, Double>> values = new TreeMap<>();
    private final Map<String, Map<String, String>> statuses = new TreeMap<>();
    private final Map<String, Map<Breakdown, Double>> categories = new TreeMap<>();
    private final Map<String, Map<String, Set<String>>> reasons = new TreeMap<>();
    private final Map<String, Map<String, Integer>> levels = new TreeMap<>();

    CycleFacts(int cycle, Report report, AcceptedData all) {
        this.cycle = cycle;
        this.report = report;
        for (Member member : all.members()) {
            if (member.cycle() == cycle) {
                register.put(member.member(), member);
            }
        }
        for (Submission submission : all.submissions()) {
            if (submission.key().cycle() == cycle) {
                revisions.merge(submission.key().member(), submission.key().revision(), Math::max);
            }
        }
        AcceptedData thisCycle = filtered(all, key -> key.cycle() == cycle);
        for (String member : revisions.keySet()) {
            compute(member, thisCycle);
        }
    }

    private void compute(String member, AcceptedData all) {
        SubmissionKey key = new SubmissionKey(cycle, member, revision(member));
        AcceptedData own = ownData(key, all);
        Map<String, Set<String>> ownReasons = new TreeMap<>();
        for (Blank blank : own.blanks()) {
            ownReasons.computeIfAbsent(blank.kpi(), k -> new TreeSet<>()).add(blank.reason());
        }
        reasons.put(member, ownReasons);
        Map<String, Integer> ownLevels = new TreeMap<>();
        for (ToolResponse response : own.tools()) {
            ownLevels.put(response.tool(), response.level());
        }
        levels.put(member, ownLevels);
        computeValues(member, key, new KpiValues(own));
    }

    private void computeValues(String member, SubmissionKey key, KpiValues computation) {
        Map<String, Double> ownValues = new TreeMap<>();
        Map<String, String> ownStatuses = new TreeMap<>();
        for (Kpi kpi : report.kpis()) {
            Double value = computation.value(key, kpi);
            if (value != null) {
                ownValues.put(kpi.code(), value);
                ownStatuses.put(kpi.code(), "reported");
            } else if (computation.answered(key, kpi)) {
                ownStatuses.put(kpi.code(), "invalid");
            } else if (!reasons(member, kpi.code()).isEmpty()) {
                ownStatuses.put(kpi.code(), "blank");
            } else {
                ownStatuses.put(kpi.code(), "missing");
            }
        }
        values.put(member, ownValues);
        statuses.put(member, ownStatuses);
        Map<Breakdown, Double> ownCategories = new HashMap<>();
        for (Breakdown breakdown : report.breakdowns()) {
            Double value = computation.value(key, report.kpi(breakdown.kpi()), breakdown);
            if (value != null) {
                ownCategories.put(breakdown, value);
            }
        }
        categories.put(member, ownCategories);
    }

    private static AcceptedData ownData(SubmissionKey key, AcceptedData all) {
        return filtered(all, key::equals);
    }

    private static AcceptedData filtered(AcceptedData all, Predicate<SubmissionKey> wanted) {
        return new AcceptedData(
                List.of(),
                List.of(),
                all.dataPoints().stream().filter(p -> wanted.test(p.key())).toList(),
                all.answers().stream().filter(a -> wanted.test(a.key())).toList(),
                all.blanks().stream().filter(b -> wanted.test(b.key())).toList(),
                all.tools().stream().filter(t -> wanted.test(t.key())).toList());
    }

    /** The groups of this cycle's register, whether or not a Member of them takes part. */
    List<Group> groups() {
        Set<String> present = new TreeSet<>();
        for (Member member : register.values()) {
            member.groups().forEach((kind, code) -> present.add(kind + "/" + code));
        }
        List<Group> groups = new ArrayList<>();
        groups.add(ALL);
        for (Group group : report.groups()) {
            if (present.contains(group.kind() + "/" + group.code())) {
                groups.add(group);
            }
        }
        return groups;
    }

    boolean hasMember(Group group, String member) {
        Member row = register.get(member);
        return row != null
                && (group.equals(ALL) || group.code().equals(row.groups().get(group.kind())));
    }

    /** The participating Members of a group, sorted. */
    List<String> participants(Group group) {
        return revisions.keySet().stream()
                .filter(member -> hasMember(group, member))
                .toList();
    }

    boolean participates(String member) {
        return revisions.containsKey(member);
    }

    int revision(String member) {
        return present(revisions.get(member));
    }

    Member registered(String member) {
        return present(register.get(member));
    }

    String status(String member, String kpi) {
        return present(present(statuses.get(member)).get(kpi));
    }

    Set<String> reasons(String member, String kpi) {
        return present(reasons.get(member)).getOrDefault(kpi, Set.of());
    }

    @Nullable
    Double value(String member, String kpi) {
        Map<String, Double> own = values.get(member);
        return own == null ? null : own.get(kpi);
    }

    @Nullable
    Integer level(String member, String tool) {
        return present(levels.get(member)).get(tool);
    }

    /** The values of a group's participating Members that have one. */
    List<Double> values(Group group, String kpi) {
        List<Double> found = new ArrayList<>();
        for (String member : participants(group)) {
            Double value = value(member, kpi);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    List<Double> categoryValues(Group group, Breakdown breakdown) {
        List<Double> found = new ArrayList<>();
        for (String member : participants(group)) {
            Double value = present(categories.get(member)).get(breakdown);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    int count(Group group, Predicate<String> members) {
        return (int) participants(group).stream().filter(members).count();
    }

    static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("A Member outside the cycle was asked for.");
        }
        return value;
    }
}
