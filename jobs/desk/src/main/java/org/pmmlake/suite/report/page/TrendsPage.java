package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Numbers;
import org.pmmlake.suite.schema.BlankFollowupTable;
import org.pmmlake.suite.schema.TrendSlopeTable;
import org.pmmlake.suite.schema.TrendTable;

/** What changed from cycle to cycle, and what became of the reasons for blanks. */
final class TrendsPage {

    private final GlobalContext context;

    TrendsPage(GlobalContext context) {
        this.context = context;
    }

    Page page() {
        ReleaseAnswer trends = context.ask("trends");
        List<Block> blocks = new ArrayList<>();
        blocks.add(tiles(trends));
        blocks.add(new Block.Heading("changes", context.say("trends.changes")));
        for (String reading : List.of("improved", "worsened", "unchanged", "not-assessable", "")) {
            changes(reading, trends).ifPresent(blocks::add);
        }
        blocks.add(new Block.Heading("lines", context.say("trends.lines")));
        trends.rows().stream()
                .filter(row -> row.text(TrendTable.READING).equals("improved")
                        || row.text(TrendTable.READING).equals("worsened"))
                .map(row -> row.text(TrendTable.KPI))
                .distinct()
                .filter(context::asks)
                .forEach(kpi -> blocks.add(line(kpi)));
        blocks.add(new Block.Heading("long-run", context.say("trends.slopes")));
        blocks.add(slopes());
        blocks.add(new Block.Heading("blanks", context.say("trends.followup")));
        blocks.add(followup());
        return new Page(
                "trends.html", "trends", 0, Words.of(context.say("trends.title")), context.say("trends.lead"), blocks);
    }

    private Block tiles(ReleaseAnswer trends) {
        Map<String, Long> readings = new LinkedHashMap<>();
        for (String reading : List.of("improved", "worsened", "unchanged", "not-assessable")) {
            readings.put(reading, 0L);
        }
        for (ReleaseRow row : trends.rows()) {
            readings.computeIfPresent(row.text(TrendTable.READING), (reading, count) -> count + 1);
        }
        List<Block.Tile> tiles = new ArrayList<>();
        readings.forEach((reading, count) -> tiles.add(new Block.Tile(
                Words.of(context.numbers().count(count)),
                Words.of(context.say("trends.tile", context.word("trend", reading))))));
        return new Block.Tiles(tiles);
    }

    private Optional<Block> changes(String reading, ReleaseAnswer trends) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : trends.rows()) {
            String code = row.text(TrendTable.KPI);
            if (!row.text(TrendTable.READING).equals(reading) || !context.asks(code)) {
                continue;
            }
            Names.KpiName kpi = context.kpi(code);
            int decimals = Numbers.decimals(row.number(TrendTable.MEAN_TO));
            rows.add(List.of(
                    TableCell.words(kpi.name()).to(context.kpiPage(code)),
                    TableCell.words(between(row)),
                    context.inUnit(row, TrendTable.MEAN_FROM, kpi, decimals),
                    context.inUnit(row, TrendTable.MEAN_TO, kpi, decimals),
                    context.cell(row, TrendTable.CHANGE, decimals),
                    context.count(row, TrendTable.MATCHED_N),
                    context.cell(row, TrendTable.MATCHED_CHANGE, decimals),
                    context.probability(row, TrendTable.MATCHED_P),
                    context.flag(row, TrendTable.COMPARABLE)));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String title = reading.isEmpty() ? context.say("trends.withheld") : context.word("trend", reading);
        return Optional.of(new FigureDraft("changes-" + (reading.isEmpty() ? "withheld" : reading), title)
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.kpi"),
                                context.say("column.cycles"),
                                context.say("column.meanFrom"),
                                context.say("column.meanTo"),
                                context.say("column.change"),
                                context.say("column.matchedN"),
                                context.say("column.matchedChange"),
                                context.say("column.p"),
                                context.say("column.comparable")),
                        rows))
                .query(trends)
                .done());
    }

    /** Two cycles, which a word joiner keeps on one line. */
    private static String between(ReleaseRow row) {
        return row.whole(TrendTable.CYCLE_FROM) + "\u2060–\u2060" + row.whole(TrendTable.CYCLE_TO);
    }

    private Block line(String code) {
        Names.KpiName kpi = context.kpi(code);
        Block drawn = TrendFigure.of(context, kpi, context.ask("trend-of-kpi", "kpi", code), "line-" + code);
        if (!(drawn instanceof Block.Figure figure)) {
            return drawn;
        }
        return new Block.Figure(
                figure.id(),
                kpi.name().text() + " – " + figure.title(),
                figure.source(),
                figure.legend(),
                figure.pictures(),
                figure.width(),
                figure.notes().subList(0, figure.notes().size() - 1),
                figure.table(),
                false,
                false,
                figure.queries());
    }

    private Block slopes() {
        ReleaseAnswer answer = context.ask("trend-slopes");
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            String code = row.text(TrendSlopeTable.KPI);
            if (context.asks(code) && (row.number(TrendSlopeTable.SLOPE_PER_YEAR) != null || row.isWithheld())) {
                rows.add(List.of(
                        TableCell.words(context.kpi(code).name()).to(context.kpiPage(code)),
                        context.count(row, TrendSlopeTable.CYCLES),
                        context.cell(row, TrendSlopeTable.SLOPE_PER_YEAR, 2),
                        context.probability(row, TrendSlopeTable.MK_P)));
            }
        }
        String title = context.say("trends.slopes.title");
        return new FigureDraft("slopes", title)
                .note(context.say("trends.slopes.note"))
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.kpi"),
                                context.say("column.cycles"),
                                context.say("column.slope"),
                                context.say("column.p")),
                        rows))
                .query(answer)
                .done();
    }

    private Block followup() {
        ReleaseAnswer answer = context.ask("blank-followup");
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            rows.add(List.of(
                    TableCell.words(context.newest().names().reason(row.text(BlankFollowupTable.REASON))),
                    TableCell.words(between(row)),
                    context.count(row, BlankFollowupTable.TICKS),
                    context.count(row, BlankFollowupTable.NOW_REPORTED),
                    context.count(row, BlankFollowupTable.STILL_BLANK),
                    context.count(row, BlankFollowupTable.NOW_MISSING),
                    context.count(row, BlankFollowupTable.LEFT)));
        }
        String title = context.say("trends.followup.title");
        return new FigureDraft("followup", title)
                .note(context.say("trends.followup.note"))
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.reason"),
                                context.say("column.cycles"),
                                context.say("column.tickCount"),
                                context.say("column.nowReported"),
                                context.say("column.stillBlank"),
                                context.say("column.nowMissing"),
                                context.say("column.left")),
                        rows))
                .query(answer)
                .done();
    }
}
