package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.chart.HeatMap;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.SdgCoverageTable;
import org.pmmlake.suite.schema.SdgMatrixTable;

/** What contributes to the Sustainable Development Goals: Figure 41 of the source report. */
final class SdgPage {

    private final CycleContext context;

    SdgPage(CycleContext context) {
        this.context = context;
    }

    Page page() {
        return new Page(
                context.path("sdg.html"),
                "sdg",
                context.cycle(),
                Words.of(context.say("sdg.title", Integer.toString(context.cycle()))),
                context.say("sdg.lead"),
                List.of(matrix(), coverage()));
    }

    private Block matrix() {
        ReleaseAnswer answer = context.ask("sdg-matrix");
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            rows.add(List.of(
                    TableCell.words(goal(row.whole(SdgMatrixTable.SDG))),
                    context.count(row, SdgMatrixTable.OUTCOMES),
                    context.count(row, SdgMatrixTable.KPIS),
                    context.percent(row, SdgMatrixTable.MEAN_RESPONSE_PCT),
                    context.count(row, SdgMatrixTable.WELL_PERFORMING),
                    context.count(row, SdgMatrixTable.LOW_PERFORMING),
                    context.count(row, SdgMatrixTable.NOT_ASSESSABLE),
                    context.count(row, SdgMatrixTable.CONTRIBUTING_KPIS)));
        }
        String title = context.say("sdg.matrix.title");
        return new FigureDraft("sdg-matrix", title)
                .note(context.say("sdg.matrix.note"))
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.sdg"),
                                context.say("column.outcomes"),
                                context.say("column.kpis"),
                                context.say("column.meanRate"),
                                context.say("class.well-performing"),
                                context.say("class.low-performing"),
                                context.say("class.not-assessable"),
                                context.say("column.contributing")),
                        rows))
                .query(answer)
                .done();
    }

    private String goal(int number) {
        return context.say(
                "sdg.goal",
                Integer.toString(number),
                context.names().goal(number).text());
    }

    private Block coverage() {
        ReleaseAnswer answer = context.ask("sdg-coverage");
        SortedSet<Integer> goals = new TreeSet<>();
        Map<String, Map<Integer, ReleaseRow>> byKpi = new LinkedHashMap<>();
        for (ReleaseRow row : answer.rows()) {
            goals.add(row.whole(SdgCoverageTable.SDG));
            byKpi.computeIfAbsent(row.text(SdgCoverageTable.KPI), ignored -> new LinkedHashMap<>())
                    .put(row.whole(SdgCoverageTable.SDG), row);
        }
        List<HeatMap.HeatRow> lines = new ArrayList<>();
        List<List<TableCell>> rows = new ArrayList<>();
        for (Names.KpiName kpi : context.names().kpis()) {
            Map<Integer, ReleaseRow> ofKpi = byKpi.getOrDefault(kpi.code(), Map.of());
            if (ofKpi.isEmpty()) {
                continue;
            }
            ReleaseRow any = ofKpi.values().iterator().next();
            List<HeatMap.HeatCell> cells = new ArrayList<>();
            for (int goal : goals) {
                cells.add(cell(ofKpi.get(goal), kpi));
            }
            lines.add(new HeatMap.HeatRow(kpi.brief(), cells));
            rows.add(List.of(
                    TableCell.words(kpi.name()).to(CycleContext.kpiPage(kpi.code())),
                    TableCell.words(context.names().outcome(kpi.outcome()).name()),
                    TableCell.words(String.join(
                            ", ", ofKpi.keySet().stream().map(String::valueOf).toList())),
                    context.percent(any, SdgCoverageTable.RESPONSE_PCT),
                    context.coded(any, SdgCoverageTable.CLASSIFICATION, "class"),
                    context.flag(any, SdgCoverageTable.LOW_RESPONSE),
                    context.flag(any, SdgCoverageTable.CONTRIBUTES)));
        }
        return figure(answer, goals, lines, rows);
    }

    private HeatMap.HeatCell cell(@Nullable ReleaseRow row, Names.KpiName kpi) {
        if (row == null) {
            return new HeatMap.HeatCell(null, "", false, "");
        }
        Double rate = row.number(SdgCoverageTable.RESPONSE_PCT);
        if (rate == null) {
            return new HeatMap.HeatCell("rate-0", "×", false, kpi.name().text() + ": " + context.reason(row));
        }
        String style = rate < 50 ? "rate-1" : rate < 75 ? "rate-2" : "rate-3";
        String sign = context.numbers().count(rate);
        return new HeatMap.HeatCell(
                style,
                sign,
                row.is(SdgCoverageTable.CONTRIBUTES),
                kpi.name().text() + ": " + context.numbers().percent(rate, 1));
    }

    private Block figure(
            ReleaseAnswer answer, SortedSet<Integer> goals, List<HeatMap.HeatRow> lines, List<List<TableCell>> rows) {
        String title = context.say("sdg.coverage.title");
        Labels labels =
                new Labels("figure-41-chart", title, context.say("sdg.coverage.desc"), "", context.numbers()::tick);
        return new FigureDraft("figure-41", title)
                .source(context.say("source.figure", "41"))
                .full()
                .sign("rate-1", context.say("sdg.rate.1"))
                .sign("rate-2", context.say("sdg.rate.2"))
                .sign("rate-3", context.say("sdg.rate.3"))
                .sign("framed", context.say("sdg.contributes"))
                .picture(
                        "",
                        HeatMap.draw(
                                labels,
                                goals.stream()
                                        .map(goal -> context.say("sdg.short", goal.toString()))
                                        .toList(),
                                lines,
                                44))
                .note(context.say("sdg.coverage.note"))
                .table(new DataTable(
                        title,
                        List.of(
                                context.say("column.kpi"),
                                context.say("column.outcome"),
                                context.say("column.sdgs"),
                                context.say("column.rate"),
                                context.say("column.class"),
                                context.say("column.low"),
                                context.say("column.contributes")),
                        rows))
                .query(answer)
                .done();
    }
}
