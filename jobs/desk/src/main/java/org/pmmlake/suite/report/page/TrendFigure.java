package org.pmmlake.suite.report.page;

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

    private final PageText text;
    private final Names.KpiName kpi;
    private final ReleaseAnswer answer;
    private final int decimals;

    /**
     * The figure of a KPI.
     *
     * @param answer of the query {@code trend-of-kpi}
     */
    TrendFigure(PageText text, Names.KpiName kpi, ReleaseAnswer answer) {
        this.text = text;
        this.kpi = kpi;
        this.answer = answer;
        this.decimals = answer.showing("value").stream()
                .findFirst()
                .map(row -> Numbers.decimals(row.number("value"), row.precision()))
                .orElse(1);
    }

    /**
     * Draws it.
     *
     * @param named the name of the KPI, where others are on the page; empty on its own page, which explains the figure
     */
    Block figure(String id, String named) {
        String title = text.say("trend.kpi.title", text.say("statistic." + kpi.statistic()));
        if (answer.showing("value").isEmpty()) {
            return new Block.Absent(id, title, text.say("absent.groups"));
        }
        Labels labels = text.labels(
                id + "-chart",
                title,
                text.say("trend.kpi.desc"),
                text.say("axis.value", text.say("unit." + kpi.unit())));
        Block.Figure figure = new Block.Figure(text, id, named + title)
                .picture(LinePanel.draw(
                        labels, answer.rows().stream().map(this::stop).toList()));
        answer.rows().forEach(row -> reading(row).ifPresent(figure::noted));
        if (named.isEmpty()) {
            figure.note("trend.kpi.note");
        }
        return figure.table(columns().of(title, answer.rows())).query(answer);
    }

    private LinePanel.Stop stop(ReleaseRow row) {
        return new LinePanel.Stop(
                row.whole(BenchmarkTable.CYCLE),
                row.number("value"),
                text.valueOrReason(row, "value", kpi, decimals),
                row.is(TrendTable.COMPARABLE));
    }

    /** What a change says, and why it may differ from that of the means: it is read from Members that answered twice. */
    private Optional<String> reading(ReleaseRow row) {
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
                text.count(row.number(TrendTable.MATCHED_N)),
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

    private TableDraft columns() {
        return text.columns()
                .text("column.cycle", row -> Integer.toString(row.whole(BenchmarkTable.CYCLE)))
                .count("column.n", BenchmarkTable.RESPONSES)
                .inUnit("column.value", "value", kpi, decimals)
                .cells("column.comparable", this::comparable)
                .cells("column.matchedN", row -> text.count(change(row), TrendTable.MATCHED_N))
                .cells("column.matchedChange", row -> text.cell(change(row), TrendTable.MATCHED_CHANGE, decimals))
                .cells("column.p", row -> text.probability(change(row), TrendTable.MATCHED_P))
                .cells("column.reading", row -> text.coded(change(row), TrendTable.READING, "trend"));
    }

    private static ReleaseRow change(ReleaseRow row) {
        return row.as("trend_disclosure", "trend_withheld");
    }

    private TableCell comparable(ReleaseRow row) {
        boolean first = row.text("trend_disclosure").isEmpty();
        return first ? TableCell.words(Numbers.NONE) : text.flag(change(row), TrendTable.COMPARABLE);
    }
}
