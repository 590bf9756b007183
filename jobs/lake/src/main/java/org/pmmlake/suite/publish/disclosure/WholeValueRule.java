package org.pmmlake.suite.publish.disclosure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pmmlake.metrics.disclosure.Audience.Right;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.metrics.worlds.Status;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.KpiRelationTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolUseTable;
import org.pmmlake.suite.schema.TrendTable;

/**
 * The rule of a table that has no finer one: a row is shown to those who may see every Member's value that it can stand on,
 * since it then tells them nothing new. What that is follows from the key of the table and the kinds of its figures: the
 * KPIs and cycles that the row names, all KPIs where it names none or a figure is made from all, the levels of a tool that it
 * names or has figures of.
 */
final class WholeValueRule {

    private static final Set<String> CYCLES = Set.of(BenchmarkTable.CYCLE, TrendTable.CYCLE_FROM, TrendTable.CYCLE_TO);
    private static final Set<String> KPIS = Set.of(BenchmarkTable.KPI, KpiRelationTable.KPI_A, KpiRelationTable.KPI_B);

    private final Readership readership;
    private final Set<Integer> all;
    private final List<String> cycles;
    private final List<String> kpis;
    private final Set<Statistic> statistics;
    private final boolean tools;

    /** The rule of a table for an audience; a row that names no cycle is about all. */
    WholeValueRule(Readership readership, Set<Integer> all, PublishedTable table) {
        TableSpec spec = table.spec();
        this.readership = readership;
        this.all = all;
        this.cycles = spec.key().stream().filter(CYCLES::contains).toList();
        this.kpis = spec.key().stream().filter(KPIS::contains).toList();
        this.statistics = spec.columnNames().stream()
                .filter(table::isProtected)
                .map(spec::statistic)
                .collect(Collectors.toSet());
        this.tools = statistics.contains(Statistic.LEVEL) || spec.key().contains(ToolUseTable.TOOL);
    }

    void draw(RowDrawing row) {
        if (!statistics.isEmpty() && !sees(row)) {
            row.hideAll(Status.POLICY);
        }
    }

    private boolean sees(RowDrawing row) {
        boolean toolsAlone = tools && kpis.isEmpty() && Set.of(Statistic.LEVEL).containsAll(statistics);
        return (!tools || readership.may(Right.TOOLS)) && (toolsAlone || seesValues(row));
    }

    private boolean seesValues(RowDrawing row) {
        List<Integer> named = cycles.isEmpty()
                ? List.copyOf(all)
                : cycles.stream().map(cycle -> row.<Integer>get(cycle)).toList();
        boolean ofAll = kpis.isEmpty() || statistics.contains(Statistic.PROFILE);
        return ofAll
                ? named.stream().allMatch(readership::seesCycle)
                : kpis.stream().allMatch(kpi -> seesKpi(named, row.get(kpi)));
    }

    /** A KPI has values in the cycles whose catalogue has it. */
    private boolean seesKpi(List<Integer> named, String kpi) {
        List<Integer> having =
                named.stream().filter(cycle -> readership.hasKpi(cycle, kpi)).toList();
        return !having.isEmpty() && having.stream().allMatch(cycle -> readership.seesKpi(cycle, kpi));
    }
}
