package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Numbers;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.KpiPerformanceTable;
import org.pmmlake.suite.schema.ResponseRateTable;

/** All KPIs of a cycle in one table, and the types of those that the source report selects (its Table 1). */
record KpiListPage(CycleContext context) {

    Page page() {
        ReleaseAnswer answer = context.ask("kpi-list");
        List<Block> blocks = new ArrayList<>();
        answer.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> context.kpi(row).dimension(), LinkedHashMap::new, Collectors.toList()))
                .forEach((dimension, rows) -> blocks.add(list(dimension, rows, answer)));
        blocks.add(types());
        return context.page("kpis", "kpis.title", "kpis.lead", blocks);
    }

    private Block list(String dimension, List<ReleaseRow> rows, ReleaseAnswer answer) {
        return new Block.Figure(
                        context,
                        "list-" + dimension.toLowerCase(Locale.ROOT),
                        context.name(Names.Family.DIMENSION, dimension).text())
                .table(
                        context.columns()
                                .kpi(BenchmarkTable.KPI)
                                .count("column.n", BenchmarkTable.RESPONSES)
                                .cells(
                                        "column.rate",
                                        row -> context.percent(
                                                row.as("rate_disclosure"), ResponseRateTable.RESPONSE_PCT))
                                .cells("column.benchmark", this::benchmark)
                                .text(
                                        "column.statisticName",
                                        row -> context.say(
                                                "statistic." + context.kpi(row).statistic()))
                                .percent("column.belowPct", BenchmarkTable.BELOW_PCT)
                                .cells(
                                        "column.class",
                                        row -> performance(row, KpiPerformanceTable.CLASSIFICATION, "class"))
                                .cells("column.need", row -> performance(row, KpiPerformanceTable.NEED, "need")),
                        rows,
                        answer);
    }

    private TableCell benchmark(ReleaseRow row) {
        int decimals = Numbers.decimals(row.number(BenchmarkTable.BENCHMARK), row.precision());
        return context.inUnit(row, BenchmarkTable.BENCHMARK, context.kpi(row), decimals);
    }

    private TableCell performance(ReleaseRow row, String column, String family) {
        return context.coded(row.as("performance_disclosure"), column, family);
    }

    private Block types() {
        Block.Figure figure = context.figure("table-1", "kpis.types.title").note("kpis.types.note");
        return figure.table(new DataTable(
                figure.title(),
                List.of(
                        context.say("column.kpi"),
                        context.say("column.effect.type"),
                        context.say("column.time.type"),
                        context.say("column.kind.type")),
                SelectedKpis.ALL.stream()
                        .filter(selected -> context.names().asks(selected.kpi()))
                        .map(selected -> List.of(
                                context.kpiCell(selected.kpi()),
                                TableCell.words(
                                        selected.effect().isEmpty()
                                                ? Numbers.NONE
                                                : context.say("type." + selected.effect())),
                                TableCell.words(context.say("type." + selected.time())),
                                TableCell.words(context.say("type." + selected.kind()))))
                        .toList()));
    }
}
