package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmmlake.suite.report.chart.BarPanel;
import org.pmmlake.suite.report.chart.DotPanel;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BlankReasonTable;
import org.pmmlake.suite.schema.BreakdownBenchmarkTable;
import org.pmmlake.suite.schema.GroupDifferenceTable;
import org.pmmlake.suite.schema.QuestionAnswerTable;
import org.pmmlake.suite.schema.ToolCorrelationTable;

/** What only some KPIs have: breakdowns, questions, reasons for blanks, tools, tests. */
final class KpiDetails {

    /** The classifications by which the source report breaks down; the others are in the table. */
    private static final List<String> DRAWN = List.of("GLOBAL", "WCO_REGION", "INCOME_GROUP");

    private final CycleContext context;
    private final KpiFacts facts;

    KpiDetails(CycleContext context, KpiFacts facts) {
        this.context = context;
        this.facts = facts;
    }

    private Labels labels(String id, String title, String description, String axis) {
        return new Labels(id, title, description, axis, context.numbers()::tick);
    }

    /** One figure a breakdown that anybody answered: Figures 24 and 25 of the source report. */
    List<Block> breakdowns() {
        ReleaseAnswer answer = context.ask("breakdowns", "kpi", facts.kpi().code());
        Map<String, List<ReleaseRow>> byBreakdown = new LinkedHashMap<>();
        for (ReleaseRow row : answer.rows()) {
            byBreakdown
                    .computeIfAbsent(row.text(BreakdownBenchmarkTable.BREAKDOWN), ignored -> new ArrayList<>())
                    .add(row);
        }
        List<Block> blocks = new ArrayList<>();
        byBreakdown.forEach((breakdown, rows) -> blocks.add(breakdown(breakdown, rows, answer)));
        return blocks;
    }

    private Block breakdown(String breakdown, List<ReleaseRow> rows, ReleaseAnswer answer) {
        String id = "breakdown-" + breakdown.replace('_', '-');
        String title = context.say(
                "kpi.breakdown.title", context.names().breakdown(breakdown).text());
        List<DotPanel.Section> sections = sections(rows);
        if (sections.isEmpty()) {
            return new Block.Absent(id, title, context.say("absent.groups"));
        }
        Labels labels = labels(
                id + "-chart",
                title,
                context.say("kpi.breakdown.desc"),
                context.say(
                        "axis.statistic",
                        context.say("statistic.mean"),
                        context.say("unit." + facts.kpi().unit())));
        return new FigureDraft(id, title)
                .source(FigureIndex.breakdownFigure(facts.kpi().code(), context))
                .sign("small", context.say("legend.insufficient"))
                .picture(
                        "",
                        DotPanel.draw(
                                labels,
                                new DotPanel.Heads(context.say("statistic.mean"), context.say("column.n")),
                                sections,
                                null))
                .table(breakdownTable(title, rows))
                .note(context.say("kpi.breakdown.note"))
                .query(answer)
                .done();
    }

    /** A section a group, with its categories in the order of the query. */
    private List<DotPanel.Section> sections(List<ReleaseRow> rows) {
        Map<String, List<DotPanel.DotRow>> byGroup = new LinkedHashMap<>();
        for (ReleaseRow row : rows) {
            Double mean = row.number(BreakdownBenchmarkTable.MEAN);
            Double n = row.number(BreakdownBenchmarkTable.RESPONSES);
            if (mean != null && DRAWN.contains(row.text(BreakdownBenchmarkTable.GROUP_KIND))) {
                byGroup.computeIfAbsent(row.text(BreakdownBenchmarkTable.GROUP), none -> new ArrayList<>())
                        .add(new DotPanel.DotRow(
                                context.names()
                                        .category(row.text(BreakdownBenchmarkTable.CATEGORY))
                                        .text(),
                                mean,
                                context.valueOrReason(row, BreakdownBenchmarkTable.MEAN, facts.kpi(), facts.decimals()),
                                n == null ? "" : context.numbers().count(n),
                                DotPanel.Side.NEITHER,
                                Boolean.FALSE.equals(row.flag(BreakdownBenchmarkTable.SUFFICIENT)),
                                List.of()));
            }
        }
        List<DotPanel.Section> sections = new ArrayList<>();
        byGroup.forEach((group, own) ->
                sections.add(new DotPanel.Section(context.names().groupBrief(group), own)));
        return sections;
    }

    private DataTable breakdownTable(String title, List<ReleaseRow> rows) {
        List<List<TableCell>> cells = new ArrayList<>();
        for (ReleaseRow row : rows) {
            cells.add(List.of(
                    TableCell.words(context.names().group(row.text(BreakdownBenchmarkTable.GROUP))),
                    TableCell.words(context.names().category(row.text(BreakdownBenchmarkTable.CATEGORY))),
                    context.count(row, BreakdownBenchmarkTable.RESPONSES),
                    context.inUnit(row, BreakdownBenchmarkTable.MEAN, facts.kpi(), facts.decimals()),
                    context.inUnit(row, BreakdownBenchmarkTable.MEDIAN, facts.kpi(), facts.decimals()),
                    context.count(row, BreakdownBenchmarkTable.REQUIRED_10PCT),
                    context.flag(row, BreakdownBenchmarkTable.SUFFICIENT)));
        }
        return new DataTable(
                title,
                List.of(
                        context.say("column.group"),
                        context.say("column.category"),
                        context.say("column.n"),
                        context.say("column.mean"),
                        context.say("column.median"),
                        context.say("column.required"),
                        context.say("column.sufficient")),
                cells);
    }

    /** How many answered YES to each question of a maturity KPI. */
    Optional<Block> questions() {
        ReleaseAnswer answer = context.ask("questions", "kpi", facts.kpi().code());
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        List<BarPanel.Bar> bars = new ArrayList<>();
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            int number = row.whole(QuestionAnswerTable.QUESTION);
            Double share = row.number(QuestionAnswerTable.YES_PCT);
            if (share != null) {
                bars.add(new BarPanel.Bar(
                        context.names().questionBrief(facts.kpi().code(), number),
                        context.numbers().count(row.number(QuestionAnswerTable.RESPONSES)),
                        share,
                        context.numbers().percent(share, 1),
                        false));
            }
            rows.add(List.of(
                    TableCell.words(context.names().question(facts.kpi().code(), number)),
                    context.count(row, QuestionAnswerTable.RESPONSES),
                    context.count(row, QuestionAnswerTable.YES),
                    context.percent(row, QuestionAnswerTable.YES_PCT)));
        }
        String title = context.say("kpi.questions.title");
        if (bars.isEmpty()) {
            return Optional.of(new Block.Absent("questions", title, context.say("absent.groups")));
        }
        Labels labels = labels("questions-chart", title, context.say("kpi.questions.desc"), context.say("axis.yes"));
        return Optional.of(new FigureDraft("questions", title)
                .picture("", BarPanel.draw(labels, bars))
                .note(context.say("kpi.questions.note"))
                .table(new DataTable(
                        title,
                        List.of(
                                context.say("column.question"),
                                context.say("column.answers"),
                                context.say("column.yes"),
                                context.say("column.yesPct")),
                        rows))
                .query(answer)
                .done());
    }

    Optional<Block> overCycles() {
        ReleaseAnswer answer = context.ask("trend-of-kpi", "kpi", facts.kpi().code());
        return answer.rows().size() < 2
                ? Optional.empty()
                : Optional.of(TrendFigure.of(context, facts.kpi(), answer, "over-cycles"));
    }

    Optional<Block> reasons() {
        ReleaseAnswer answer =
                context.ask("blank-reasons-of-kpi", "kpi", facts.kpi().code());
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            rows.add(List.of(
                    TableCell.words(context.names().reason(row.text(BlankReasonTable.REASON))),
                    context.count(row, BlankReasonTable.TICKS),
                    context.percent(row, BlankReasonTable.SHARE_PCT)));
        }
        String title = context.say("kpi.reasons.title");
        return Optional.of(new FigureDraft("reasons", title)
                .folded()
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.reason"),
                                context.say("column.ticks"),
                                context.say("column.tickShare")),
                        rows))
                .query(answer)
                .done());
    }

    Optional<Block> tools() {
        ReleaseAnswer answer = context.ask("tools-of-kpi", "kpi", facts.kpi().code());
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            rows.add(List.of(
                    TableCell.words(context.names().tool(row.text(ToolCorrelationTable.TOOL))),
                    context.count(row, ToolCorrelationTable.N),
                    context.cell(row, ToolCorrelationTable.R, 2),
                    context.cell(row, ToolCorrelationTable.CI_LOW, 2),
                    context.cell(row, ToolCorrelationTable.CI_HIGH, 2),
                    context.probability(row, ToolCorrelationTable.P_VALUE),
                    context.probability(row, ToolCorrelationTable.Q_VALUE),
                    context.flag(row, ToolCorrelationTable.STRONG),
                    context.coded(row, ToolCorrelationTable.READING, "association")));
        }
        String title = context.say("kpi.tools.title");
        return Optional.of(new FigureDraft("tools", title)
                .folded()
                .openTable(new DataTable(title, correlationColumns("column.tool"), rows))
                .note(context.say("kpi.tools.note"))
                .query(answer)
                .done());
    }

    private List<String> correlationColumns(String first) {
        return List.of(
                context.say(first),
                context.say("column.n"),
                context.say("column.r"),
                context.say("column.ciLow"),
                context.say("column.ciHigh"),
                context.say("column.p"),
                context.say("column.q"),
                context.say("column.strong"),
                context.say("column.reading"));
    }

    Optional<Block> tests() {
        if (facts.tests().isEmpty()) {
            return Optional.empty();
        }
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : facts.tests().rows()) {
            rows.add(List.of(
                    TableCell.words(context.names().kind(row.text(GroupDifferenceTable.GROUP_KIND))),
                    TableCell.words(context.word("test", row.text(GroupDifferenceTable.TEST))),
                    context.count(row, GroupDifferenceTable.GROUPS),
                    context.count(row, GroupDifferenceTable.N),
                    context.cell(row, GroupDifferenceTable.STATISTIC, 2),
                    context.cell(row, GroupDifferenceTable.DF1, 0),
                    context.cell(row, GroupDifferenceTable.DF2, 0),
                    context.probability(row, GroupDifferenceTable.P_VALUE),
                    context.cell(row, GroupDifferenceTable.EFFECT_SIZE, 2)));
        }
        String title = context.say("kpi.tests.title");
        return Optional.of(new FigureDraft("tests", title)
                .folded()
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.classification"),
                                context.say("column.test"),
                                context.say("column.groups"),
                                context.say("column.n"),
                                context.say("column.statistic"),
                                context.say("column.df1"),
                                context.say("column.df2"),
                                context.say("column.p"),
                                context.say("column.effect")),
                        rows))
                .note(context.say("kpi.tests.note"))
                .query(facts.tests())
                .done());
    }
}
