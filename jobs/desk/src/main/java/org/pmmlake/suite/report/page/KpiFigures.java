package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pmmlake.suite.report.chart.DotPanel;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.chart.ScatterChart;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.DimMemberTable;
import org.pmmlake.suite.schema.GdpRegressionTable;
import org.pmmlake.suite.schema.KpiValueTable;

/** The figures that every KPI has: groups against the benchmark, and the size of the economy. */
final class KpiFigures {

    private final CycleContext context;
    private final KpiFacts facts;
    private final int decimals;

    KpiFigures(CycleContext context, KpiFacts facts) {
        this.context = context;
        this.facts = facts;
        this.decimals = facts.decimals();
    }

    private Labels labels(String id, String title, String description, String axis) {
        return new Labels(id, title, description, axis, context.numbers()::tick);
    }

    private String unit() {
        return context.say("unit." + facts.kpi().unit());
    }

    private String statisticName() {
        return context.say("statistic." + facts.statistic());
    }

    /** The groups against the benchmark; a sentence where none is shown. */
    Block groups() {
        String title = context.say("kpi.groups.title", statisticName());
        GroupDots dots =
                new GroupDots(context, facts.kpi(), decimals, facts.values().rows());
        List<DotPanel.Section> sections = dots.sections(facts.groups().rows());
        if (sections.isEmpty()) {
            return new Block.Absent("groups", title, context.say("absent.groups"));
        }
        Labels labels = labels(
                "groups-chart",
                title,
                context.say("kpi.groups.desc", statisticName()),
                context.say("axis.statistic", statisticName(), unit()));
        FigureDraft figure = GroupDots.signs(context, facts.kpi(), new FigureDraft("groups", title))
                .source(FigureIndex.groupsFigure(facts.kpi().code(), context))
                .picture("", DotPanel.draw(labels, dots.heads(), sections, facts.mark(context)));
        if (!facts.values().isEmpty()) {
            figure.sign("part-dot", context.say("legend.member"));
        }
        long shown =
                sections.stream().mapToLong(section -> section.rows().size()).sum();
        long hidden = facts.groups().rows().stream()
                .filter(row -> !row.text(BenchmarkTable.GROUP_KIND).equals("GLOBAL"))
                .filter(row -> row.isWithheld() || row.hides(facts.statistic()))
                .count();
        if (hidden > 0) {
            figure.note(context.say(
                    "kpi.groups.hidden",
                    context.numbers().count(shown),
                    context.numbers().count(hidden)));
        }
        return figure.table(groupTable(title)).query(facts.groups()).done();
    }

    private DataTable groupTable(String title) {
        List<List<TableCell>> rows = new ArrayList<>();
        List<String> numbers = List.of(
                BenchmarkTable.MEAN,
                BenchmarkTable.MIN,
                BenchmarkTable.Q1,
                BenchmarkTable.MEDIAN,
                BenchmarkTable.Q3,
                BenchmarkTable.MAX);
        for (ReleaseRow row : facts.groups().rows()) {
            List<TableCell> cells = new ArrayList<>();
            cells.add(TableCell.words(context.names().group(row.text(BenchmarkTable.GROUP))));
            cells.add(TableCell.words(context.names().kind(row.text(BenchmarkTable.GROUP_KIND))));
            cells.add(context.count(row, BenchmarkTable.MEMBERS));
            cells.add(context.count(row, BenchmarkTable.RESPONSES));
            numbers.forEach(column -> cells.add(context.inUnit(row, column, facts.kpi(), decimals)));
            cells.add(context.cell(row, BenchmarkTable.STDDEV, decimals));
            cells.add(context.percent(row, BenchmarkTable.BELOW_PCT));
            cells.add(context.percent(row, BenchmarkTable.WORSE_PCT));
            rows.add(cells);
        }
        return new DataTable(
                title,
                List.of(
                        context.say("column.group"),
                        context.say("column.classification"),
                        context.say("column.members"),
                        context.say("column.n"),
                        context.say("column.mean"),
                        context.say("column.min"),
                        context.say("column.q1"),
                        context.say("column.median"),
                        context.say("column.q3"),
                        context.say("column.max"),
                        context.say("column.stddev"),
                        context.say("column.belowPct"),
                        context.say("column.worsePct")),
                rows);
    }

    /** The scatter over GDP; empty where nothing of it may be or can be shown. */
    Optional<Block> economy() {
        Optional<ReleaseRow> line = facts.lines().rows().stream()
                .filter(row -> row.text(GdpRegressionTable.PREDICTOR).equals("log10_gdp"))
                .findFirst();
        ReleaseAnswer range = context.ask("gdp-range");
        Double least = range.rows().get(0).number("least");
        Double greatest = range.rows().get(0).number("greatest");
        if (line.isEmpty() || least == null || greatest == null) {
            return Optional.empty();
        }
        List<ScatterChart.ScatterPoint> points = new ArrayList<>();
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow value : facts.values().rows()) {
            Double gdp = value.number(DimMemberTable.GDP_USD_BN);
            if (gdp != null && gdp > 0) {
                Double y = Objects.requireNonNull(value.number(KpiValueTable.VALUE));
                String shown = context.numbers().inUnit(y, facts.kpi().unit(), decimals);
                String member = value.text(KpiValueTable.MEMBER);
                String size = context.numbers().decimal(gdp, 1);
                points.add(
                        new ScatterChart.ScatterPoint(gdp, y, context.say("kpi.economy.point", member, shown, size)));
                rows.add(List.of(TableCell.words(member), TableCell.number(size), TableCell.number(shown)));
            }
        }
        boolean drawn = line.get().number(GdpRegressionTable.SLOPE) != null || !points.isEmpty();
        return Optional.of(
                drawn
                        ? scatter(line.get(), range, points, rows, new double[] {least, greatest})
                        : new Block.Absent("economy", context.say("kpi.economy.title"), context.say("absent.economy")));
    }

    private Block scatter(
            ReleaseRow line,
            ReleaseAnswer range,
            List<ScatterChart.ScatterPoint> points,
            List<List<TableCell>> rows,
            double[] ends) {
        Double intercept = line.number(GdpRegressionTable.INTERCEPT);
        Double slope = line.number(GdpRegressionTable.SLOPE);
        String title = context.say("kpi.economy.title");
        String description = intercept == null || slope == null
                ? context.say("kpi.economy.desc.noLine", context.numbers().count(points.size()))
                : context.say("kpi.economy.desc", context.numbers().count(points.size()));
        Labels labels = labels("economy-chart", title, description, context.say("axis.value", unit()));
        ScatterChart.Horizontal axis = new ScatterChart.Horizontal(context.say("axis.gdp"), true, ends[0], ends[1]);
        FigureDraft figure = new FigureDraft("economy", title)
                .source(FigureIndex.economyFigure(facts.kpi().code(), context))
                .wide()
                .sign("dot", context.say("legend.member"))
                .sign("fit", context.say("legend.fit"))
                .picture(
                        "",
                        ScatterChart.draw(
                                labels,
                                axis,
                                points,
                                intercept == null || slope == null
                                        ? null
                                        : new ScatterChart.FittedLine(intercept, slope)))
                .query(facts.lines())
                .query(facts.values())
                .query(range);
        if (line.isWithheld()) {
            figure.note(context.say("kpi.economy.withheld", context.reason(line)));
        }
        Double responses = facts.responses();
        if (responses == null || points.size() < responses) {
            figure.note(context.say("kpi.economy.unseen", context.numbers().count(points.size())));
        }
        return figure.table(new DataTable(
                        title,
                        List.of(context.say("column.member"), context.say("axis.gdp"), context.say("column.value")),
                        rows))
                .done();
    }
}
