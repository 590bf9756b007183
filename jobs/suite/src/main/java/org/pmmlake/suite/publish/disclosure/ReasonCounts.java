package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.disclosure.Cell;
import org.pmmlake.metrics.disclosure.CellId;
import org.pmmlake.metrics.disclosure.Domain;
import org.pmmlake.metrics.disclosure.Fact;
import org.pmmlake.metrics.disclosure.Family;
import org.pmmlake.metrics.disclosure.FamilyBuilder;
import org.pmmlake.metrics.disclosure.Profile;
import org.pmmlake.metrics.disclosure.SmallCounts;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.metrics.disclosure.Status;
import org.pmmlake.metrics.disclosure.ValueId;
import org.pmmlake.suite.schema.BlankReasonTable;
import org.pmmlake.suite.schema.BlankTable;
import org.pmmlake.suite.schema.KpiValueTable;

/** The reasons for blanks: who could have given each, who did, and which counts may be shown. */
final class ReasonCounts {

    private static final String BLANK = "blank";

    private final LakeRows rows;
    private final Map<String, Map<ValueId, Double>> earlier;
    private final Map<String, SortedMap<String, Double>> ticks = new TreeMap<>();

    ReasonCounts(LakeRows rows, Map<String, Map<ValueId, Double>> earlier) {
        this.rows = rows;
        this.earlier = earlier;
        Map<String, Set<String>> blank = new HashMap<>();
        for (Row row : rows.of(KpiValueTable.SPEC)) {
            if (BLANK.equals(row.<String>getAs(KpiValueTable.STATUS))) {
                blank.computeIfAbsent(key(row, row.getAs(KpiValueTable.KPI)), none -> new HashSet<>())
                        .add(row.getAs(KpiValueTable.MEMBER));
            }
        }
        Map<String, Map<String, Set<String>>> given = new HashMap<>();
        for (Row row : rows.of(BlankTable.SPEC)) {
            if (rows.inForce(row)) {
                given.computeIfAbsent(key(row, row.getAs(BlankTable.KPI)), none -> new TreeMap<>())
                        .computeIfAbsent(row.getAs(BlankTable.REASON), none -> new HashSet<>())
                        .add(row.getAs(BlankTable.MEMBER));
            }
        }
        // A reason that nobody gave has its counts, too.
        for (Row row : rows.of(BlankReasonTable.SPEC)) {
            String key = key(row, row.getAs(BlankReasonTable.KPI));
            String reason = row.getAs(BlankReasonTable.REASON);
            ticks.computeIfAbsent(family(key, reason), none -> {
                SortedMap<String, Double> ofMembers = new TreeMap<>();
                Set<String> gave = given.getOrDefault(key, Map.of()).getOrDefault(reason, Set.of());
                blank.getOrDefault(key, Set.of())
                        .forEach(member -> ofMembers.put(member, gave.contains(member) ? 1.0 : 0.0));
                return ofMembers;
            });
        }
    }

    private static String key(Row row, String kpi) {
        return row.<Integer>getAs(KpiValueTable.CYCLE) + "/" + kpi;
    }

    private static String family(String key, String reason) {
        return "reason/" + key + "/" + reason;
    }

    /** The name in the ledger of the counts of one reason. */
    static String family(int cycle, String kpi, String reason) {
        return family(cycle + "/" + kpi, reason);
    }

    /** Who could have given each reason, as values 1 for those who did and 0 for the others, by family. */
    SortedMap<String, Family> families() {
        SortedMap<String, Family> families = new TreeMap<>();
        ticks.forEach((name, members) -> {
            if (!members.isEmpty()) {
                int cycle = Integer.parseInt(name.split("/", -1)[1]);
                families.put(
                        name,
                        new FamilyBuilder(
                                        name, new Domain(0, 1, 1), Statistic.MEAN, earlier.getOrDefault(name, Map.of()))
                                .cycle(cycle, members, rows.register(cycle).groups())
                                .build());
            }
        });
        return families;
    }

    /** The status of each count of one reason, and what the shown ones tell. */
    static NavigableMap<CellId, Status> decide(Family family, Collection<Fact> told, Profile profile) {
        return SmallCounts.decide(entries(family), told, profile);
    }

    static List<SmallCounts.Entry> entries(Family family) {
        List<SmallCounts.Entry> entries = new ArrayList<>();
        for (Cell cell : family.cells()) {
            double count = cell.contributors().stream()
                    .mapToDouble(id -> family.values().getOrDefault(id, 0.0))
                    .sum();
            entries.add(new SmallCounts.Entry(cell.id(), cell.contributors(), (int) Math.round(count)));
        }
        return entries;
    }
}
