package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Numbers;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.KpiPerformanceTable;
import org.pmmlake.suite.schema.ResponseRateTable;

/** All KPIs of a cycle in one table, and the types of those that the source report selects (its Table 1). */
final class KpiListPage {

    private final CycleContext context;

    KpiListPage(CycleContext context) {
        this.context = context;
    }

    Page page() {
        ReleaseAnswer answer = context.ask("kpi-list");
        List<Block> blocks = new ArrayList<>();
        for (String dimension : answer.rows().stream()
                .map(row -> context.names().kpi(row.text(BenchmarkTable.KPI)).dimension())
                .distinct()
                .toList()) {
            blocks.add(list(dimension, answer));
        }
        blocks.add(types());
        return new Page(
                context.path("kpis.html"),
                "kpis",
                context.cycle(),
                Words.of(context.say("kpis.title", Integer.toString(context.cycle()))),
                context.say("kpis.lead"),
                blocks);
    }

    private Block list(String dimension, ReleaseAnswer answer) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            Names.KpiName kpi = context.names().kpi(row.text(BenchmarkTable.KPI));
            if (kpi.dimension().equals(dimension)) {
                int decimals = Numbers.decimals(row.number(BenchmarkTable.BENCHMARK));
                ReleaseRow performance = row.as("performance_disclosure");
                ReleaseRow rate = row.as("rate_disclosure");
                rows.add(List.of(
                        TableCell.words(kpi.name()).to(CycleContext.kpiPage(kpi.code())),
                        context.count(row, BenchmarkTable.RESPONSES),
                        context.percent(rate, ResponseRateTable.RESPONSE_PCT),
                        context.inUnit(row, BenchmarkTable.BENCHMARK, kpi, decimals),
                        TableCell.words(context.say("statistic." + (kpi.isMaturity() ? "median" : "mean"))),
                        context.percent(row, BenchmarkTable.BELOW_PCT),
                        context.coded(performance, KpiPerformanceTable.CLASSIFICATION, "class"),
                        context.coded(performance, KpiPerformanceTable.NEED, "need")));
            }
        }
        String title = context.names().dimension(dimension).text();
        return new FigureDraft("list-" + dimension.toLowerCase(java.util.Locale.ROOT), title)
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.kpi"),
                                context.say("column.n"),
                                context.say("column.rate"),
                                context.say("column.benchmark"),
                                context.say("column.statisticName"),
                                context.say("column.belowPct"),
                                context.say("column.class"),
                                context.say("column.need")),
                        rows))
                .query(answer)
                .done();
    }

    private Block types() {
        List<List<TableCell>> rows = new ArrayList<>();
        for (SelectedKpis.Selected selected : SelectedKpis.all()) {
            if (context.names().asks(selected.kpi())) {
                rows.add(List.of(
                        TableCell.words(context.names().kpi(selected.kpi()).name())
                                .to(CycleContext.kpiPage(selected.kpi())),
                        TableCell.words(
                                selected.effect().isEmpty() ? Numbers.NONE : context.say("type." + selected.effect())),
                        TableCell.words(context.say("type." + selected.time())),
                        TableCell.words(context.say("type." + selected.kind()))));
            }
        }
        String title = context.say("kpis.types.title");
        return new FigureDraft("table-1", title)
                .source(context.say("source.table", "1"))
                .note(context.say("kpis.types.note"))
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.kpi"),
                                context.say("column.effect.type"),
                                context.say("column.time.type"),
                                context.say("column.kind.type")),
                        rows))
                .done();
    }
}
