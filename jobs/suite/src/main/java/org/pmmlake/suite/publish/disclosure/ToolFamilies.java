package org.pmmlake.suite.publish.disclosure;

import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.disclosure.Domain;
import org.pmmlake.metrics.disclosure.Family;
import org.pmmlake.metrics.disclosure.FamilyBuilder;
import org.pmmlake.metrics.disclosure.Statistic;
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
            FamilyBuilder builder = new FamilyBuilder(
                            name, LEVELS, Statistic.MEAN, earlier.getOrDefault(name, Map.of()))
                    .countedByValue();
            cycles.forEach((cycle, values) ->
                    builder.cycle(cycle, values, rows.register(cycle).groups()));
            families.put(name, builder.build());
        });
        // What was told of a tool that no Member of any cycle answers for any more stays told.
        earlier.forEach((name, values) -> {
            if (Definition.isOfTool(name)) {
                families.computeIfAbsent(name, gone -> new FamilyBuilder(gone, LEVELS, Statistic.MEAN, values).build());
            }
        });
        return families;
    }
}
