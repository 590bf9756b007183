package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.schema.KpiValueTable;
import org.pmmlake.suite.schema.PublishedFigureTable;
import org.pmmlake.suite.schema.QualityFindingTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.TrendSlopeTable;
import org.pmmlake.suite.schema.TrendTable;

/** What of the inputs of two releases differs, cycle by cycle, in words. */
final class ChangeCauses {

    /** A cycle that the release before did not have: who submitted what is no news beside that. */
    private static final String NEW = "new cycle";

    /** More Members than these are counted. */
    private static final int MOST_NAMED = 5;

    private final ReleaseInputs before;
    private final ReleaseInputs after;
    private final SortedMap<Integer, String> byCycle = new TreeMap<>();
    private final Map<SortedSet<Integer>, String> byCycles = new HashMap<>();

    /** The cells of a row by the names of their columns; null where there is no such column. */
    @FunctionalInterface
    interface NamedCells {
        @Nullable
        Object get(String column);
    }

    ChangeCauses(ReleaseInputs before, ReleaseInputs after) {
        this.before = before;
        this.after = after;
        SortedSet<Integer> cycles = new TreeSet<>(before.catalogues().keySet());
        cycles.addAll(after.catalogues().keySet());
        cycles.forEach(cycle -> byCycle.put(cycle, causes(cycle)));
    }

    private String causes(int cycle) {
        if (isNew(cycle)) {
            return NEW;
        }
        List<String> causes = new ArrayList<>(definitions(cycle));
        SortedMap<String, Integer> old = before.submissions().getOrDefault(cycle, new TreeMap<>());
        SortedMap<String, Integer> now = after.submissions().getOrDefault(cycle, new TreeMap<>());
        List<String> arrived = new ArrayList<>();
        List<String> revised = new ArrayList<>();
        now.forEach((member, revision) -> {
            Integer earlier = old.get(member);
            if (earlier == null) {
                arrived.add(member);
            } else if (!earlier.equals(revision)) {
                revised.add(member);
            }
        });
        List<String> gone =
                old.keySet().stream().filter(member -> !now.containsKey(member)).toList();
        tell(causes, "new submission", arrived);
        tell(causes, "revision", revised);
        tell(causes, "submission withdrawn", gone);
        tell(causes, "register", changedRows(cycle));
        return String.join("; ", causes);
    }

    private boolean isNew(int cycle) {
        return !before.catalogues().containsKey(cycle) && after.catalogues().containsKey(cycle);
    }

    private List<String> definitions(int cycle) {
        List<String> causes = new ArrayList<>();
        if (!before.method().equals(after.method())) {
            causes.add("method");
        }
        if (!Objects.equals(before.catalogues().get(cycle), after.catalogues().get(cycle))) {
            causes.add("catalogue");
        }
        return causes;
    }

    private List<String> changedRows(int cycle) {
        SortedMap<String, String> old = before.registers().getOrDefault(cycle, new TreeMap<>());
        SortedMap<String, String> now = after.registers().getOrDefault(cycle, new TreeMap<>());
        SortedSet<String> members = new TreeSet<>(old.keySet());
        members.addAll(now.keySet());
        return members.stream()
                .filter(member -> !Objects.equals(old.get(member), now.get(member)))
                .toList();
    }

    private static void tell(List<String> causes, String what, List<String> members) {
        int more = members.size() - MOST_NAMED;
        if (more > 0) {
            causes.add(what + " of " + String.join(", ", members.subList(0, MOST_NAMED)) + ", and " + more + " more");
        } else if (!members.isEmpty()) {
            causes.add(what + " of " + String.join(", ", members));
        }
    }

    /** What explains a change of a column in a row, or empty text. */
    String of(TableSpec table, String column, NamedCells row) {
        String cause = of(table, row);
        boolean state = table.equals(QualityFindingTable.SPEC) && column.equals(QualityFindingTable.STATE);
        if (cause.isEmpty() && state) {
            Object cycle = row.get(QualityFindingTable.CYCLE);
            boolean decided = !Objects.equals(
                    before.decisions().get(cycle), after.decisions().get(cycle));
            return decided ? cycle + ": decisions about findings" : "";
        }
        return cause;
    }

    /** Whether the releases were made by different rules of disclosure. */
    boolean areOfOtherRules() {
        return !before.disclosure().equals(after.disclosure());
    }

    /**
     * Whether rows of a table may come and go since an audience may see other values than before: findings are listed only
     * for those who may see the value.
     */
    boolean mayBeListed(TableSpec table) {
        return table.equals(QualityFindingTable.SPEC) && !before.disclosure().equals(after.disclosure());
    }

    private String of(TableSpec table, NamedCells row) {
        if (table.equals(KpiValueTable.SPEC)) {
            return ofMember(
                    (Integer) Objects.requireNonNull(row.get(KpiValueTable.CYCLE)),
                    String.valueOf(row.get(KpiValueTable.MEMBER)));
        }
        String cause = byCycles.computeIfAbsent(cycles(table, row), this::ofCycles);
        if (cause.isEmpty() && overCycles(table) && !before.compared().equals(after.compared())) {
            return "other cycles are compared";
        }
        return cause;
    }

    private String ofCycles(SortedSet<Integer> cycles) {
        List<String> causes = new ArrayList<>();
        for (int cycle : cycles) {
            String cause = byCycle.getOrDefault(cycle, "");
            if (!cause.isEmpty()) {
                causes.add(cycle + ": " + cause);
            }
        }
        return String.join("; ", causes);
    }

    private static boolean overCycles(TableSpec table) {
        return !table.key().contains(KpiValueTable.CYCLE) && !table.equals(PublishedFigureTable.SPEC);
    }

    /** A Member's own value changes with its own submission, or with the definition of the KPI, and with nothing else. */
    private String ofMember(int cycle, String member) {
        if (isNew(cycle)) {
            return cycle + ": " + NEW;
        }
        List<String> causes = new ArrayList<>(definitions(cycle));
        Integer old = before.submissions().getOrDefault(cycle, new TreeMap<>()).get(member);
        Integer now = after.submissions().getOrDefault(cycle, new TreeMap<>()).get(member);
        if (!Objects.equals(old, now)) {
            String what = old == null ? "new submission" : now == null ? "submission withdrawn" : "revision";
            causes.add(what + " of " + member);
        }
        return String.join("; ", causes);
    }

    private SortedSet<Integer> cycles(TableSpec table, NamedCells row) {
        SortedSet<Integer> cycles = new TreeSet<>();
        if (table.equals(TrendSlopeTable.SPEC)) {
            // A slope stands on all cycles; the one in its row only says whose names it has.
            cycles.addAll(byCycle.keySet());
            return cycles;
        }
        for (String column : List.of(KpiValueTable.CYCLE, TrendTable.CYCLE_FROM, TrendTable.CYCLE_TO)) {
            if (row.get(column) instanceof Integer cycle) {
                cycles.add(cycle);
            }
        }
        if (table.equals(QualityFindingTable.SPEC) && !cycles.isEmpty()) {
            // Findings also compare with the cycle before.
            SortedMap<Integer, String> earlier = byCycle.headMap(cycles.first());
            if (!earlier.isEmpty()) {
                cycles.add(earlier.lastKey());
            }
        }
        if (table.equals(PublishedFigureTable.SPEC)) {
            cycles.add(PublishedFigureTable.CYCLE_OF_THE_REPORT);
        } else if (cycles.isEmpty()) {
            cycles.addAll(byCycle.keySet());
        }
        return cycles;
    }
}
