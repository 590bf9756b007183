package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.chart.LinePanel;
import org.pmmlake.suite.report.data.Answer;
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
    static Block.Figure of(PageText text, Names.Kpi kpi, Answer answer, String id) {
        int decimals = Numbers.decimals(answer.rows().stream()
                .map(row -> row.number("value"))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null));
        List<LinePanel.Stop> stops = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            int cycle = row.whole(BenchmarkTable.CYCLE);
            stops.add(new LinePanel.Stop(
                    cycle, row.number("value"), text.told(row, "value", kpi, decimals), row.is(TrendTable.COMPARABLE)));
            rows.add(cells(text, kpi, row, decimals));
        }
        String title = text.say("trend.kpi.title", text.say("statistic." + (kpi.isMaturity() ? "median" : "mean")));
        Labels labels = new Labels(
                id + "-chart",
                title,
                text.say("trend.kpi.desc"),
                text.say("axis.value", text.say("unit." + kpi.unit())),
                text.numbers()::tick);
        return new FigureDraft(id, title)
                .picture("", LinePanel.draw(labels, stops))
                .note(text.say("trend.kpi.note"))
                .openTable(new DataTable(
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

    private static List<Cell> cells(PageText text, Names.Kpi kpi, ReleaseRow row, int decimals) {
        ReleaseRow change = row.as("trend_disclosure");
        boolean first = row.text("trend_disclosure").isEmpty();
        return List.of(
                Cell.words(Integer.toString(row.whole(BenchmarkTable.CYCLE))),
                text.count(row, BenchmarkTable.RESPONSES),
                text.inUnit(row, "value", kpi, decimals),
                first ? Cell.words(Numbers.NONE) : text.flag(change, TrendTable.COMPARABLE),
                text.count(change, TrendTable.MATCHED_N),
                text.cell(change, TrendTable.MATCHED_CHANGE, decimals),
                text.probability(change, TrendTable.MATCHED_P),
                text.coded(change, TrendTable.READING, "trend"));
    }
}
