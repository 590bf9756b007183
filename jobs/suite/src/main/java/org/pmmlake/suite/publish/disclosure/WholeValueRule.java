package org.pmmlake.suite.publish.disclosure;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.metrics.disclosure.Status;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.KpiRelationTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.TrendTable;

/**
 * The rule of a table that has no finer one: a figure is shown to those who may see every Member's value that it can stand
 * on, since it then tells them nothing new. What that is follows from the key of the table and the kind of the figure: the
 * KPIs and cycles that the row names, all KPIs where it names none or the figure is made from all, the levels of tools.
 * Counts are free, as everywhere.
 */
final class WholeValueRule {

    private static final Set<String> CYCLES = Set.of(BenchmarkTable.CYCLE, TrendTable.CYCLE_FROM, TrendTable.CYCLE_TO);
    private static final Set<String> KPIS = Set.of(BenchmarkTable.KPI, KpiRelationTable.KPI_A, KpiRelationTable.KPI_B);

    private final String audience;
    private final Readers readers;
    private final List<String> cycles;
    private final List<String> kpis;

    private WholeValueRule(String audience, Readers readers, TableSpec table) {
        this.audience = audience;
        this.readers = readers;
        this.cycles = table.key().stream().filter(CYCLES::contains).toList();
        this.kpis = table.key().stream().filter(KPIS::contains).toList();
    }

    /**
     * The rule of a table for an audience.
     *
     * @throws DisclosureRefused if the key of the table does not say which cycles a row stands on
     */
    static RowRule of(String audience, Readers readers, TableSpec table) {
        List<String> figures = figures(table).toList();
        if (figures.isEmpty() && !table.disclosure().isEmpty()) {
            return RowRule.free();
        }
        WholeValueRule rule = new WholeValueRule(audience, readers, table);
        if (rule.cycles.isEmpty() || table.disclosure().isEmpty()) {
            throw new DisclosureRefused("The table " + table.name()
                    + " has no disclosure rule, so that nothing can be released. Give it one before it is published.");
        }
        return RowRule.of(List.of(figures.get(0)), (row, statistic) -> rule.status(row, statistic));
    }

    /** The columns that are more than counts. */
    private static Stream<String> figures(TableSpec table) {
        return table.columnNames().stream()
                .filter(column -> table.disclosure().getOrDefault(column, Statistic.COUNT) != Statistic.COUNT);
    }

    private Status status(Row row, Statistic statistic) {
        return TableRules.policyUnless(
                statistic == Statistic.LEVEL
                        ? readers.seesAllTools(audience)
                        : cycles.stream().allMatch(cycle -> sees(row, row.<Integer>getAs(cycle), statistic)));
    }

    private boolean sees(Row row, int cycle, Statistic statistic) {
        return (kpis.isEmpty() || statistic == Statistic.PROFILE)
                ? readers.seesCycle(audience, cycle)
                : kpis.stream().allMatch(kpi -> readers.seesKpi(audience, cycle, row.<String>getAs(kpi)));
    }
}
