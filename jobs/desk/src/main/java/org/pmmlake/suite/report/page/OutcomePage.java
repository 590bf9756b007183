package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmmlake.suite.report.chart.ScatterChart;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Numbers;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.KpiRelationTable;
import org.pmmlake.suite.schema.KpiValueTable;

/** The KPIs of one expected outcome side by side, and whether they go together (the source report's 4.10 and 4.11). */
record OutcomePage(CycleContext context, Names.OutcomeName outcome) {

    private static final double LEVEL = 0.05;

    Page page() {
        List<Names.KpiName> kpis = context.names().kpisOf(outcome.code());
        ReleaseAnswer relations = context.ask("relations-of-outcome", "outcome", outcome.code());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Links(kpis.stream()
                .map(kpi -> new Block.PageLink(
                        kpi.name(), CycleContext.kpiPage(kpi.code()), context.word("direction", kpi.direction())))
                .toList()));
        blocks.add(new Block.Heading("side-by-side", context.say("outcome.side")));
        blocks.add(sideBySide(kpis, context.ask("outcome-groups", "outcome", outcome.code())));
        if (!relations.isEmpty()) {
            blocks.add(new Block.Heading("relations", context.say("outcome.relations")));
            if (relations.rows().stream().allMatch(ReleaseRow::isWithheld)) {
                blocks.add(new Block.Prose(List.of(new Block.Sentence(context.say("outcome.relations.withheld")))));
            } else {
                blocks.add(new Block.Prose(
                        relations.rows().stream().map(this::sentence).toList()));
                blocks.add(table(relations));
            }
            relations.rows().forEach(row -> scatter(row).ifPresent(blocks::add));
        }
        return context.page(
                CycleContext.outcomePage(outcome.code()),
                "outcomes",
                outcome.name(),
                context.say(
                        "outcome.lead",
                        context.name(Names.Family.DIMENSION, outcome.dimension())
                                .text(),
                        Integer.toString(context.cycle())),
                blocks);
    }

    private Block sideBySide(List<Names.KpiName> kpis, ReleaseAnswer groups) {
        Block.Figure figure = context.figure("side", "outcome.side.caption");
        Map<String, List<TableCell>> rows = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>(List.of(context.say("column.group")));
        List<String> hidden = new ArrayList<>();
        for (Names.KpiName kpi : kpis) {
            String name = kpi.name().text();
            columns.add(name);
            columns.add(context.say("column.n"));
            List<ReleaseRow> own = groups.with(BenchmarkTable.KPI, kpi.code());
            int decimals = own.stream()
                    .filter(row -> row.shows(BenchmarkTable.BENCHMARK))
                    .findFirst()
                    .map(row -> Numbers.decimals(row.number(BenchmarkTable.BENCHMARK), row.precision()))
                    .orElse(1);
            for (ReleaseRow row : own) {
                List<TableCell> cells = rows.computeIfAbsent(
                        row.text(BenchmarkTable.GROUP),
                        group -> new ArrayList<>(List.of(TableCell.words(context.name(Names.Family.GROUP, group)))));
                cells.add(context.inUnit(row, kpi.statistic(), kpi, decimals));
                cells.add(context.count(row, BenchmarkTable.RESPONSES));
            }
            new GroupDots(context, kpi, decimals, own, List.of())
                    .drawn("side-" + kpi.code(), name)
                    .ifPresentOrElse(svg -> figure.picture(name, svg), () -> hidden.add(name));
        }
        if (hidden.size() == kpis.size()) {
            return figure.absent("absent.groups");
        }
        if (!hidden.isEmpty()) {
            figure.note("outcome.side.hidden", String.join("; ", hidden));
        }
        GroupDots.legend(figure, kpis);
        return figure.table(new DataTable(figure.title(), columns, List.copyOf(rows.values())))
                .query(groups);
    }

    private Words name(ReleaseRow relation, String column) {
        return context.names().kpi(relation.text(column)).name();
    }

    private Block.Sentence sentence(ReleaseRow row) {
        String first = name(row, KpiRelationTable.KPI_A).text();
        String second = name(row, KpiRelationTable.KPI_B).text();
        Double p = row.number(KpiRelationTable.P_VALUE);
        Double r = row.number(KpiRelationTable.R);
        if (p == null || r == null) {
            return new Block.Sentence(
                    row.isWithheld()
                            ? context.say("outcome.relation.withheld", first, second, context.reason(row))
                            : context.say("outcome.relation.undefined", first, second));
        }
        String key =
                p >= LEVEL ? "outcome.relation.none" : r > 0 ? "outcome.relation.together" : "outcome.relation.against";
        return new Block.Sentence(
                context.say(key, first, second),
                context.say(
                        "outcome.relation.evidence",
                        context.numbers().decimal(r, 2),
                        context.numbers().probability(p),
                        context.count(row.number(KpiRelationTable.N))));
    }

    private Block table(ReleaseAnswer relations) {
        return context.figure("relations-table", "outcome.relations.table")
                .folded()
                .note("kpi.tests.note")
                .table(
                        context.columns()
                                .words("column.kpi", row -> name(row, KpiRelationTable.KPI_A))
                                .words("column.otherKpi", row -> name(row, KpiRelationTable.KPI_B))
                                .count("column.n", KpiRelationTable.N)
                                .number("column.r", KpiRelationTable.R, 2)
                                .probability("column.p", KpiRelationTable.P_VALUE),
                        relations);
    }

    private Optional<Block> scatter(ReleaseRow relation) {
        Names.KpiName across = context.names().kpi(relation.text(KpiRelationTable.KPI_A));
        Names.KpiName up = context.names().kpi(relation.text(KpiRelationTable.KPI_B));
        ReleaseAnswer answer = context.askPair(across.code(), up.code());
        Block.Figure figure = new Block.Figure(
                context,
                "pair-" + across.code() + "-" + up.code(),
                context.say(
                        "outcome.pair.title", up.name().text(), across.name().text()));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        DoubleSummaryStatistics ends =
                answer.rows().stream().mapToDouble(row -> row.shown("value_a")).summaryStatistics();
        String count = context.count(ends.getCount());
        Double n = relation.number(KpiRelationTable.N);
        if (n == null || ends.getCount() < n) {
            figure.note("outcome.pair.unseen", count);
        }
        return Optional.of(figure.wide()
                .sign("dot", "legend.member")
                .picture(ScatterChart.draw(
                        figure.labels(context.say("outcome.pair.desc", count), axis(up)),
                        new ScatterChart.Horizontal(
                                axis(across), false, Math.min(0, ends.getMin()), Math.max(1, ends.getMax())),
                        answer.rows().stream()
                                .map(row -> new ScatterChart.ScatterPoint(
                                        row.shown("value_a"),
                                        row.shown("value_b"),
                                        row.text(KpiValueTable.MEMBER) + ": " + value(row, "value_a", across) + " · "
                                                + value(row, "value_b", up)))
                                .toList(),
                        null))
                .table(
                        context.columns()
                                .text("column.member", row -> row.text(KpiValueTable.MEMBER))
                                .under(across.name().text(), row -> TableCell.number(value(row, "value_a", across)))
                                .under(up.name().text(), row -> TableCell.number(value(row, "value_b", up))),
                        answer));
    }

    private String value(ReleaseRow row, String column, Names.KpiName kpi) {
        return context.numbers().inUnit(row.number(column), kpi.unit(), 1);
    }

    private String axis(Names.KpiName kpi) {
        return context.say("axis.kpi", kpi.name().text(), context.say("unit." + kpi.unit()));
    }
}
