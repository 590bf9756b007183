package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.chart.LinePanel;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Numbers;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.TrendTable;

/** One KPI over the cycles, all Members together. */
final class TrendFigure {

    static final List<String> CHANGED = List.of("improved", "worsened");

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

    /** Whether there is a number of any cycle. */
    boolean isShown() {
        return !answer.showing("value").isEmpty();
    }

    /** The figure of the KPI's own page. */
    Block figure(String id) {
        Block.Figure figure = new Block.Figure(text, id, title());
        if (!isShown()) {
            return figure.absent("absent.groups");
        }
        figure.picture(drawn(id + "-chart"));
        answer.rows().forEach(row -> reading(row).ifPresent(figure::noted));
        return figure.note("trend.kpi.note")
                .table(columns(text.columns()).of(title(), answer.rows()))
                .query(answer);
    }

    /** Several KPIs in one figure. */
    static Block together(Block.Figure figure, List<TrendFigure> kpis) {
        for (TrendFigure one : kpis) {
            String name = one.kpi.name().text();
            figure.picture(name + " (" + one.changes() + ")", one.drawn("line-" + one.kpi.code()));
            one.answer.rows().forEach(row -> one.reading(row).ifPresent(said -> figure.noted(name + " – " + said)));
        }
        List<TableDraft> drafts = kpis.stream()
                .map(one ->
                        one.columns(one.text.columns().cells("column.kpi", row -> one.text.kpiCell(one.kpi.code()))))
                .toList();
        List<List<TableCell>> rows = new ArrayList<>();
        for (int place = 0; place < drafts.size(); place++) {
            rows.addAll(drafts.get(place).cellsOf(kpis.get(place).answer.rows()));
        }
        return figure.note("trend.kpi.note")
                .table(new DataTable(figure.title(), drafts.get(0).heads(), rows))
                .query(kpis.get(0).answer);
    }

    /** When it improved or worsened. */
    private String changes() {
        return answer.rows().stream()
                .filter(row -> CHANGED.contains(row.text(TrendTable.READING)))
                .map(row -> text.say(
                        "trend.when",
                        text.word("trend", row.text(TrendTable.READING)),
                        row.text(TrendTable.CYCLE_FROM),
                        row.text(BenchmarkTable.CYCLE)))
                .collect(Collectors.joining(", "));
    }

    private String title() {
        return text.say("trend.kpi.title", text.say("statistic." + kpi.statistic()));
    }

    private String drawn(String id) {
        return LinePanel.draw(
                text.labels(id, kpi.name().text() + ": " + title(), text.say("trend.kpi.desc"), ""),
                answer.rows().stream().map(this::stop).toList());
    }

    private LinePanel.Stop stop(ReleaseRow row) {
        return new LinePanel.Stop(
                row.whole(BenchmarkTable.CYCLE),
                row.number("value"),
                row.shows("value")
                        ? text.numbers().inUnit(row.number("value"), kpi.unit(), decimals)
                        : text.say("trend.kpi.none"),
                row.is(TrendTable.COMPARABLE));
    }

    /** What a change says, and why it may differ from that of the means: it is read from Members that answered twice. */
    private Optional<String> reading(ReleaseRow row) {
        String reading = row.text(TrendTable.READING);
        Double matched = row.number(TrendTable.MATCHED_CHANGE);
        Double change = row.number(TrendTable.CHANGE);
        if (!CHANGED.contains(reading)) {
            return Optional.empty();
        }
        if (matched == null) {
            return isAgainst(reading, change) ? Optional.of(against(row)) : Optional.empty();
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

    /** Whether the mean of all Members changed in the other way than the reading says. */
    private boolean isAgainst(String reading, @Nullable Double change) {
        boolean worse = kpi.direction().equals("lower-better") == (change != null && change > 0);
        return change != null && change != 0 && worse == reading.equals("improved");
    }

    /** Why the reading and the means seem to disagree, where the change of the matched Members is not shown. */
    private String against(ReleaseRow row) {
        return text.say(
                "trend.read.against",
                Integer.toString(row.whole(TrendTable.CYCLE_FROM)),
                Integer.toString(row.whole(BenchmarkTable.CYCLE)),
                text.word("trend", row.text(TrendTable.READING)),
                text.count(row.number(TrendTable.MATCHED_N)));
    }

    private TableDraft columns(TableDraft first) {
        return first.text("column.cycle", row -> Integer.toString(row.whole(BenchmarkTable.CYCLE)))
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
