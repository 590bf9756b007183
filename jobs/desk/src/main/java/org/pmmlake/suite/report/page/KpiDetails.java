package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pmmlake.suite.report.chart.BarPanel;
import org.pmmlake.suite.report.chart.DotPanel;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BlankReasonTable;
import org.pmmlake.suite.schema.BreakdownBenchmarkTable;
import org.pmmlake.suite.schema.GroupDifferenceTable;
import org.pmmlake.suite.schema.QuestionAnswerTable;
import org.pmmlake.suite.schema.ToolCorrelationTable;

/** What only some KPIs have: breakdowns, questions, reasons for blanks, tools, tests. */
record KpiDetails(CycleContext context, KpiFacts facts) {

    /** The classifications by which the source report breaks down; the others are in the table. */
    private static final List<String> DRAWN = List.of("GLOBAL", "WCO_REGION", "INCOME_GROUP");

    private ReleaseAnswer ask(String query) {
        return context.ask(query, "kpi", facts.kpi().code());
    }

    /** One figure a breakdown that anybody answered: Figures 24 and 25 of the source report. */
    List<Block> breakdowns() {
        ReleaseAnswer answer = ask("breakdowns");
        List<Block> blocks = new ArrayList<>();
        answer.by(BreakdownBenchmarkTable.BREAKDOWN)
                .forEach((breakdown, rows) -> blocks.add(breakdown(breakdown, rows, answer)));
        return blocks;
    }

    private Block breakdown(String breakdown, List<ReleaseRow> rows, ReleaseAnswer answer) {
        Block.Figure figure = new Block.Figure(
                context,
                "breakdown-" + breakdown.replace('_', '-'),
                context.say(
                        "kpi.breakdown.title",
                        context.name(Names.Family.BREAKDOWN, breakdown).text()));
        List<DotPanel.DotGroup> sections = sections(rows);
        if (sections.isEmpty()) {
            return figure.absent("absent.groups");
        }
        String mean = context.say("statistic.mean");
        return figure.sign("small", "legend.insufficient")
                .picture(DotPanel.draw(
                        figure.labels(
                                context.say("kpi.breakdown.desc"),
                                context.numbers().sign(facts.kpi().unit())),
                        new DotPanel.Heads(mean, context.say("column.n")),
                        sections,
                        null))
                .note("kpi.breakdown.note")
                .table(
                        context.columns()
                                .named("column.group", Names.Family.GROUP, BreakdownBenchmarkTable.GROUP)
                                .words("column.category", this::category)
                                .count("column.n", BreakdownBenchmarkTable.RESPONSES)
                                .inUnit("column.mean", BreakdownBenchmarkTable.MEAN, facts.kpi(), facts.decimals())
                                .inUnit("column.median", BreakdownBenchmarkTable.MEDIAN, facts.kpi(), facts.decimals())
                                .count("column.required", BreakdownBenchmarkTable.REQUIRED_10PCT)
                                .flag("column.sufficient", BreakdownBenchmarkTable.SUFFICIENT),
                        rows,
                        answer);
    }

    private Words category(ReleaseRow row) {
        return context.name(Names.Family.CATEGORY, row.text(BreakdownBenchmarkTable.CATEGORY));
    }

    /** A section a group, with its categories in the order of the query. */
    private List<DotPanel.DotGroup> sections(List<ReleaseRow> rows) {
        List<DotPanel.DotGroup> sections = new ArrayList<>();
        rows.stream()
                .filter(row -> row.shows(BreakdownBenchmarkTable.MEAN))
                .filter(row -> DRAWN.contains(row.text(BreakdownBenchmarkTable.GROUP_KIND)))
                .collect(Collectors.groupingBy(
                        row -> row.text(BreakdownBenchmarkTable.GROUP),
                        LinkedHashMap::new,
                        Collectors.mapping(this::dot, Collectors.toList())))
                .forEach((group, dots) ->
                        sections.add(new DotPanel.DotGroup(context.brief(Names.Family.GROUP, group), dots)));
        return sections;
    }

    private DotPanel.DotRow dot(ReleaseRow row) {
        Double n = row.number(BreakdownBenchmarkTable.RESPONSES);
        return new DotPanel.DotRow(
                category(row).text(),
                row.shown(BreakdownBenchmarkTable.MEAN),
                context.valueOrReason(row, BreakdownBenchmarkTable.MEAN, facts.kpi(), facts.decimals()),
                n == null ? "" : context.count(n),
                DotPanel.Side.NEITHER,
                PageText.isSmall(n) || Boolean.FALSE.equals(row.flag(BreakdownBenchmarkTable.SUFFICIENT)),
                List.of());
    }

    /** How many answered YES to each question of a maturity KPI. */
    Optional<Block> questions() {
        ReleaseAnswer answer = ask("questions");
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        Block.Figure figure = context.figure("questions", "kpi.questions.title");
        String kpi = facts.kpi().code();
        List<BarPanel.Bar> bars = answer.showing(QuestionAnswerTable.YES_PCT).stream()
                .map(row -> context.bar(
                        context.brief(Names.Family.QUESTION, kpi + "/" + row.whole(QuestionAnswerTable.QUESTION)),
                        row,
                        QuestionAnswerTable.YES_PCT,
                        QuestionAnswerTable.RESPONSES,
                        false))
                .toList();
        if (bars.isEmpty()) {
            return Optional.of(figure.absent("absent.groups"));
        }
        return Optional.of(
                figure.bars(context.say("kpi.questions.desc"), context.say("axis.yes"), context.say("column.n"), bars)
                        .note("kpi.questions.note")
                        .table(
                                context.columns()
                                        .words(
                                                "column.question",
                                                row -> context.name(
                                                        Names.Family.QUESTION,
                                                        kpi + "/" + row.whole(QuestionAnswerTable.QUESTION)))
                                        .count("column.answers", QuestionAnswerTable.RESPONSES)
                                        .count("column.yes", QuestionAnswerTable.YES)
                                        .percent("column.yesPct", QuestionAnswerTable.YES_PCT),
                                answer));
    }

    Optional<Block> overCycles() {
        ReleaseAnswer answer = ask("trend-of-kpi");
        return answer.rows().size() < 2
                ? Optional.empty()
                : Optional.of(new TrendFigure(context, facts.kpi(), answer).figure("over-cycles"));
    }

    Optional<Block> reasons() {
        return folded(
                context.figure("reasons", "kpi.reasons.title"),
                context.columns()
                        .named("column.reason", Names.Family.REASON, BlankReasonTable.REASON)
                        .count("column.ticks", BlankReasonTable.TICKS)
                        .percent("column.tickShare", BlankReasonTable.SHARE_PCT),
                ask("blank-reasons-of-kpi"));
    }

    /** A table that is unfolded on demand; nothing where it has no rows. */
    private Optional<Block> folded(Block.Figure figure, TableDraft columns, ReleaseAnswer answer) {
        return answer.isEmpty() ? Optional.empty() : Optional.of(figure.folded().table(columns, answer));
    }

    Optional<Block> tools() {
        return folded(
                context.figure("tools", "kpi.tools.title").note("kpi.tools.note"),
                context.columns()
                        .named("column.tool", Names.Family.TOOL, ToolCorrelationTable.TOOL)
                        .correlation()
                        .flag("column.strong", ToolCorrelationTable.STRONG)
                        .coded("column.reading", ToolCorrelationTable.READING, "association"),
                ask("tools-of-kpi"));
    }

    Optional<Block> tests() {
        return folded(
                context.figure("tests", "kpi.tests.title").note("kpi.tests.note"),
                context.columns()
                        .text("column.classification", row -> context.names()
                                .kind(row.text(GroupDifferenceTable.GROUP_KIND)))
                        .text("column.test", row -> context.word("test", row.text(GroupDifferenceTable.TEST)))
                        .count("column.groups", GroupDifferenceTable.GROUPS)
                        .count("column.n", GroupDifferenceTable.N)
                        .number("column.statistic", GroupDifferenceTable.STATISTIC, 2)
                        .number("column.df1", GroupDifferenceTable.DF1, 0)
                        .number("column.df2", GroupDifferenceTable.DF2, 0)
                        .probability("column.p", GroupDifferenceTable.P_VALUE)
                        .number("column.effect", GroupDifferenceTable.EFFECT_SIZE, 2),
                facts.tests());
    }
}
