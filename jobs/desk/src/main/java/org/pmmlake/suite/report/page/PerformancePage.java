package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.chart.BarPanel;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Numbers;
import org.pmmlake.suite.schema.KpiPerformanceTable;

/** Performance classes and capacity-building needs, each with what it rests on (the source report's §177 to §179, §286). */
final class PerformancePage {

    private final CycleContext context;

    PerformancePage(CycleContext context) {
        this.context = context;
    }

    Page page() {
        ReleaseAnswer answer = context.ask("performance");
        List<Block> blocks = new ArrayList<>();
        blocks.add(tiles(answer));
        blocks.add(new Block.Heading("classes", context.say("performance.classes")));
        blocks.add(skewness(answer));
        blocks.add(table(answer));
        blocks.add(new Block.Heading("needs", context.say("performance.needs")));
        blocks.add(needs());
        return new Page(
                context.path("performance.html"),
                "performance",
                context.cycle(),
                Words.of(context.say("performance.title", Integer.toString(context.cycle()))),
                context.say("performance.lead"),
                blocks);
    }

    private Block tiles(ReleaseAnswer answer) {
        Map<String, Long> classes = new LinkedHashMap<>();
        for (String name : List.of("well-performing", "low-performing", "not-assessable")) {
            classes.put(name, 0L);
        }
        long withheld = 0;
        for (ReleaseRow row : answer.rows()) {
            String name = row.text(KpiPerformanceTable.CLASSIFICATION);
            if (name.isEmpty()) {
                withheld++;
            } else {
                classes.merge(name, 1L, Long::sum);
            }
        }
        List<Block.Tile> tiles = new ArrayList<>();
        classes.forEach((name, count) -> tiles.add(new Block.Tile(
                Words.of(context.numbers().count(count)),
                Words.of(context.say("tile.kpis", context.word("class", name))))));
        if (withheld > 0) {
            tiles.add(new Block.Tile(
                    Words.of(context.numbers().count(withheld)), Words.of(context.say("performance.withheld"))));
        }
        return new Block.Tiles(tiles);
    }

    private Block skewness(ReleaseAnswer answer) {
        String title = context.say("performance.skewness.title");
        FigureDraft figure = new FigureDraft("skewness", title)
                .sign("bar", context.say("performance.stable"))
                .sign("marked", context.say("performance.unstable"));
        for (String name : List.of("low-performing", "well-performing")) {
            List<BarPanel.Bar> bars = new ArrayList<>();
            for (ReleaseRow row : answer.rows()) {
                if (row.text(KpiPerformanceTable.CLASSIFICATION).equals(name)) {
                    Double skewness = row.number(KpiPerformanceTable.SKEWNESS);
                    if (skewness != null) {
                        bars.add(new BarPanel.Bar(
                                context.names()
                                        .kpi(row.text(KpiPerformanceTable.KPI))
                                        .brief(),
                                context.numbers().count(row.number(KpiPerformanceTable.RESPONSES)),
                                skewness,
                                context.numbers().decimal(skewness, 2),
                                Boolean.FALSE.equals(row.flag(KpiPerformanceTable.STABLE))));
                    }
                }
            }
            String word = context.word("class", name);
            Labels labels = new Labels(
                    "skewness-" + name,
                    word,
                    context.say("performance.skewness.desc", word),
                    context.say("column.skewness"),
                    context.numbers()::tick);
            if (!bars.isEmpty()) {
                figure.picture(
                        word,
                        BarPanel.draw(
                                labels,
                                bars.stream()
                                        .sorted(Comparator.comparingDouble(BarPanel.Bar::value)
                                                .reversed())
                                        .toList()));
            }
        }
        return figure.note(context.say("performance.skewness.note"))
                .table(classTable(title, answer))
                .query(answer)
                .done();
    }

    private Block table(ReleaseAnswer answer) {
        String title = context.say("performance.table.title");
        return new FigureDraft("class-table", title)
                .openTable(classTable(title, answer))
                .query(answer)
                .done();
    }

    private DataTable classTable(String title, ReleaseAnswer answer) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            String kpi = row.text(KpiPerformanceTable.KPI);
            rows.add(List.of(
                    TableCell.words(context.names().kpi(kpi).name()).to(CycleContext.kpiPage(kpi)),
                    context.coded(row, KpiPerformanceTable.CLASSIFICATION, "class"),
                    context.count(row, KpiPerformanceTable.RESPONSES),
                    context.cell(row, KpiPerformanceTable.SKEWNESS, 2),
                    context.cell(row, KpiPerformanceTable.MEDCOUPLE, 2),
                    context.flag(row, KpiPerformanceTable.STABLE),
                    context.flag(row, KpiPerformanceTable.LOW_RESPONSE),
                    context.coded(row, KpiPerformanceTable.NEED, "need")));
        }
        return new DataTable(
                title,
                List.of(
                        context.say("column.kpi"),
                        context.say("column.class"),
                        context.say("column.n"),
                        context.say("column.skewness"),
                        context.say("column.medcouple"),
                        context.say("column.stable"),
                        context.say("column.low"),
                        context.say("column.need")),
                rows);
    }

    private Block needs() {
        ReleaseAnswer answer = context.ask("needs");
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            String kpi = row.text(KpiPerformanceTable.KPI);
            Double place = row.number("place");
            rows.add(List.of(
                    TableCell.words(
                            place == null
                                    ? context.say("needs.unlisted")
                                    : context.word("area", Integer.toString((int) (double) place))),
                    supported(row, place),
                    kpi.isEmpty()
                            ? TableCell.words(Numbers.NONE)
                            : TableCell.words(context.names().kpi(kpi).name()).to(CycleContext.kpiPage(kpi)),
                    context.coded(row, KpiPerformanceTable.NEED, "need"),
                    context.coded(row, KpiPerformanceTable.CLASSIFICATION, "class"),
                    context.count(row, KpiPerformanceTable.RESPONSES)));
        }
        String title = context.say("needs.title");
        return new FigureDraft("needs-table", title)
                .note(context.say("needs.note"))
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.area"),
                                context.say("column.supported"),
                                context.say("column.kpi"),
                                context.say("column.need"),
                                context.say("column.class"),
                                context.say("column.n")),
                        rows))
                .query(answer)
                .done();
    }

    private TableCell supported(ReleaseRow row, @Nullable Double place) {
        if (place == null) {
            return TableCell.words(Numbers.NONE);
        }
        if (!row.is("supported") && row.is("hidden")) {
            return TableCell.withheld(context.say("needs.hidden"));
        }
        return context.flag(row, "supported");
    }
}
