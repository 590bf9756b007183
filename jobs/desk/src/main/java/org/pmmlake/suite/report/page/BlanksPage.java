package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pmmlake.suite.report.chart.BarPanel;
import org.pmmlake.suite.report.chart.StackedBars;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BlankReasonTable;
import org.pmmlake.suite.schema.ResponseRateTable;

/** What was left blank, by whom, and why: Figures 30 to 34 of the source report. */
record BlanksPage(CycleContext context) {

    /** Reasons in the order of their colours and patterns. */
    private static final List<String> ORDER = List.of(
            "REASON_STARTED", "REASON_PLANNING", "REASON_NOT_PLANNING", "REASON_DETAIL_LEVEL", "REASON_UNIT_DIFFICULT");

    Page page() {
        ReleaseAnswer lowest = context.ask("blanks-lowest");
        ReleaseAnswer highest = context.ask("blanks-highest");
        ReleaseAnswer regions = context.ask("reasons-by-region");
        return context.page(
                "blanks",
                "blanks.title",
                "blanks.lead",
                List.of(
                        prose(lowest, highest, regions),
                        rates("figure-30", "blanks.lowest.title", lowest),
                        rates("figure-31", "blanks.highest.title", highest),
                        topReasons(),
                        byRegion(),
                        reasonsByRegion(regions)));
    }

    private Block prose(ReleaseAnswer lowest, ReleaseAnswer highest, ReleaseAnswer regions) {
        List<Block.Sentence> sentences = new ArrayList<>();
        lowest.showing(ResponseRateTable.BLANKS).stream()
                .findFirst()
                .ifPresent(row ->
                        sentences.add(context.extreme("blanks.fewest", row, lowest.rows(), ResponseRateTable.BLANKS)));
        highest.showing(ResponseRateTable.BLANKS).stream()
                .findFirst()
                .ifPresent(row ->
                        sentences.add(context.extreme("blanks.most", row, highest.rows(), ResponseRateTable.BLANKS)));
        if (regions.isEmpty()
                || regions.showing(BlankReasonTable.TICKS).size()
                        < regions.rows().size()) {
            sentences.add(new Block.Sentence(context.say("blanks.reason.withheld")));
            return new Block.Prose(sentences);
        }
        Map<String, Double> byReason = regions.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.text(BlankReasonTable.REASON),
                        Collectors.summingDouble(row -> row.shown(BlankReasonTable.TICKS))));
        double total =
                byReason.values().stream().mapToDouble(Double::doubleValue).sum();
        double most = Collections.max(byReason.values());
        List<String> first = byReason.entrySet().stream()
                .filter(reason -> reason.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        if (first.size() == 1 && total > 0) {
            sentences.add(new Block.Sentence(
                    context.say(
                            "blanks.reason",
                            context.name(Names.Family.REASON, first.get(0)).text(),
                            context.count(most),
                            context.count(total)),
                    context.say("blanks.reason.evidence")));
        }
        return new Block.Prose(sentences);
    }

    private Block rates(String id, String titleKey, ReleaseAnswer answer) {
        Block.Figure figure = context.figure(id, titleKey);
        List<BarPanel.Bar> bars = answer.showing(ResponseRateTable.BLANK_PCT).stream()
                .map(row -> context.bar(
                        context.kpi(row).brief(), row, ResponseRateTable.BLANK_PCT, ResponseRateTable.BLANKS, false))
                .toList();
        return figure.bars(context.say("blanks.desc"), context.say("axis.blanks"), context.say("column.members"), bars)
                .table(
                        context.columns()
                                .kpi(ResponseRateTable.KPI)
                                .count("column.blanks", ResponseRateTable.BLANKS)
                                .count("column.members", ResponseRateTable.MEMBERS)
                                .percent("column.blankPct", ResponseRateTable.BLANK_PCT)
                                .count("column.responses", ResponseRateTable.RESPONSES),
                        answer);
    }

    private Block topReasons() {
        ReleaseAnswer answer = context.ask("blank-reasons-top");
        Block.Figure figure = context.figure("figure-32", "blanks.top.title")
                .table(
                        context.columns()
                                .kpi(BlankReasonTable.KPI)
                                .words("column.reason", this::reason)
                                .count("column.ticks", BlankReasonTable.TICKS)
                                .percent("column.tickShare", BlankReasonTable.SHARE_PCT),
                        answer);
        return withReasons(figure, answer.by(BlankReasonTable.KPI), kpi -> context.names()
                .kpi(kpi)
                .name());
    }

    private Words reason(ReleaseRow row) {
        return context.name(Names.Family.REASON, row.text(BlankReasonTable.REASON));
    }

    private Block byRegion() {
        ReleaseAnswer answer = context.ask("blanks-by-region");
        String countTitle = context.say("blanks.region.count");
        String shareTitle = context.say("blanks.region.share");
        return context.figure("figure-33", "blanks.region.title")
                .picture(
                        countTitle,
                        regions("figure-33-count", countTitle, answer, ResponseRateTable.BLANKS, context::count))
                .picture(
                        shareTitle,
                        regions("figure-33-share", shareTitle, answer, ResponseRateTable.BLANK_PCT, context::percent))
                .note("blanks.region.note")
                .table(
                        context.columns()
                                .region(ResponseRateTable.GROUP)
                                .count("column.members", ResponseRateTable.MEMBERS)
                                .count("column.blanks", ResponseRateTable.BLANKS)
                                .percent("blanks.region.share", ResponseRateTable.BLANK_PCT),
                        answer);
    }

    private String regions(
            String id,
            String title,
            ReleaseAnswer answer,
            String column,
            BiFunction<ReleaseRow, String, TableCell> written) {
        return BarPanel.drawSorted(
                context.labels(id, title, context.say("blanks.region.desc", title), ""),
                "",
                0,
                answer.showing(column).stream()
                        .map(row -> new BarPanel.Bar(
                                context.brief(Names.Family.GROUP, row.text(ResponseRateTable.GROUP)),
                                "",
                                row.shown(column),
                                written.apply(row, column).text(),
                                false))
                        .toList());
    }

    private Block reasonsByRegion(ReleaseAnswer answer) {
        Block.Figure figure = context.figure("figure-34", "blanks.reasons.title")
                .table(
                        context.columns()
                                .region(BlankReasonTable.GROUP)
                                .words("column.reason", this::reason)
                                .count("column.tickCount", BlankReasonTable.TICKS),
                        answer);
        return withReasons(
                figure, answer.by(BlankReasonTable.GROUP), region -> context.name(Names.Family.GROUP, region));
    }

    private static String style(String reason) {
        return "part-" + (ORDER.indexOf(reason) + 1);
    }

    /** A bar of reasons; none where one of them is not shown. */
    private Optional<StackedBars.Stack> bar(String label, List<ReleaseRow> reasons) {
        if (!reasons.stream().allMatch(row -> row.shows(BlankReasonTable.TICKS))) {
            return Optional.empty();
        }
        List<StackedBars.StackPart> parts = new ArrayList<>();
        double sum = 0;
        for (ReleaseRow row : reasons) {
            double ticks = row.shown(BlankReasonTable.TICKS);
            sum += ticks;
            String reason = row.text(BlankReasonTable.REASON);
            String number = context.count(ticks);
            parts.add(new StackedBars.StackPart(
                    style(reason),
                    ticks,
                    number,
                    context.name(Names.Family.REASON, reason).text() + ": " + number));
        }
        return Optional.of(new StackedBars.Stack(label, context.say("blanks.ticks", context.count(sum)), parts));
    }

    /** Draws a bar a code, and names those that are not shown; a sentence where none is. */
    private Block withReasons(
            Block.Figure figure, Map<String, List<ReleaseRow>> byCode, Function<String, Words> named) {
        List<StackedBars.Stack> bars = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        byCode.forEach((code, reasons) -> {
            String label = named.apply(code).text();
            bar(label, reasons).ifPresentOrElse(bars::add, () -> hidden.add(label));
        });
        if (bars.isEmpty()) {
            return figure.absent("absent.groups");
        }
        figure.note("blanks.several");
        if (!hidden.isEmpty()) {
            figure.note("blanks.hidden", String.join("; ", hidden));
        }
        byCode.values().iterator().next().stream()
                .map(row -> row.text(BlankReasonTable.REASON))
                .distinct()
                .forEach(reason -> figure.signed(
                        style(reason), context.name(Names.Family.REASON, reason).text()));
        return figure.wide()
                .picture(StackedBars.draw(
                        figure.labels(context.say("blanks.reasons.desc"), context.say("axis.ticks")), bars));
    }
}
