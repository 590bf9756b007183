package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import org.pmmlake.suite.report.chart.BarPanel;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Numbers;
import org.pmmlake.suite.schema.KpiPerformanceTable;

/** Performance classes and capacity-building needs, each with what it rests on (the source report's §177 to §179, §286). */
record PerformancePage(CycleContext context) {

    Page page() {
        ReleaseAnswer answer = context.ask("performance");
        return context.page(
                "performance",
                "performance.title",
                "performance.lead",
                List.of(
                        tiles(answer),
                        new Block.Heading("classes", context.say("performance.classes")),
                        skewness(answer),
                        new Block.Heading("needs", context.say("performance.needs")),
                        needs()));
    }

    private Block tiles(ReleaseAnswer answer) {
        List<Block.Tile> tiles = new ArrayList<>();
        for (String name : List.of("well-performing", "low-performing", "not-assessable")) {
            tiles.add(context.tile(
                    context.count(answer.with(KpiPerformanceTable.CLASSIFICATION, name)
                            .size()),
                    "tile.kpis." + name));
        }
        int withheld = answer.with(KpiPerformanceTable.CLASSIFICATION, "").size();
        if (withheld > 0) {
            tiles.add(context.tile(context.count(withheld), "performance.withheld"));
        }
        return new Block.Tiles(tiles);
    }

    private Block skewness(ReleaseAnswer answer) {
        Block.Figure figure = context.figure("skewness", "performance.skewness.title")
                .sign("bar", "performance.stable")
                .sign("marked", "performance.unstable");
        List<ReleaseRow> shown = answer.showing(KpiPerformanceTable.SKEWNESS);
        // A picture of a few KPIs of many would say that these are all.
        boolean drawn = 2 * shown.size() > answer.rows().size();
        for (String name : drawn ? List.of("low-performing", "well-performing") : List.<String>of()) {
            List<BarPanel.Bar> bars = shown.stream()
                    .filter(row -> row.text(KpiPerformanceTable.CLASSIFICATION).equals(name))
                    .map(this::bar)
                    .toList();
            if (!bars.isEmpty()) {
                String word = context.word("class", name);
                Labels labels = context.labels(
                        "skewness-" + name,
                        word,
                        context.say("performance.skewness.desc", word),
                        context.say("column.skewness"));
                figure.picture(word, BarPanel.drawSorted(labels, context.say("column.n"), 0, bars));
            }
        }
        return figure.note("performance.skewness.note")
                .open()
                .table(
                        context.columns()
                                .kpi(KpiPerformanceTable.KPI)
                                .coded("column.class", KpiPerformanceTable.CLASSIFICATION, "class")
                                .count("column.n", KpiPerformanceTable.RESPONSES)
                                .number("column.skewness", KpiPerformanceTable.SKEWNESS, 2)
                                .number("column.medcouple", KpiPerformanceTable.MEDCOUPLE, 2)
                                .flag("column.stable", KpiPerformanceTable.STABLE)
                                .flag("column.low", KpiPerformanceTable.LOW_RESPONSE)
                                .coded("column.need", KpiPerformanceTable.NEED, "need"),
                        answer);
    }

    private BarPanel.Bar bar(ReleaseRow row) {
        double skewness = row.shown(KpiPerformanceTable.SKEWNESS);
        return new BarPanel.Bar(
                context.kpi(row).brief(),
                context.count(row.number(KpiPerformanceTable.RESPONSES)),
                skewness,
                context.numbers().decimal(skewness, 2),
                Boolean.FALSE.equals(row.flag(KpiPerformanceTable.STABLE)));
    }

    private Block needs() {
        return context.figure("needs-table", "needs.title")
                .note("needs.note")
                .table(
                        context.columns()
                                .text("column.area", this::area)
                                .cells("column.supported", this::supported)
                                .cells("column.kpi", this::kpi)
                                .coded("column.need", KpiPerformanceTable.NEED, "need")
                                .coded("column.class", KpiPerformanceTable.CLASSIFICATION, "class")
                                .count("column.n", KpiPerformanceTable.RESPONSES),
                        context.ask("needs"));
    }

    private String area(ReleaseRow row) {
        return row.shows("place")
                ? context.word("area", Integer.toString(row.whole("place")))
                : context.say("needs.unlisted");
    }

    private TableCell kpi(ReleaseRow row) {
        String kpi = row.text(KpiPerformanceTable.KPI);
        return kpi.isEmpty() ? TableCell.words(Numbers.NONE) : context.kpiCell(kpi);
    }

    private TableCell supported(ReleaseRow row) {
        if (!row.shows("place")) {
            return TableCell.words(Numbers.NONE);
        }
        return !row.is("supported") && row.is("hidden")
                ? TableCell.withheld(context.say("needs.hidden"))
                : context.flag(row, "supported");
    }
}
