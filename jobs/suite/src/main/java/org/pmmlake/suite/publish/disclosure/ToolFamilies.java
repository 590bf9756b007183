package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.disclosure.AudienceDecision;
import org.pmmlake.metrics.disclosure.Cell;
import org.pmmlake.metrics.disclosure.CellDecision;
import org.pmmlake.metrics.disclosure.CellId;
import org.pmmlake.metrics.disclosure.Domain;
import org.pmmlake.metrics.disclosure.Fact;
import org.pmmlake.metrics.disclosure.Family;
import org.pmmlake.metrics.disclosure.FamilyBuilder;
import org.pmmlake.metrics.disclosure.SmallCounts;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.metrics.disclosure.Status;
import org.pmmlake.metrics.disclosure.ValueId;
import org.pmmlake.suite.schema.ToolResponseTable;

/** The families of tools: the levels that Members stand at. */
final class ToolFamilies {

    private static final Domain LEVELS = new Domain(0, 3, 1);

    private final LakeRows rows;
    private final Map<String, Map<ValueId, Double>> earlier;

    ToolFamilies(LakeRows rows, Map<String, Map<ValueId, Double>> earlier) {
        this.rows = rows;
        this.earlier = earlier;
    }

    /** All families by name. */
    SortedMap<String, Family> all() {
        SortedMap<String, NavigableMap<Integer, SortedMap<String, Double>>> levels = new TreeMap<>();
        for (Row row : rows.of(ToolResponseTable.SPEC)) {
            if (rows.inForce(row)) {
                levels.computeIfAbsent(
                                Definition.toolFamily(row.getAs(ToolResponseTable.TOOL)), none -> new TreeMap<>())
                        .computeIfAbsent(row.getAs(ToolResponseTable.CYCLE), none -> new TreeMap<>())
                        .put(row.getAs(ToolResponseTable.MEMBER), (double) row.<Integer>getAs(ToolResponseTable.LEVEL));
            }
        }
        SortedMap<String, Family> families = new TreeMap<>();
        levels.forEach((name, cycles) -> {
            FamilyBuilder builder =
                    new FamilyBuilder(name, LEVELS, Statistic.MEAN, earlier.getOrDefault(name, Map.of()));
            cycles.forEach((cycle, values) ->
                    builder.cycle(cycle, values, rows.register(cycle).groups()));
            families.put(name, builder.build());
        });
        return families;
    }

    /**
     * What must be withheld beside the decision: the counts by level of a group whose Members are all at one level tell
     * every one of them, so a withheld one must not be the difference of others.
     */
    static NavigableSet<CellId> complements(
            Family family, AudienceDecision decision, Supplier<? extends Collection<Fact>> told) {
        List<SmallCounts.Entry> withheld = new ArrayList<>();
        List<SmallCounts.Entry> shown = new ArrayList<>();
        for (Cell cell : family.cells()) {
            CellDecision decided = decision.cells().get(cell.id());
            if (decided != null && decided.status(Statistic.EXTREMES) != Status.PUBLISHED) {
                SmallCounts.Entry entry = new SmallCounts.Entry(cell.id(), cell.contributors(), cell.members());
                if (decided.status() == Status.PUBLISHED) {
                    shown.add(entry);
                } else if (alike(family, cell)) {
                    withheld.add(entry);
                }
            }
        }
        return withheld.isEmpty() ? new TreeSet<>() : SmallCounts.complements(withheld, shown, told.get());
    }

    private static boolean alike(Family family, Cell cell) {
        return cell.contributors().stream()
                        .map(id -> family.values().get(id))
                        .distinct()
                        .count()
                == 1;
    }
}
