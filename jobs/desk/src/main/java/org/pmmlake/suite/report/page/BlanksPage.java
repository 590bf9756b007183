package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pmmlake.suite.report.chart.BarPanel;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BlankReasonTable;
import org.pmmlake.suite.schema.ResponseRateTable;

/** What was left blank, by whom, and why: Figures 30 to 34 of the source report. */
final class BlanksPage {

    private final CycleContext context;

    BlanksPage(CycleContext context) {
        this.context = context;
    }

    Page page() {
        ReleaseAnswer lowest = context.ask("blanks-lowest");
        ReleaseAnswer highest = context.ask("blanks-highest");
        ReleaseAnswer regions = context.ask("reasons-by-region");
        List<Block> blocks = new ArrayList<>();
        blocks.add(prose(lowest, highest, regions));
        blocks.add(rates("figure-30", "blanks.lowest.title", "30", lowest));
        blocks.add(rates("figure-31", "blanks.highest.title", "31", highest));
        blocks.add(topReasons());
        blocks.add(byRegion());
        blocks.add(reasonsByRegion(regions));
        return new Page(
                context.path("blanks.html"),
                "blanks",
                context.cycle(),
                Words.of(context.say("blanks.title", Integer.toString(context.cycle()))),
                context.say("blanks.lead"),
                blocks);
    }

    private Block prose(ReleaseAnswer lowest, ReleaseAnswer highest, ReleaseAnswer regions) {
        List<Block.Sentence> sentences = new ArrayList<>();
        extreme(sentences, "blanks.fewest", lowest);
        extreme(sentences, "blanks.most", highest);
        boolean whole = regions.rows().stream().noneMatch(row -> row.number(BlankReasonTable.TICKS) == null);
        Map<String, Double> byReason = new LinkedHashMap<>();
        for (ReleaseRow row : regions.rows()) {
            Double ticks = row.number(BlankReasonTable.TICKS);
            byReason.merge(row.text(BlankReasonTable.REASON), ticks == null ? 0 : ticks, Double::sum);
        }
        if (whole && !byReason.isEmpty()) {
            double total =
                    byReason.values().stream().mapToDouble(Double::doubleValue).sum();
            Map.Entry<String, Double> first = byReason.entrySet().stream()
                    .max(Comparator.comparingDouble(Map.Entry::getValue))
                    .orElseThrow();
            boolean single = byReason.values().stream()
                            .filter(value -> value.equals(first.getValue()))
                            .count()
                    == 1;
            if (single && total > 0) {
                sentences.add(new Block.Sentence(
                        context.say(
                                "blanks.reason",
                                context.names().reason(first.getKey()).text(),
                                context.numbers().count(first.getValue()),
                                context.numbers().count(total)),
                        context.say("blanks.reason.evidence")));
            }
        } else {
            sentences.add(new Block.Sentence(context.say("blanks.reason.withheld"), ""));
        }
        return new Block.Prose(sentences);
    }

    private void extreme(List<Block.Sentence> sentences, String key, ReleaseAnswer answer) {
        answer.rows().stream()
                .filter(row -> row.number(ResponseRateTable.BLANKS) != null)
                .findFirst()
                .ifPresent(row -> {
                    double blanks = Objects.requireNonNull(row.number(ResponseRateTable.BLANKS));
                    long same = answer.rows().stream()
                            .filter(other -> Objects.equals(other.number(ResponseRateTable.BLANKS), blanks))
                            .count();
                    String name = context.names()
                            .kpi(row.text(ResponseRateTable.KPI))
                            .name()
                            .text();
                    sentences.add(new Block.Sentence(
                            context.say(
                                    key,
                                    same == 1
                                            ? name
                                            : context.say(
                                                    "overview.shared",
                                                    name,
                                                    context.numbers().count(same - 1)),
                                    context.numbers().count(blanks),
                                    context.numbers().count(row.number(ResponseRateTable.MEMBERS))),
                            ""));
                });
    }

    private Block rates(String id, String titleKey, String number, ReleaseAnswer answer) {
        String title = context.say(titleKey);
        List<BarPanel.Bar> bars = new ArrayList<>();
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            String kpi = row.text(ResponseRateTable.KPI);
            Double share = row.number(ResponseRateTable.BLANK_PCT);
            if (share != null) {
                bars.add(new BarPanel.Bar(
                        context.names().kpi(kpi).brief(),
                        context.numbers().count(row.number(ResponseRateTable.BLANKS)),
                        share,
                        context.numbers().percent(share, 1),
                        false));
            }
            rows.add(List.of(
                    TableCell.words(context.names().kpi(kpi).name()).to(CycleContext.kpiPage(kpi)),
                    context.count(row, ResponseRateTable.BLANKS),
                    context.count(row, ResponseRateTable.MEMBERS),
                    context.percent(row, ResponseRateTable.BLANK_PCT),
                    context.count(row, ResponseRateTable.RESPONSES)));
        }
        Labels labels = new Labels(
                id + "-chart", title, context.say("blanks.desc"), context.say("axis.blanks"), context.numbers()::tick);
        return new FigureDraft(id, title)
                .source(context.say("source.figure", number))
                .picture("", BarPanel.draw(labels, bars))
                .table(new DataTable(
                        title,
                        List.of(
                                context.say("column.kpi"),
                                context.say("column.blanks"),
                                context.say("column.members"),
                                context.say("column.blankPct"),
                                context.say("column.responses")),
                        rows))
                .query(answer)
                .done();
    }

    private Block topReasons() {
        ReleaseAnswer answer = context.ask("blank-reasons-top");
        Map<String, List<ReleaseRow>> byKpi = new LinkedHashMap<>();
        answer.rows().forEach(row -> byKpi.computeIfAbsent(row.text(BlankReasonTable.KPI), ignored -> new ArrayList<>())
                .add(row));
        Map<String, List<ReleaseRow>> byName = new LinkedHashMap<>();
        List<List<TableCell>> rows = new ArrayList<>();
        byKpi.forEach((kpi, reasons) -> {
            Words name = context.names().kpi(kpi).name();
            byName.put(name.text(), reasons);
            reasons.forEach(row -> rows.add(List.of(
                    TableCell.words(name).to(CycleContext.kpiPage(kpi)),
                    TableCell.words(context.names().reason(row.text(BlankReasonTable.REASON))),
                    context.count(row, BlankReasonTable.TICKS),
                    context.percent(row, BlankReasonTable.SHARE_PCT))));
        });
        String title = context.say("blanks.top.title");
        FigureDraft figure = new FigureDraft("figure-32", title)
                .source(context.say("source.figure", "32"))
                .wide()
                .note(context.say("blanks.several"))
                .table(new DataTable(
                        title,
                        List.of(
                                context.say("column.kpi"),
                                context.say("column.reason"),
                                context.say("column.ticks"),
                                context.say("column.tickShare")),
                        rows))
                .query(answer);
        return ReasonBars.figure(context, figure, "figure-32", title, byName);
    }

    private Block byRegion() {
        ReleaseAnswer answer = context.ask("blanks-by-region");
        String title = context.say("blanks.region.title");
        List<BarPanel.Bar> counts = new ArrayList<>();
        List<BarPanel.Bar> shares = new ArrayList<>();
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            Words region = context.names().group(row.text(ResponseRateTable.GROUP));
            Double blanks = row.number(ResponseRateTable.BLANKS);
            Double share = row.number(ResponseRateTable.BLANK_PCT);
            String name = context.names().groupBrief(row.text(ResponseRateTable.GROUP));
            if (blanks != null) {
                counts.add(new BarPanel.Bar(name, "", blanks, context.numbers().count(blanks), false));
            }
            if (share != null) {
                shares.add(new BarPanel.Bar(name, "", share, context.numbers().percent(share, 1), false));
            }
            rows.add(List.of(
                    TableCell.words(region),
                    context.count(row, ResponseRateTable.MEMBERS),
                    context.count(row, ResponseRateTable.BLANKS),
                    context.percent(row, ResponseRateTable.BLANK_PCT)));
        }
        String countTitle = context.say("blanks.region.count");
        String shareTitle = context.say("blanks.region.share");
        return new FigureDraft("figure-33", title)
                .source(context.say("source.figure", "33"))
                .picture(countTitle, BarPanel.draw(labels("figure-33-count", countTitle), sorted(counts)))
                .picture(shareTitle, BarPanel.draw(labels("figure-33-share", shareTitle), sorted(shares)))
                .note(context.say("blanks.region.note"))
                .table(new DataTable(
                        title,
                        List.of(
                                context.names().kind("WCO_REGION"),
                                context.say("column.members"),
                                context.say("column.blanks"),
                                shareTitle),
                        rows))
                .query(answer)
                .done();
    }

    private static List<BarPanel.Bar> sorted(List<BarPanel.Bar> bars) {
        return bars.stream()
                .sorted(Comparator.comparingDouble(BarPanel.Bar::value).reversed())
                .toList();
    }

    private Labels labels(String id, String title) {
        return new Labels(id, title, context.say("blanks.region.desc", title), title, context.numbers()::tick);
    }

    private Block reasonsByRegion(ReleaseAnswer answer) {
        Map<String, List<ReleaseRow>> byRegion = new LinkedHashMap<>();
        answer.rows()
                .forEach(row -> byRegion.computeIfAbsent(row.text(BlankReasonTable.GROUP), ignored -> new ArrayList<>())
                        .add(row));
        Map<String, List<ReleaseRow>> byName = new LinkedHashMap<>();
        List<List<TableCell>> rows = new ArrayList<>();
        byRegion.forEach((region, reasons) -> {
            Words name = context.names().group(region);
            byName.put(name.text(), reasons);
            reasons.forEach(row -> rows.add(List.of(
                    TableCell.words(name),
                    TableCell.words(context.names().reason(row.text(BlankReasonTable.REASON))),
                    context.count(row, BlankReasonTable.TICKS))));
        });
        String title = context.say("blanks.reasons.title");
        FigureDraft figure = new FigureDraft("figure-34", title)
                .source(context.say("source.figure", "34"))
                .wide()
                .note(context.say("blanks.several"))
                .table(new DataTable(
                        title,
                        List.of(
                                context.names().kind("WCO_REGION"),
                                context.say("column.reason"),
                                context.say("column.tickCount")),
                        rows))
                .query(answer);
        return ReasonBars.figure(context, figure, "figure-34", title, byName);
    }
}
