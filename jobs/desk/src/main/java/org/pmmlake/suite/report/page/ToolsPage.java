package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmmlake.suite.report.chart.HeatMap;
import org.pmmlake.suite.report.chart.StackedBars;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolAssessmentTable;
import org.pmmlake.suite.schema.ToolCorrelationTable;
import org.pmmlake.suite.schema.ToolUseTable;

/** Use of the instruments and tools, the four lists, and correlations with results (the source report's 4.12). */
record ToolsPage(CycleContext context) {

    private static final List<String> LISTS = List.of(
            ToolAssessmentTable.LOW_PLANNED_USE,
            ToolAssessmentTable.NOT_IMPACTING,
            ToolAssessmentTable.LOW_USE_LOW_PERFORMING,
            ToolAssessmentTable.HIGH_USE_WELL_PERFORMING);

    /** What Members say of a tool, from the greatest use down. */
    private static final List<String> LEVELS =
            List.of(ToolUseTable.USING, ToolUseTable.PLANS_TO_USE, ToolUseTable.NO_PLANS, ToolUseTable.NOT_AWARE);

    Page page() {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading("use", context.say("tools.use")),
                use(),
                new Block.Heading("lists", context.say("tools.lists")),
                lists(),
                new Block.Heading("correlations", context.say("tools.correlations"))));
        blocks.addAll(correlations());
        return context.page("tools", "tools.title", "tools.lead", blocks);
    }

    /** Three figures, or a sentence where the audience sees no coefficient. */
    private List<Block> correlations() {
        if (context.ask("tool-heat").showing(ToolCorrelationTable.R).isEmpty()) {
            return List.of(context.figure("table-2", "tools.strong.title").absent("absent.tools"));
        }
        return List.of(strongPairs(), heatMap(), capacity());
    }

    private Block use() {
        ReleaseAnswer answer = context.ask("tool-use");
        Block.Figure figure = context.figure("tool-use", "tools.use.title").wide();
        TableDraft columns = context.columns()
                .named("column.tool", Names.Family.TOOL, ToolUseTable.TOOL)
                .count("column.n", ToolUseTable.RESPONSES);
        for (String level : LEVELS) {
            figure.sign(style(level), "tools." + level);
            columns.count("tools." + level, level);
        }
        columns.percent("column.awarePct", ToolUseTable.AWARE_PCT)
                .percent("column.plansPct", ToolUseTable.PLANS_PCT)
                .percent("column.usingPct", ToolUseTable.USING_PCT);
        return figure.picture(StackedBars.draw(
                        figure.labels(context.say("tools.use.desc"), context.say("axis.members.tools")),
                        answer.rows().stream().map(this::bar).toList()))
                .table(columns, answer);
    }

    private StackedBars.Stack bar(ReleaseRow row) {
        String name =
                context.name(Names.Family.TOOL, row.text(ToolUseTable.TOOL)).text();
        Double responses = row.number(ToolUseTable.RESPONSES);
        if (responses == null) {
            return new StackedBars.Stack(name, row.isWithheld() ? context.reason(row) : "", List.of());
        }
        return new StackedBars.Stack(
                name,
                context.say("tools.share", context.numbers().percent(row.number(ToolUseTable.USING_PCT), 0)),
                LEVELS.stream().map(level -> part(row, level)).toList());
    }

    private static String style(String level) {
        return "part-" + (LEVELS.indexOf(level) + 1);
    }

    private StackedBars.StackPart part(ReleaseRow row, String level) {
        Double count = row.number(level);
        String text = context.count(count);
        return new StackedBars.StackPart(
                style(level), count == null ? 0 : count, text, context.say("tools." + level) + ": " + text);
    }

    private Block lists() {
        TableDraft columns = context.columns()
                .named("column.tool", Names.Family.TOOL, ToolAssessmentTable.TOOL)
                .count("column.mappedKpis", ToolAssessmentTable.MAPPED_KPIS)
                .percent("column.usingPct", ToolAssessmentTable.USING_PCT)
                .percent("column.plansPct", ToolAssessmentTable.PLANS_PCT);
        LISTS.forEach(list -> columns.under(context.word("list", list), row -> context.flag(row, list)));
        return context.figure("tool-lists", "tools.lists.title")
                .note("tools.lists.note")
                .table(columns, context.ask("tool-lists"));
    }

    private Words tool(ReleaseRow row) {
        return context.name(Names.Family.TOOL, row.text(ToolCorrelationTable.TOOL));
    }

    private Block strongPairs() {
        return context.figure("table-2", "tools.strong.title")
                .note("tools.strong.note")
                .table(
                        context.columns()
                                .words("column.tool", this::tool)
                                .kpi(ToolCorrelationTable.KPI)
                                .correlation()
                                .flag("column.mapped", ToolCorrelationTable.MAPPED)
                                .coded("column.reading", ToolCorrelationTable.READING, "association"),
                        context.ask("strong-pairs"));
    }

    private Block heatMap() {
        ReleaseAnswer answer = context.ask("tool-heat");
        Block.Figure figure = context.figure("tool-heat", "tools.heat.title");
        Map<String, List<ReleaseRow>> byTool = answer.by(ToolCorrelationTable.TOOL);
        List<Names.KpiName> kpis = context.names().kpis();
        List<String> columns = new ArrayList<>(List.of(context.say("column.tool")));
        kpis.forEach(kpi -> columns.add(kpi.name().text()));
        List<HeatMap.HeatRow> lines = new ArrayList<>();
        List<List<TableCell>> rows = new ArrayList<>();
        for (String tool : context.names().tools()) {
            List<HeatMap.HeatCell> cells = new ArrayList<>();
            List<TableCell> behind = new ArrayList<>(List.of(TableCell.words(context.name(Names.Family.TOOL, tool))));
            for (Names.KpiName kpi : kpis) {
                Optional<ReleaseRow> row = byTool.getOrDefault(tool, List.of()).stream()
                        .filter(other -> other.text(ToolCorrelationTable.KPI).equals(kpi.code()))
                        .findFirst();
                cells.add(row.map(present -> heat(present, kpi)).orElse(HeatMap.HeatCell.EMPTY));
                behind.add(row.map(present -> context.cell(present, ToolCorrelationTable.R, 2))
                        .orElse(TableCell.words("")));
            }
            lines.add(new HeatMap.HeatRow(context.brief(Names.Family.TOOL, tool), cells));
            rows.add(behind);
        }
        return figure.full()
                .sign("heat-n3", "tools.heat.n3")
                .sign("heat-n2", "tools.heat.n2")
                .sign("heat-0", "tools.heat.0")
                .sign("heat-p2", "tools.heat.p2")
                .sign("heat-p3", "tools.heat.p3")
                .sign("framed", "tools.heat.mapped")
                .picture(HeatMap.draw(
                        figure.labels(context.say("tools.heat.desc"), ""),
                        kpis.stream().map(Names.KpiName::brief).toList(),
                        lines,
                        17))
                .note("tools.heat.note")
                .table(new DataTable(figure.title(), columns, rows))
                .query(answer);
    }

    private HeatMap.HeatCell heat(ReleaseRow row, Names.KpiName kpi) {
        Double r = row.number(ToolCorrelationTable.R);
        if (r == null) {
            return new HeatMap.HeatCell(null, row.isWithheld() ? "×" : "", false, "");
        }
        boolean strong = row.is(ToolCorrelationTable.STRONG);
        String side = r < 0 ? "heat-n" : "heat-p";
        return new HeatMap.HeatCell(
                strong ? side + "3" : Math.abs(r) < 0.25 ? "heat-0" : side + "2",
                strong ? (r > 0 ? "+" : "−") : "",
                row.is(ToolCorrelationTable.MAPPED),
                context.say(
                        "tools.heat.tip",
                        kpi.name().text(),
                        context.numbers().decimal(r, 2),
                        context.count(row.number(ToolCorrelationTable.N))));
    }

    private Block capacity() {
        return context.figure("capacity", "tools.capacity.title")
                .note("tools.capacity.note")
                .table(
                        context.columns()
                                .words("column.tool", this::tool)
                                .words("column.kpi", row -> context.kpi(row).name())
                                .count("column.n", ToolCorrelationTable.N)
                                .number("column.r", ToolCorrelationTable.R, 3)
                                .probability("column.p", ToolCorrelationTable.P_VALUE)
                                .probability("column.q", TableSpec.Q_VALUE)
                                .flag("column.strong", ToolCorrelationTable.STRONG),
                        context.ask("capacity"));
    }
}
