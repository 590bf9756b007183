package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Numbers;
import org.pmmlake.suite.schema.BlankFollowupTable;
import org.pmmlake.suite.schema.TrendSlopeTable;
import org.pmmlake.suite.schema.TrendTable;

/** What changed from cycle to cycle, and what became of the reasons for blanks. */
record TrendsPage(GlobalContext context) {

    private static final List<String> READINGS = List.of("improved", "worsened", "unchanged", "not-assessable");

    Page page() {
        ReleaseAnswer trends = context.ask("trends");
        List<Block> blocks = new ArrayList<>();
        trends.rows().stream()
                .findFirst()
                .ifPresent(newest ->
                        blocks.add(tiles(newest, trends.with(TrendTable.CYCLE_TO, newest.text(TrendTable.CYCLE_TO)))));
        lines(trends).ifPresent(blocks::add);
        blocks.add(new Block.Heading("changes", context.say("trends.changes")));
        blocks.add(changes(trends));
        blocks.add(new Block.Heading("long-run", context.say("trends.slopes")));
        blocks.add(slopes());
        blocks.add(new Block.Heading("blanks", context.say("trends.followup")));
        blocks.add(followup());
        return context.page("trends", "trends.title", "trends.lead", blocks);
    }

    /** How many KPIs have each reading since the cycle before the newest. */
    private Block tiles(ReleaseRow newest, List<ReleaseRow> rows) {
        return new Block.Tiles(READINGS.stream()
                .map(reading -> new Block.Tile(
                        context.count(rows.stream()
                                .filter(row -> row.text(TrendTable.READING).equals(reading))
                                .count()),
                        context.say("trends.tile." + reading, newest.text(TrendTable.CYCLE_FROM))))
                .toList());
    }

    private Block changes(ReleaseAnswer trends) {
        return context.figure("changes-table", "trends.table")
                .note("trends.table.note")
                .table(
                        context.columns()
                                .kpi(TrendTable.KPI)
                                .text("column.cycles", TrendsPage::between)
                                .coded("column.reading", TrendTable.READING, "trend")
                                .cells("column.meanFrom", row -> mean(row, TrendTable.MEAN_FROM))
                                .cells("column.meanTo", row -> mean(row, TrendTable.MEAN_TO))
                                .cells("column.change", row -> context.cell(row, TrendTable.CHANGE, decimals(row)))
                                .count("column.matchedN", TrendTable.MATCHED_N)
                                .cells(
                                        "column.matchedChange",
                                        row -> context.cell(row, TrendTable.MATCHED_CHANGE, decimals(row)))
                                .probability("column.p", TrendTable.MATCHED_P)
                                .flag("column.comparable", TrendTable.COMPARABLE),
                        trends.rows().stream()
                                .filter(row -> context.asks(row.text(TrendTable.KPI)))
                                .toList(),
                        trends);
    }

    private TableCell mean(ReleaseRow row, String column) {
        return context.inUnit(row, column, context.kpi(row.text(TrendTable.KPI)), decimals(row));
    }

    private static int decimals(ReleaseRow row) {
        return Numbers.decimals(row.number(TrendTable.MEAN_TO), row.precision());
    }

    /** Two cycles, which a word joiner keeps on one line. */
    private static String between(ReleaseRow row) {
        return row.whole(TrendTable.CYCLE_FROM) + "\u2060–\u2060" + row.whole(TrendTable.CYCLE_TO);
    }

    /** Those that improved or worsened, side by side; nothing where none did. */
    private Optional<Block> lines(ReleaseAnswer trends) {
        List<TrendFigure> changed = trends.rows().stream()
                .filter(row -> TrendFigure.CHANGED.contains(row.text(TrendTable.READING)))
                .map(row -> row.text(TrendTable.KPI))
                .distinct()
                .filter(context::asks)
                .map(code -> new TrendFigure(context, context.kpi(code), context.ask("trend-of-kpi", "kpi", code)))
                .filter(TrendFigure::isShown)
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(TrendFigure.together(context.figure("lines", "trends.lines"), changed));
    }

    private Block slopes() {
        ReleaseAnswer answer = context.ask("trend-slopes");
        return context.figure("slopes", "trends.slopes.title")
                .note("trends.slopes.note")
                .table(
                        context.columns()
                                .kpi(TrendSlopeTable.KPI)
                                .count("column.cycles", TrendSlopeTable.CYCLES)
                                .number("column.slope", TrendSlopeTable.SLOPE_PER_YEAR, 2)
                                .probability("column.p", TrendSlopeTable.MK_P),
                        answer.rows().stream()
                                .filter(row -> context.asks(row.text(TrendSlopeTable.KPI)))
                                .filter(row -> row.shows(TrendSlopeTable.SLOPE_PER_YEAR) || row.isWithheld())
                                .toList(),
                        answer);
    }

    private Block followup() {
        return context.figure("followup", "trends.followup.title")
                .note("trends.followup.note")
                .table(
                        context.columns()
                                .named("column.reason", Names.Family.REASON, BlankFollowupTable.REASON)
                                .text("column.cycles", TrendsPage::between)
                                .count("column.tickCount", BlankFollowupTable.TICKS)
                                .count("column.nowReported", BlankFollowupTable.NOW_REPORTED)
                                .count("column.stillBlank", BlankFollowupTable.STILL_BLANK)
                                .count("column.nowMissing", BlankFollowupTable.NOW_MISSING)
                                .count("column.left", BlankFollowupTable.LEFT),
                        context.ask("blank-followup"));
    }
}
