package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pmmlake.suite.report.chart.HeatMap;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.SdgCoverageTable;
import org.pmmlake.suite.schema.SdgMatrixTable;

/** What contributes to the Sustainable Development Goals: Figure 41 of the source report. */
record SdgPage(CycleContext context) {

    Page page() {
        return context.page("sdg", "sdg.title", "sdg.lead", List.of(matrix(), coverage()));
    }

    private Block matrix() {
        return context.figure("sdg-matrix", "sdg.matrix.title")
                .note("sdg.matrix.note")
                .table(
                        context.columns()
                                .text("column.sdg", row -> context.goal(row.whole(SdgMatrixTable.SDG)))
                                .count("column.outcomes", SdgMatrixTable.OUTCOMES)
                                .count("column.kpis", SdgMatrixTable.KPIS)
                                .percent("column.meanRate", SdgMatrixTable.MEAN_RESPONSE_PCT)
                                .count("class.well-performing", SdgMatrixTable.WELL_PERFORMING)
                                .count("class.low-performing", SdgMatrixTable.LOW_PERFORMING)
                                .count("class.not-assessable", SdgMatrixTable.NOT_ASSESSABLE)
                                .count("column.contributing", SdgMatrixTable.CONTRIBUTING_KPIS),
                        context.ask("sdg-matrix"));
    }

    private Block coverage() {
        ReleaseAnswer answer = context.ask("sdg-coverage");
        SortedSet<Integer> goals = new TreeSet<>();
        answer.rows().forEach(row -> goals.add(row.whole(SdgCoverageTable.SDG)));
        Map<String, List<ReleaseRow>> byKpi = answer.by(SdgCoverageTable.KPI);
        List<Names.KpiName> kpis = context.names().kpis().stream()
                .filter(kpi -> byKpi.containsKey(kpi.code()))
                .toList();
        List<HeatMap.HeatRow> lines = new ArrayList<>();
        List<ReleaseRow> firsts = new ArrayList<>();
        for (Names.KpiName kpi : kpis) {
            List<ReleaseRow> rows = byKpi.getOrDefault(kpi.code(), List.of());
            firsts.add(rows.get(0));
            lines.add(new HeatMap.HeatRow(
                    kpi.brief(),
                    goals.stream()
                            .map(goal -> rows.stream()
                                    .filter(row -> row.whole(SdgCoverageTable.SDG) == goal)
                                    .findFirst()
                                    .map(row -> cell(row, kpi))
                                    .orElse(HeatMap.HeatCell.EMPTY))
                            .toList()));
        }
        Block.Figure figure = context.figure("figure-41", "sdg.coverage.title");
        return figure.full()
                .sign("rate-1", "sdg.rate.1")
                .sign("rate-2", "sdg.rate.2")
                .sign("rate-3", "sdg.rate.3")
                .sign("framed", "sdg.contributes")
                .picture(HeatMap.draw(
                        figure.labels(context.say("sdg.coverage.desc"), ""),
                        goals.stream()
                                .map(goal -> context.say("sdg.short", goal.toString()))
                                .toList(),
                        lines,
                        44))
                .note("sdg.coverage.note")
                .table(columns(byKpi), firsts, answer);
    }

    /** The columns of a KPI, whose rows differ in nothing but the goal. */
    private TableDraft columns(Map<String, List<ReleaseRow>> byKpi) {
        return context.columns()
                .kpi(SdgCoverageTable.KPI)
                .words("column.outcome", row -> context.names()
                        .outcome(row.text(SdgCoverageTable.OUTCOME))
                        .name())
                .text("column.sdgs", row -> byKpi.getOrDefault(row.text(SdgCoverageTable.KPI), List.of()).stream()
                        .map(other -> other.text(SdgCoverageTable.SDG))
                        .collect(Collectors.joining(", ")))
                .percent("column.rate", SdgCoverageTable.RESPONSE_PCT)
                .coded("column.class", SdgCoverageTable.CLASSIFICATION, "class")
                .flag("column.low", SdgCoverageTable.LOW_RESPONSE)
                .flag("column.contributes", SdgCoverageTable.CONTRIBUTES);
    }

    private HeatMap.HeatCell cell(ReleaseRow row, Names.KpiName kpi) {
        Double rate = row.number(SdgCoverageTable.RESPONSE_PCT);
        if (rate == null) {
            return new HeatMap.HeatCell("rate-0", "×", false, kpi.name().text() + ": " + context.reason(row));
        }
        String style = rate < 50 ? "rate-1" : rate < 75 ? "rate-2" : "rate-3";
        return new HeatMap.HeatCell(
                style,
                context.count(rate),
                row.is(SdgCoverageTable.CONTRIBUTES),
                kpi.name().text() + ": " + context.numbers().percent(rate, 1));
    }
}
