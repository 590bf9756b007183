package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.chart.LinePanel;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Numbers;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.TrendTable;

/** One KPI over the cycles, all Members together. */
final class TrendFigure {

    private TrendFigure() {}

    /**
     * The figure of a KPI.
     *
     * @param answer of the query {@code trend-of-kpi}
     */
    static Block of(PageText text, Names.KpiName kpi, ReleaseAnswer answer, String id) {
        int decimals = Numbers.decimals(answer.rows().stream()
                .map(row -> row.number("value"))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null));
        List<LinePanel.Stop> stops = new ArrayList<>();
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            int cycle = row.whole(BenchmarkTable.CYCLE);
            stops.add(new LinePanel.Stop(
                    cycle,
                    row.number("value"),
                    text.valueOrReason(row, "value", kpi, decimals),
                    row.is(TrendTable.COMPARABLE)));
            rows.add(cells(text, kpi, row, decimals));
        }
        if (stops.stream().allMatch(stop -> stop.value() == null)) {
            return new Block.Absent(
                    id,
                    text.say("trend.kpi.title", text.say("statistic." + (kpi.isMaturity() ? "median" : "mean"))),
                    text.say("absent.groups"));
        }
        String title = text.say("trend.kpi.title", text.say("statistic." + (kpi.isMaturity() ? "median" : "mean")));
        Labels labels = new Labels(
                id + "-chart",
                title,
                text.say("trend.kpi.desc"),
                text.say("axis.value", text.say("unit." + kpi.unit())),
                text.numbers()::tick);
        FigureDraft figure = new FigureDraft(id, title).picture("", LinePanel.draw(labels, stops));
        answer.rows().forEach(row -> reading(text, kpi, row, decimals).ifPresent(figure::note));
        return figure.note(text.say("trend.kpi.note"))
                .table(new DataTable(
                        title,
                        List.of(
                                text.say("column.cycle"),
                                text.say("column.n"),
                                text.say("column.value"),
                                text.say("column.comparable"),
                                text.say("column.matchedN"),
                                text.say("column.matchedChange"),
                                text.say("column.p"),
                                text.say("column.reading")),
                        rows))
                .query(answer)
                .done();
    }

    /** What a change says, and why it may differ from that of the means: it is read from Members that answered twice. */
    private static Optional<String> reading(PageText text, Names.KpiName kpi, ReleaseRow row, int decimals) {
        String reading = row.text(TrendTable.READING);
        Double matched = row.number(TrendTable.MATCHED_CHANGE);
        Double change = row.number(TrendTable.CHANGE);
        if (matched == null || !(reading.equals("improved") || reading.equals("worsened"))) {
            return Optional.empty();
        }
        String said = text.say(
                "trend.read." + reading,
                Integer.toString(row.whole(TrendTable.CYCLE_FROM)),
                Integer.toString(row.whole(BenchmarkTable.CYCLE)),
                text.numbers().count(row.number(TrendTable.MATCHED_N)),
                text.numbers().signed(matched, decimals),
                text.word("change", kpi.unit()));
        if (change == null || change * matched >= 0) {
            return Optional.of(said);
        }
        String why = text.say(
                change > 0 ? "trend.read.rose" : "trend.read.fell",
                text.numbers().decimal(Math.abs(change), decimals),
                text.word("change", kpi.unit()));
        return Optional.of(said + " " + why);
    }

    private static List<TableCell> cells(PageText text, Names.KpiName kpi, ReleaseRow row, int decimals) {
        ReleaseRow change = row.as("trend_disclosure");
        boolean first = row.text("trend_disclosure").isEmpty();
        return List.of(
                TableCell.words(Integer.toString(row.whole(BenchmarkTable.CYCLE))),
                text.count(row, BenchmarkTable.RESPONSES),
                text.inUnit(row, "value", kpi, decimals),
                first ? TableCell.words(Numbers.NONE) : text.flag(change, TrendTable.COMPARABLE),
                text.count(change, TrendTable.MATCHED_N),
                text.cell(change, TrendTable.MATCHED_CHANGE, decimals),
                text.probability(change, TrendTable.MATCHED_P),
                text.coded(change, TrendTable.READING, "trend"));
    }
}
