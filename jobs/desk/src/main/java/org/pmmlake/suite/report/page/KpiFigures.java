package org.pmmlake.suite.report.page;

import java.util.List;
import java.util.Optional;
import org.pmmlake.suite.report.chart.ScatterChart;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.DimMemberTable;
import org.pmmlake.suite.schema.GdpRegressionTable;
import org.pmmlake.suite.schema.KpiValueTable;

/** The figures that every KPI has: groups against the benchmark, and the size of the economy. */
record KpiFigures(CycleContext context, KpiFacts facts) {

    /** The groups against the benchmark; a sentence where none is shown. */
    Block groups() {
        Names.KpiName kpi = facts.kpi();
        Block.Figure figure = new Block.Figure(
                context, "groups", context.say("kpi.groups.title", context.say("statistic." + kpi.statistic())));
        Optional<String> drawn = new GroupDots(
                        context,
                        kpi,
                        facts.decimals(),
                        facts.groups().rows(),
                        facts.values().rows())
                .drawn("groups-chart", figure.title());
        if (drawn.isEmpty()) {
            return figure.absent("absent.groups");
        }
        GroupDots.legend(figure, List.of(kpi));
        figure.picture(drawn.get());
        if (!facts.values().isEmpty()) {
            figure.sign("part-dot", "legend.member");
        }
        List<ReleaseRow> groups = facts.groups().rows().stream()
                .filter(row -> !row.text(BenchmarkTable.GROUP_KIND).equals("GLOBAL"))
                .toList();
        long hidden = groups.stream()
                .filter(row -> row.isWithheld() || row.hides(kpi.statistic()))
                .count();
        if (hidden > 0) {
            long shown =
                    groups.stream().filter(row -> row.shows(kpi.statistic())).count();
            figure.note("kpi.groups.hidden", context.count(shown), context.count(hidden));
        }
        return figure.table(columns(), facts.groups());
    }

    private TableDraft columns() {
        Names.KpiName kpi = facts.kpi();
        int decimals = facts.decimals();
        return context.columns()
                .named("column.group", Names.Family.GROUP, BenchmarkTable.GROUP)
                .text("column.classification", row -> context.names().kind(row.text(BenchmarkTable.GROUP_KIND)))
                .count("column.members", BenchmarkTable.MEMBERS)
                .count("column.n", BenchmarkTable.RESPONSES)
                .inUnit("column.mean", BenchmarkTable.MEAN, kpi, decimals)
                .inUnit("column.min", BenchmarkTable.MIN, kpi, decimals)
                .inUnit("column.q1", BenchmarkTable.Q1, kpi, decimals)
                .inUnit("column.median", BenchmarkTable.MEDIAN, kpi, decimals)
                .inUnit("column.q3", BenchmarkTable.Q3, kpi, decimals)
                .inUnit("column.max", BenchmarkTable.MAX, kpi, decimals)
                .number("column.stddev", BenchmarkTable.STDDEV, decimals)
                .percent("column.belowPct", BenchmarkTable.BELOW_PCT)
                .percent("column.worsePct", BenchmarkTable.WORSE_PCT);
    }

    /** The scatter over GDP; empty where nothing of it may be or can be shown. */
    Optional<Block> economy() {
        ReleaseAnswer range = context.ask("gdp-range");
        ReleaseRow ends = range.rows().get(0);
        if (!ends.shows("least") || !ends.shows("greatest")) {
            return Optional.empty();
        }
        return facts.line().flatMap(line -> economy(line, range));
    }

    private Optional<Block> economy(ReleaseRow line, ReleaseAnswer range) {
        List<ReleaseRow> members = facts.values().showing(DimMemberTable.GDP_USD_BN).stream()
                .filter(row -> row.shown(DimMemberTable.GDP_USD_BN) > 0)
                .toList();
        Block.Figure figure = context.figure("economy", "kpi.economy.title");
        Double intercept = line.number(GdpRegressionTable.INTERCEPT);
        Double slope = line.number(GdpRegressionTable.SLOPE);
        if (slope == null && members.isEmpty()) {
            return Optional.empty();
        }
        boolean fitted = intercept != null && slope != null;
        String count = context.count(members.size());
        ReleaseRow ends = range.rows().get(0);
        figure.wide()
                .sign("dot", "legend.member")
                .sign("fit", "legend.fit")
                .picture(ScatterChart.draw(
                        figure.labels(
                                context.say(fitted ? "kpi.economy.desc" : "kpi.economy.desc.noLine", count),
                                context.say(
                                        "axis.value",
                                        context.say("unit." + facts.kpi().unit()))),
                        new ScatterChart.Horizontal(
                                context.say("axis.gdp"), true, ends.shown("least"), ends.shown("greatest")),
                        members.stream().map(this::point).toList(),
                        intercept == null || slope == null ? null : new ScatterChart.FittedLine(intercept, slope)))
                .query(facts.lines());
        if (line.isWithheld()) {
            figure.note("kpi.economy.withheld", context.reason(line));
        }
        Double responses = facts.all().number(BenchmarkTable.RESPONSES);
        if (responses == null || members.size() < responses) {
            figure.note("kpi.economy.unseen", count);
        }
        return Optional.of(figure.table(
                        context.columns()
                                .text("column.member", row -> row.text(KpiValueTable.MEMBER))
                                .cells("axis.gdp", row -> TableCell.number(size(row)))
                                .cells("column.value", row -> TableCell.number(value(row))),
                        members,
                        facts.values())
                .query(range));
    }

    private ScatterChart.ScatterPoint point(ReleaseRow member) {
        return new ScatterChart.ScatterPoint(
                member.shown(DimMemberTable.GDP_USD_BN),
                member.shown(KpiValueTable.VALUE),
                context.say("kpi.economy.point", member.text(KpiValueTable.MEMBER), value(member), size(member)));
    }

    private String value(ReleaseRow member) {
        return context.numbers()
                .inUnit(member.number(KpiValueTable.VALUE), facts.kpi().unit(), facts.decimals());
    }

    private String size(ReleaseRow member) {
        return context.numbers().decimal(member.number(DimMemberTable.GDP_USD_BN), 1);
    }
}
