package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.chart.HeatMap;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.chart.StackedBars;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.ToolAssessmentTable;
import org.pmmlake.suite.schema.ToolCorrelationTable;
import org.pmmlake.suite.schema.ToolUseTable;

/** Use of the instruments and tools, the four lists, and correlations with results (the source report's 4.12). */
final class ToolsPage {

    private static final List<String> LISTS = List.of(
            ToolAssessmentTable.LOW_PLANNED_USE,
            ToolAssessmentTable.NOT_IMPACTING,
            ToolAssessmentTable.LOW_USE_LOW_PERFORMING,
            ToolAssessmentTable.HIGH_USE_WELL_PERFORMING);

    private final CycleContext context;

    ToolsPage(CycleContext context) {
        this.context = context;
    }

    Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("use", context.say("tools.use")));
        blocks.add(use());
        blocks.add(new Block.Heading("lists", context.say("tools.lists")));
        blocks.add(lists());
        blocks.add(new Block.Heading("correlations", context.say("tools.correlations")));
        blocks.add(strongPairs());
        blocks.add(heatMap());
        blocks.add(capacity());
        return new Page(
                context.path("tools.html"),
                "tools",
                context.cycle(),
                Words.of(context.say("tools.title", Integer.toString(context.cycle()))),
                context.say("tools.lead"),
                blocks);
    }

    private Block use() {
        ReleaseAnswer answer = context.ask("tool-use");
        List<StackedBars.Stack> bars = new ArrayList<>();
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            Words name = context.names().tool(row.text(ToolUseTable.TOOL));
            Double responses = row.number(ToolUseTable.RESPONSES);
            bars.add(
                    responses == null
                            ? new StackedBars.Stack(name.text(), row.isWithheld() ? context.reason(row) : "", List.of())
                            : new StackedBars.Stack(
                                    name.text(),
                                    context.say("detail.n", context.numbers().count(responses)),
                                    List.of(
                                            part(row, ToolUseTable.USING, "part-1"),
                                            part(row, ToolUseTable.PLANS_TO_USE, "part-2"),
                                            part(row, ToolUseTable.NO_PLANS, "part-3"),
                                            part(row, ToolUseTable.NOT_AWARE, "part-4"))));
            rows.add(List.of(
                    TableCell.words(name),
                    context.count(row, ToolUseTable.RESPONSES),
                    context.count(row, ToolUseTable.USING),
                    context.count(row, ToolUseTable.PLANS_TO_USE),
                    context.count(row, ToolUseTable.NO_PLANS),
                    context.count(row, ToolUseTable.NOT_AWARE),
                    context.percent(row, ToolUseTable.AWARE_PCT),
                    context.percent(row, ToolUseTable.PLANS_PCT),
                    context.percent(row, ToolUseTable.USING_PCT)));
        }
        String title = context.say("tools.use.title");
        Labels labels = new Labels(
                "tool-use-chart",
                title,
                context.say("tools.use.desc"),
                context.say("axis.members.tools"),
                context.numbers()::tick);
        return new FigureDraft("tool-use", title)
                .wide()
                .sign("part-1", context.say("tools.using"))
                .sign("part-2", context.say("tools.plans_to_use"))
                .sign("part-3", context.say("tools.no_plans"))
                .sign("part-4", context.say("tools.not_aware"))
                .picture("", StackedBars.draw(labels, bars))
                .table(new DataTable(
                        title,
                        List.of(
                                context.say("column.tool"),
                                context.say("column.n"),
                                context.say("tools.using"),
                                context.say("tools.plans_to_use"),
                                context.say("tools.no_plans"),
                                context.say("tools.not_aware"),
                                context.say("column.awarePct"),
                                context.say("column.plansPct"),
                                context.say("column.usingPct")),
                        rows))
                .query(answer)
                .done();
    }

    private StackedBars.StackPart part(ReleaseRow row, String column, String style) {
        Double count = row.number(column);
        String text = context.numbers().count(count);
        return new StackedBars.StackPart(
                style, count == null ? 0 : count, text, context.say("tools." + column) + ": " + text);
    }

    private Block lists() {
        ReleaseAnswer answer = context.ask("tool-lists");
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            List<TableCell> cells = new ArrayList<>();
            cells.add(TableCell.words(context.names().tool(row.text(ToolAssessmentTable.TOOL))));
            cells.add(context.count(row, ToolAssessmentTable.MAPPED_KPIS));
            cells.add(context.percent(row, ToolAssessmentTable.USING_PCT));
            cells.add(context.percent(row, ToolAssessmentTable.PLANS_PCT));
            for (String list : LISTS) {
                cells.add(context.flag(row, list));
            }
            rows.add(cells);
        }
        List<String> columns = new ArrayList<>(List.of(
                context.say("column.tool"),
                context.say("column.mappedKpis"),
                context.say("column.usingPct"),
                context.say("column.plansPct")));
        LISTS.forEach(list -> columns.add(context.sayList(list)));
        String title = context.say("tools.lists.title");
        return new FigureDraft("tool-lists", title)
                .note(context.say("tools.lists.note"))
                .openTable(new DataTable(title, columns, rows))
                .query(answer)
                .done();
    }

    private Block strongPairs() {
        ReleaseAnswer answer = context.ask("strong-pairs");
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            String kpi = row.text(ToolCorrelationTable.KPI);
            rows.add(List.of(
                    TableCell.words(context.names().tool(row.text(ToolCorrelationTable.TOOL))),
                    TableCell.words(context.names().kpi(kpi).name()).to(CycleContext.kpiPage(kpi)),
                    context.count(row, ToolCorrelationTable.N),
                    context.cell(row, ToolCorrelationTable.R, 2),
                    context.cell(row, ToolCorrelationTable.CI_LOW, 2),
                    context.cell(row, ToolCorrelationTable.CI_HIGH, 2),
                    context.probability(row, ToolCorrelationTable.P_VALUE),
                    context.probability(row, ToolCorrelationTable.Q_VALUE),
                    context.flag(row, ToolCorrelationTable.MAPPED),
                    context.coded(row, ToolCorrelationTable.READING, "association")));
        }
        String title = context.say("tools.strong.title");
        return new FigureDraft("table-2", title)
                .source(context.say("source.table", "2"))
                .note(context.say("tools.strong.note"))
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.tool"),
                                context.say("column.kpi"),
                                context.say("column.n"),
                                context.say("column.r"),
                                context.say("column.ciLow"),
                                context.say("column.ciHigh"),
                                context.say("column.p"),
                                context.say("column.q"),
                                context.say("column.mapped"),
                                context.say("column.reading")),
                        rows))
                .query(answer)
                .done();
    }

    private Block heatMap() {
        ReleaseAnswer answer = context.ask("tool-heat");
        Map<String, Map<String, ReleaseRow>> byTool = new LinkedHashMap<>();
        answer.rows().forEach(row -> byTool.computeIfAbsent(
                        row.text(ToolCorrelationTable.TOOL), ignored -> new LinkedHashMap<>())
                .put(row.text(ToolCorrelationTable.KPI), row));
        if (answer.rows().stream().allMatch(row -> row.number(ToolCorrelationTable.R) == null)) {
            return new Block.Absent("tool-heat", context.say("tools.heat.title"), context.say("absent.tools"));
        }
        List<Names.KpiName> kpis = context.names().kpis();
        List<HeatMap.HeatRow> lines = new ArrayList<>();
        List<List<TableCell>> rows = new ArrayList<>();
        for (String tool : context.names().tools()) {
            Map<String, ReleaseRow> ofTool = byTool.getOrDefault(tool, Map.of());
            List<HeatMap.HeatCell> cells = new ArrayList<>();
            List<TableCell> behind = new ArrayList<>();
            behind.add(TableCell.words(context.names().tool(tool)));
            for (Names.KpiName kpi : kpis) {
                Optional<ReleaseRow> row = Optional.ofNullable(ofTool.get(kpi.code()));
                cells.add(heat(row, kpi));
                behind.add(row.map(present -> context.cell(present, ToolCorrelationTable.R, 2))
                        .orElse(TableCell.words("")));
            }
            lines.add(new HeatMap.HeatRow(context.names().toolBrief(tool), cells));
            rows.add(behind);
        }
        List<String> columns = new ArrayList<>(List.of(context.say("column.tool")));
        kpis.forEach(kpi -> columns.add(kpi.name().text()));
        String title = context.say("tools.heat.title");
        Labels labels =
                new Labels("tool-heat-chart", title, context.say("tools.heat.desc"), "", context.numbers()::tick);
        return new FigureDraft("tool-heat", title)
                .full()
                .sign("heat-n3", context.say("tools.heat.n3"))
                .sign("heat-n2", context.say("tools.heat.n2"))
                .sign("heat-0", context.say("tools.heat.0"))
                .sign("heat-p2", context.say("tools.heat.p2"))
                .sign("heat-p3", context.say("tools.heat.p3"))
                .sign("framed", context.say("tools.heat.mapped"))
                .picture(
                        "",
                        HeatMap.draw(
                                labels, kpis.stream().map(Names.KpiName::brief).toList(), lines, 17))
                .note(context.say("tools.heat.note"))
                .table(new DataTable(title, columns, rows))
                .query(answer)
                .done();
    }

    private HeatMap.HeatCell heat(Optional<ReleaseRow> row, Names.KpiName kpi) {
        if (row.isEmpty() || row.get().number(ToolCorrelationTable.R) == null) {
            boolean hidden = row.isPresent() && row.get().isWithheld();
            return new HeatMap.HeatCell(null, hidden ? "×" : "", false, "");
        }
        Double r = row.get().number(ToolCorrelationTable.R);
        boolean strong = row.get().is(ToolCorrelationTable.STRONG);
        return new HeatMap.HeatCell(
                heatStyle(r, strong),
                strong ? (r != null && r > 0 ? "+" : "−") : "",
                row.get().is(ToolCorrelationTable.MAPPED),
                context.say(
                        "tools.heat.tip",
                        kpi.name().text(),
                        context.numbers().decimal(r, 2),
                        context.numbers().count(row.get().number(ToolCorrelationTable.N))));
    }

    private static String heatStyle(@Nullable Double r, boolean strong) {
        double size = r == null ? 0 : Math.abs(r);
        String side = r != null && r < 0 ? "heat-n" : "heat-p";
        if (strong) {
            return side + "3";
        }
        return size < 0.25 ? "heat-0" : side + "2";
    }

    private Block capacity() {
        ReleaseAnswer answer = context.ask("capacity");
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            rows.add(List.of(
                    TableCell.words(context.names().tool(row.text(ToolCorrelationTable.TOOL))),
                    TableCell.words(context.names()
                            .kpi(row.text(ToolCorrelationTable.KPI))
                            .name()),
                    context.count(row, ToolCorrelationTable.N),
                    context.cell(row, ToolCorrelationTable.R, 3),
                    context.probability(row, ToolCorrelationTable.P_VALUE),
                    context.probability(row, ToolCorrelationTable.Q_VALUE),
                    context.flag(row, ToolCorrelationTable.STRONG)));
        }
        String title = context.say("tools.capacity.title");
        return new FigureDraft("capacity", title)
                .note(context.say("tools.capacity.note"))
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.tool"),
                                context.say("column.kpi"),
                                context.say("column.n"),
                                context.say("column.r"),
                                context.say("column.p"),
                                context.say("column.q"),
                                context.say("column.strong")),
                        rows))
                .query(answer)
                .done();
    }
}
