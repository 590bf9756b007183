package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.chart.BarPanel;
import org.pmmlake.suite.report.chart.BoxPanel;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.chart.ScatterChart;
import org.pmmlake.suite.report.data.Answer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.DimMemberTable;
import org.pmmlake.suite.schema.GdpRegressionTable;
import org.pmmlake.suite.schema.KpiValueTable;

/** The figures that every KPI has: groups against the benchmark, shares below, distributions, size of the economy. */
final class KpiFigures {

    private static final Map<String, String> COLUMNS = Map.of(
            "WCO_REGION", DimMemberTable.WCO_REGION,
            "INCOME_GROUP", DimMemberTable.INCOME_GROUP,
            "GEOGRAPHIC_TYPE", DimMemberTable.GEOGRAPHIC_TYPE,
            "ADMINISTRATION_TYPE", DimMemberTable.ADMINISTRATION_TYPE);

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

    private static String slug(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String unit() {
        return context.say("unit." + facts.kpi().unit());
    }

    private String statisticName() {
        return context.say("statistic." + facts.statistic());
    }

    private String detail(ReleaseRow row) {
        Double responses = row.number(BenchmarkTable.RESPONSES);
        return responses == null
                ? ""
                : context.say("detail.n", context.numbers().count(responses));
    }

    Block groups() {
        String title = context.say("kpi.groups.title", statisticName());
        FigureDraft figure = new FigureDraft("groups", title)
                .source(FigureIndex.groupsFigure(facts.kpi().code(), context))
                .sign("bar", context.say("legend.above"))
                .sign("marked", context.say("legend.below"))
                .sign("mark", context.say("legend.benchmark"));
        for (String kind : Names.KINDS) {
            List<BarPanel.Bar> bars = new ArrayList<>();
            for (ReleaseRow row : facts.groupsOf(kind)) {
                bars.add(bar(row));
            }
            String name = context.names().kind(kind);
            Labels labels = labels(
                    "groups-" + slug(kind),
                    name,
                    context.say("kpi.groups.desc", statisticName(), name),
                    context.say("axis.statistic", statisticName(), unit()));
            figure.picture(name, BarPanel.draw(labels, bars, facts.mark(context), null));
        }
        return figure.table(groupTable(title)).query(facts.groups()).done();
    }

    private BarPanel.Bar bar(ReleaseRow row) {
        Double value = row.number(facts.statistic());
        Double benchmark = facts.all().number(BenchmarkTable.BENCHMARK);
        boolean below = value != null && benchmark != null && value < benchmark;
        return new BarPanel.Bar(
                context.names().group(row.text(BenchmarkTable.GROUP)).text(),
                detail(row),
                value,
                context.told(row, facts.statistic(), facts.kpi(), decimals),
                below);
    }

    private DataTable groupTable(String title) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ReleaseRow row : facts.groups().rows()) {
            rows.add(List.of(
                    Cell.words(context.names().group(row.text(BenchmarkTable.GROUP))),
                    Cell.words(context.names().kind(row.text(BenchmarkTable.GROUP_KIND))),
                    context.count(row, BenchmarkTable.MEMBERS),
                    context.count(row, BenchmarkTable.RESPONSES),
                    context.inUnit(row, BenchmarkTable.MEAN, facts.kpi(), decimals),
                    context.inUnit(row, BenchmarkTable.MEDIAN, facts.kpi(), decimals),
                    context.cell(row, BenchmarkTable.STDDEV, decimals),
                    context.count(row, BenchmarkTable.BELOW),
                    context.percent(row, BenchmarkTable.BELOW_PCT),
                    context.count(row, BenchmarkTable.WORSE),
                    context.percent(row, BenchmarkTable.WORSE_PCT)));
        }
        return new DataTable(
                title,
                List.of(
                        context.say("column.group"),
                        context.say("column.classification"),
                        context.say("column.members"),
                        context.say("column.n"),
                        context.say("column.mean"),
                        context.say("column.median"),
                        context.say("column.stddev"),
                        context.say("column.below"),
                        context.say("column.belowPct"),
                        context.say("column.worse"),
                        context.say("column.worsePct")),
                rows);
    }

    Block below() {
        String title = context.say("kpi.below.title");
        FigureDraft figure = new FigureDraft("below", title);
        List<List<Cell>> rows = new ArrayList<>();
        for (String kind : Names.KINDS) {
            List<BarPanel.Bar> bars = new ArrayList<>();
            for (ReleaseRow row : facts.groupsOf(kind)) {
                Double share = row.number(BenchmarkTable.BELOW_PCT);
                Words group = context.names().group(row.text(BenchmarkTable.GROUP));
                bars.add(new BarPanel.Bar(
                        group.text(), detail(row), share, context.toldPercent(row, BenchmarkTable.BELOW_PCT), false));
                rows.add(List.of(
                        Cell.words(group),
                        Cell.words(context.names().kind(kind)),
                        context.count(row, BenchmarkTable.RESPONSES),
                        context.count(row, BenchmarkTable.BELOW),
                        context.percent(row, BenchmarkTable.BELOW_PCT)));
            }
            String name = context.names().kind(kind);
            Labels labels =
                    labels("below-" + slug(kind), name, context.say("kpi.below.desc", name), context.say("axis.below"));
            figure.picture(name, BarPanel.draw(labels, bars, null, 100.0));
        }
        return figure.table(new DataTable(
                        title,
                        List.of(
                                context.say("column.group"),
                                context.say("column.classification"),
                                context.say("column.n"),
                                context.say("column.below"),
                                context.say("column.belowPct")),
                        rows))
                .note(context.say("kpi.below.note"))
                .query(facts.groups())
                .done();
    }

    Block distributions() {
        String title = context.say("kpi.distribution.title");
        FigureDraft figure = new FigureDraft("distribution", title)
                .source(FigureIndex.distributionFigure(facts.kpi().code(), context))
                .sign("box", context.say("legend.box"))
                .sign("median", context.say("legend.median"))
                .sign("dot", context.say("legend.member"));
        for (String kind : Names.KINDS) {
            List<BoxPanel.Box> boxes = new ArrayList<>();
            for (ReleaseRow row : facts.groupsOf(kind)) {
                boxes.add(box(row, Objects.requireNonNull(COLUMNS.get(kind))));
            }
            String name = context.names().kind(kind);
            Labels labels = labels(
                    "distribution-" + slug(kind),
                    name,
                    context.say("kpi.distribution.desc", name),
                    context.say("axis.value", unit()));
            figure.picture(name, BoxPanel.draw(labels, boxes, facts.mark(context)));
        }
        if (facts.values().isEmpty()) {
            figure.note(context.say("kpi.distribution.unseen"));
        }
        return figure.table(fiveTable(title))
                .query(facts.groups())
                .query(facts.values())
                .done();
    }

    private BoxPanel.Box box(ReleaseRow row, String column) {
        String group = row.text(BenchmarkTable.GROUP);
        List<BoxPanel.Dot> dots = new ArrayList<>();
        for (ReleaseRow value : facts.values().rows()) {
            if (value.text(column).equals(group)) {
                dots.add(new BoxPanel.Dot(
                        Objects.requireNonNull(value.number(KpiValueTable.VALUE)),
                        value.text(KpiValueTable.MEMBER) + ": "
                                + context.told(value, KpiValueTable.VALUE, facts.kpi(), decimals)));
            }
        }
        return new BoxPanel.Box(
                context.names().group(group).text(),
                detail(row),
                five(row),
                dots,
                context.told(row, BenchmarkTable.MIN, facts.kpi(), decimals));
    }

    private static BoxPanel.@Nullable Five five(ReleaseRow row) {
        Double min = row.number(BenchmarkTable.MIN);
        Double q1 = row.number(BenchmarkTable.Q1);
        Double median = row.number(BenchmarkTable.MEDIAN);
        Double q3 = row.number(BenchmarkTable.Q3);
        Double max = row.number(BenchmarkTable.MAX);
        return min == null || q1 == null || median == null || q3 == null || max == null
                ? null
                : new BoxPanel.Five(min, q1, median, q3, max);
    }

    private DataTable fiveTable(String title) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ReleaseRow row : facts.groups().rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.words(context.names().group(row.text(BenchmarkTable.GROUP))));
            cells.add(context.count(row, BenchmarkTable.RESPONSES));
            for (String column : List.of(
                    BenchmarkTable.MIN,
                    BenchmarkTable.Q1,
                    BenchmarkTable.MEDIAN,
                    BenchmarkTable.Q3,
                    BenchmarkTable.MAX)) {
                cells.add(context.inUnit(row, column, facts.kpi(), decimals));
            }
            cells.add(context.cell(row, BenchmarkTable.SKEWNESS, 2));
            rows.add(cells);
        }
        return new DataTable(
                title,
                List.of(
                        context.say("column.group"),
                        context.say("column.n"),
                        context.say("column.min"),
                        context.say("column.q1"),
                        context.say("column.median"),
                        context.say("column.q3"),
                        context.say("column.max"),
                        context.say("column.skewness")),
                rows);
    }

    /** The scatter over GDP; empty where nothing of it may be or can be shown. */
    Optional<Block> economy() {
        Optional<ReleaseRow> line = facts.lines().rows().stream()
                .filter(row -> row.text(GdpRegressionTable.PREDICTOR).equals("log10_gdp"))
                .findFirst();
        Answer range = context.ask("gdp-range");
        Double least = range.rows().get(0).number("least");
        Double greatest = range.rows().get(0).number("greatest");
        if (line.isEmpty() || least == null || greatest == null) {
            return Optional.empty();
        }
        List<ScatterChart.Point> points = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (ReleaseRow value : facts.values().rows()) {
            Double gdp = value.number(DimMemberTable.GDP_USD_BN);
            if (gdp != null && gdp > 0) {
                Double y = Objects.requireNonNull(value.number(KpiValueTable.VALUE));
                String shown = context.numbers().inUnit(y, facts.kpi().unit(), decimals);
                String member = value.text(KpiValueTable.MEMBER);
                String size = context.numbers().decimal(gdp, 1);
                points.add(new ScatterChart.Point(gdp, y, context.say("kpi.economy.point", member, shown, size)));
                rows.add(List.of(Cell.words(member), Cell.number(size), Cell.number(shown)));
            }
        }
        return Optional.of(scatter(line.get(), range, points, rows, new double[] {least, greatest}));
    }

    private Block scatter(
            ReleaseRow line, Answer range, List<ScatterChart.Point> points, List<List<Cell>> rows, double[] ends) {
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
                                intercept == null || slope == null ? null : new ScatterChart.Line(intercept, slope)))
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
