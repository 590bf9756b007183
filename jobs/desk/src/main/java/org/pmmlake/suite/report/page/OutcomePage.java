package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pmmlake.suite.report.chart.DotPanel;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.chart.ScatterChart;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Numbers;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.KpiRelationTable;
import org.pmmlake.suite.schema.KpiValueTable;

/** The KPIs of one expected outcome side by side, and whether they go together (the source report's 4.10 and 4.11). */
final class OutcomePage {

    private static final double LEVEL = 0.05;

    private final CycleContext context;
    private final Names.OutcomeName outcome;
    private final List<Names.KpiName> kpis;

    OutcomePage(CycleContext context, Names.OutcomeName outcome) {
        this.context = context;
        this.outcome = outcome;
        this.kpis = context.names().kpisOf(outcome.code());
    }

    Page page() {
        ReleaseAnswer groups = context.ask("outcome-groups", "outcome", outcome.code());
        ReleaseAnswer relations = context.ask("relations-of-outcome", "outcome", outcome.code());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Links(kpis.stream()
                .map(kpi -> new Block.PageLink(
                        kpi.name(), CycleContext.kpiPage(kpi.code()), context.word("direction", kpi.direction())))
                .toList()));
        blocks.add(new Block.Heading("side-by-side", context.say("outcome.side")));
        blocks.add(sideBySide(groups));
        if (!relations.isEmpty()) {
            blocks.add(new Block.Heading("relations", context.say("outcome.relations")));
            blocks.add(prose(relations));
            blocks.add(table(relations));
            for (ReleaseRow row : relations.rows()) {
                blocks.add(scatter(row));
            }
        }
        return new Page(
                context.path(CycleContext.outcomePage(outcome.code())),
                "outcomes",
                context.cycle(),
                outcome.name(),
                context.say(
                        "outcome.lead",
                        context.names().dimension(outcome.dimension()).text(),
                        Integer.toString(context.cycle())),
                blocks);
    }

    private Block sideBySide(ReleaseAnswer groups) {
        String title = context.say("outcome.side.caption");
        FigureDraft figure = new FigureDraft("side", title);
        Map<String, List<TableCell>> rows = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>(List.of(context.say("column.group")));
        List<String> hidden = new ArrayList<>();
        for (Names.KpiName kpi : kpis) {
            columns.add(kpi.name().text());
            columns.add(context.say("column.n"));
            List<ReleaseRow> own = groups.rows().stream()
                    .filter(row -> row.text(BenchmarkTable.KPI).equals(kpi.code()))
                    .toList();
            int decimals = Numbers.decimals(own.stream()
                    .map(row -> row.number(BenchmarkTable.BENCHMARK))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));
            for (ReleaseRow row : own) {
                List<TableCell> cells = rows.computeIfAbsent(
                        row.text(BenchmarkTable.GROUP),
                        group -> new ArrayList<>(
                                List.of(TableCell.words(context.names().group(group)))));
                cells.add(context.inUnit(row, statistic(kpi), kpi, decimals));
                cells.add(context.count(row, BenchmarkTable.RESPONSES));
            }
            GroupDots dots = new GroupDots(context, kpi, decimals, List.of());
            List<DotPanel.Section> sections = dots.sections(own);
            if (sections.isEmpty()) {
                hidden.add(kpi.name().text());
            } else {
                figure.picture(kpi.name().text(), draw(kpi, dots, sections, own, decimals));
            }
        }
        if (hidden.size() == kpis.size()) {
            return new Block.Absent("side", title, context.say("absent.groups"));
        }
        if (!hidden.isEmpty()) {
            figure.note(context.say("outcome.side.hidden", String.join("; ", hidden)));
        }
        figure.sign("better", context.say("legend.better"))
                .sign("worse", context.say("legend.worse"))
                .sign("neither", context.say("legend.neither"))
                .sign("mark", context.say("legend.benchmark"))
                .sign("small", context.say("legend.small"));
        return figure.table(new DataTable(title, columns, List.copyOf(rows.values())))
                .query(groups)
                .done();
    }

    private String draw(
            Names.KpiName kpi, GroupDots dots, List<DotPanel.Section> sections, List<ReleaseRow> rows, int decimals) {
        String statistic = context.say("statistic." + statistic(kpi));
        Labels labels = new Labels(
                "side-" + kpi.code(),
                kpi.name().text(),
                context.say("kpi.groups.desc", statistic),
                context.say("axis.statistic", statistic, context.say("unit." + kpi.unit())),
                context.numbers()::tick);
        DotPanel.Mark mark = rows.stream()
                .map(row -> row.number(BenchmarkTable.BENCHMARK))
                .filter(Objects::nonNull)
                .findFirst()
                .map(benchmark -> new DotPanel.Mark(
                        benchmark,
                        context.say("benchmark.mark", context.numbers().inUnit(benchmark, kpi.unit(), decimals))))
                .orElse(null);
        return DotPanel.draw(labels, dots.heads(), sections, mark);
    }

    private static String statistic(Names.KpiName kpi) {
        return kpi.isMaturity() ? BenchmarkTable.MEDIAN : BenchmarkTable.MEAN;
    }

    private Block prose(ReleaseAnswer relations) {
        List<Block.Sentence> sentences = new ArrayList<>();
        for (ReleaseRow row : relations.rows()) {
            String first =
                    context.names().kpi(row.text(KpiRelationTable.KPI_A)).name().text();
            String second =
                    context.names().kpi(row.text(KpiRelationTable.KPI_B)).name().text();
            Double p = row.number(KpiRelationTable.P_VALUE);
            Double r = row.number(KpiRelationTable.R);
            if (p == null || r == null) {
                sentences.add(new Block.Sentence(
                        row.isWithheld()
                                ? context.say("outcome.relation.withheld", first, second, context.reason(row))
                                : context.say("outcome.relation.undefined", first, second),
                        ""));
            } else {
                String key = p >= LEVEL
                        ? "outcome.relation.none"
                        : r > 0 ? "outcome.relation.together" : "outcome.relation.against";
                sentences.add(new Block.Sentence(
                        context.say(key, first, second),
                        context.say(
                                "outcome.relation.evidence",
                                context.numbers().decimal(r, 2),
                                context.numbers().probability(p),
                                context.numbers().count(row.number(KpiRelationTable.N)))));
            }
        }
        return new Block.Prose(sentences);
    }

    private Block table(ReleaseAnswer relations) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : relations.rows()) {
            rows.add(List.of(
                    TableCell.words(context.names()
                            .kpi(row.text(KpiRelationTable.KPI_A))
                            .name()),
                    TableCell.words(context.names()
                            .kpi(row.text(KpiRelationTable.KPI_B))
                            .name()),
                    context.count(row, KpiRelationTable.N),
                    context.cell(row, KpiRelationTable.R, 2),
                    context.probability(row, KpiRelationTable.P_VALUE)));
        }
        String title = context.say("outcome.relations.table");
        return new FigureDraft("relations-table", title)
                .folded()
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.kpi"),
                                context.say("column.otherKpi"),
                                context.say("column.n"),
                                context.say("column.r"),
                                context.say("column.p")),
                        rows))
                .note(context.say("kpi.tests.note"))
                .query(relations)
                .done();
    }

    private Block scatter(ReleaseRow relation) {
        Names.KpiName across = context.names().kpi(relation.text(KpiRelationTable.KPI_A));
        Names.KpiName up = context.names().kpi(relation.text(KpiRelationTable.KPI_B));
        ReleaseAnswer answer = context.askPair(across.code(), up.code());
        List<ScatterChart.ScatterPoint> points = new ArrayList<>();
        List<List<TableCell>> rows = new ArrayList<>();
        double low = 0;
        double high = 1;
        for (ReleaseRow row : answer.rows()) {
            double x = Objects.requireNonNull(row.number("value_a"));
            double y = Objects.requireNonNull(row.number("value_b"));
            low = Math.min(low, x);
            high = Math.max(high, x);
            String member = row.text(KpiValueTable.MEMBER);
            String shownX = context.numbers().inUnit(x, across.unit(), 1);
            String shownY = context.numbers().inUnit(y, up.unit(), 1);
            points.add(new ScatterChart.ScatterPoint(x, y, member + ": " + shownX + " · " + shownY));
            rows.add(List.of(TableCell.words(member), TableCell.number(shownX), TableCell.number(shownY)));
        }
        String id = "pair-" + across.code() + "-" + up.code();
        String title = context.say(
                "outcome.pair.title", up.name().text(), across.name().text());
        FigureDraft figure = new FigureDraft(id, title)
                .source(FigureIndex.at(CycleContext.outcomePage(outcome.code()), id, context))
                .wide()
                .table(new DataTable(
                        title,
                        List.of(
                                context.say("column.member"),
                                across.name().text(),
                                up.name().text()),
                        rows))
                .query(answer);
        if (points.isEmpty()) {
            return new Block.Absent(id, title, context.say("absent.values"));
        }
        Double n = relation.number(KpiRelationTable.N);
        if (n == null || points.size() < n) {
            figure.note(context.say("outcome.pair.unseen", context.numbers().count(points.size())));
        }
        picture(figure, id + "-chart", title, across, up, points, new double[] {low, high});
        return figure.done();
    }

    private void picture(
            FigureDraft figure,
            String id,
            String title,
            Names.KpiName across,
            Names.KpiName up,
            List<ScatterChart.ScatterPoint> points,
            double[] ends) {
        Labels labels = new Labels(
                id,
                title,
                context.say("outcome.pair.desc", context.numbers().count(points.size())),
                context.say("axis.kpi", up.name().text(), context.say("unit." + up.unit())),
                context.numbers()::tick);
        ScatterChart.Horizontal axis = new ScatterChart.Horizontal(
                context.say("axis.kpi", across.name().text(), context.say("unit." + across.unit())),
                false,
                ends[0],
                ends[1]);
        figure.sign("dot", context.say("legend.member")).picture("", ScatterChart.draw(labels, axis, points, null));
    }
}
