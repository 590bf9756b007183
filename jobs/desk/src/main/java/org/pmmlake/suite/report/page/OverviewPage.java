package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pmmlake.suite.report.chart.BarPanel;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.chart.TileGrid;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.DimCycleTable;
import org.pmmlake.suite.schema.DimMemberTable;
import org.pmmlake.suite.schema.ResponseRateTable;

/** Who takes part, and how much they answer: Figures 1 to 4 of the source report. */
final class OverviewPage {

    private final CycleContext context;

    OverviewPage(CycleContext context) {
        this.context = context;
    }

    Page page() {
        ReleaseAnswer responses = context.ask("response-by-kpi");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new CycleStory(context, "").block());
        blocks.add(tiles(responses));
        blocks.add(new Block.Heading("participation", context.say("overview.participation")));
        blocks.add(members());
        blocks.add(groups());
        blocks.add(new Block.Heading("responses", context.say("overview.responses")));
        blocks.add(prose(responses));
        blocks.add(byDimension(responses));
        blocks.add(selected(responses));
        return new Page(
                context.path("index.html"),
                "overview",
                context.cycle(),
                Words.of(context.say("overview.title", Integer.toString(context.cycle()))),
                context.say("overview.lead"),
                blocks);
    }

    private Block tiles(ReleaseAnswer responses) {
        ReleaseRow cycle = context.ask("cycle").rows().get(0);
        long withheld = responses.rows().stream().filter(ReleaseRow::isWithheld).count();
        List<Block.Tile> tiles = new ArrayList<>();
        tiles.add(tile(context.numbers().count(cycle.number(DimCycleTable.PARTICIPATING)), "overview.tile.members"));
        tiles.add(tile(context.numbers().count(context.names().kpis().size()), "overview.tile.kpis"));
        tiles.add(tile(context.numbers().count(context.names().outcomes().size()), "overview.tile.outcomes"));
        if (withheld == 0) {
            double mean = responses.rows().stream()
                    .map(row -> row.number(ResponseRateTable.RESPONSE_PCT))
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            tiles.add(tile(context.numbers().percent(mean, 1), "overview.tile.rate"));
        } else {
            tiles.add(tile(context.numbers().count(withheld), "overview.tile.withheld"));
        }
        return new Block.Tiles(tiles);
    }

    private Block.Tile tile(String value, String key) {
        return new Block.Tile(Words.of(value), Words.of(context.say(key)));
    }

    private Block members() {
        ReleaseAnswer answer = context.ask("member-tiles");
        Map<String, List<TileGrid.MemberTile>> byRegion = new LinkedHashMap<>();
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            String region = row.text(DimMemberTable.WCO_REGION);
            boolean takesPart = row.is(DimMemberTable.PARTICIPATING);
            byRegion.computeIfAbsent(region, ignored -> new ArrayList<>())
                    .add(new TileGrid.MemberTile(
                            row.text(DimMemberTable.MEMBER), row.text(DimMemberTable.NAME), takesPart));
            rows.add(List.of(
                    TableCell.words(row.text(DimMemberTable.MEMBER)),
                    TableCell.words(row.text(DimMemberTable.NAME)),
                    TableCell.words(regionName(region)),
                    TableCell.words(context.say(takesPart ? "yes" : "no"))));
        }
        List<TileGrid.TileGroup> groups = new ArrayList<>();
        byRegion.forEach((region, tiles) -> groups.add(new TileGrid.TileGroup(
                regionName(region) + " (" + context.numbers().count(tiles.size()) + ")", tiles)));
        String title = context.say("overview.map.title");
        Labels labels = new Labels("members-map", title, context.say("overview.map.desc"), "", context.numbers()::tick);
        return new FigureDraft("figure-1", title)
                .source(context.say("source.figure", "1"))
                .wide()
                .sign("tile-filled", context.say("overview.map.in"))
                .sign("tile-empty", context.say("overview.map.out"))
                .picture("", TileGrid.draw(labels, groups))
                .note(context.say("overview.map.note"))
                .table(new DataTable(
                        title,
                        List.of(
                                context.say("column.member"),
                                context.say("column.name"),
                                context.names().kind("WCO_REGION"),
                                context.say("column.participating")),
                        rows))
                .query(answer)
                .done();
    }

    private String regionName(String region) {
        return region.isEmpty()
                ? context.say("overview.map.nowhere")
                : context.names().group(region).text();
    }

    private Block groups() {
        ReleaseAnswer answer = context.ask("members-by-group");
        String title = context.say("overview.groups.title");
        FigureDraft figure = new FigureDraft("figure-2", title).source(context.say("source.figure", "2"));
        List<List<TableCell>> rows = new ArrayList<>();
        for (String kind : Names.KINDS) {
            List<BarPanel.Bar> bars = new ArrayList<>();
            for (ReleaseRow row : answer.rows()) {
                if (row.text(ResponseRateTable.GROUP_KIND).equals(kind)) {
                    Words group = context.names().group(row.text(ResponseRateTable.GROUP));
                    double participating = Objects.requireNonNull(row.number(DimCycleTable.PARTICIPATING));
                    bars.add(new BarPanel.Bar(
                            context.names().groupBrief(row.text(ResponseRateTable.GROUP)),
                            "",
                            participating,
                            context.numbers().count(participating),
                            false));
                    rows.add(List.of(
                            TableCell.words(context.names().kind(kind)),
                            TableCell.words(group),
                            context.count(row, DimCycleTable.PARTICIPATING),
                            context.count(row, DimCycleTable.REGISTERED)));
                }
            }
            String kindName = context.names().kind(kind);
            Labels labels = new Labels(
                    "members-" + kind.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    kindName,
                    context.say("overview.groups.desc", kindName),
                    context.say("axis.members"),
                    context.numbers()::tick);
            figure.picture(kindName, BarPanel.draw(labels, sorted(bars)));
        }
        return figure.table(new DataTable(
                        title,
                        List.of(
                                context.say("column.classification"),
                                context.say("column.group"),
                                context.say("column.participating"),
                                context.say("column.registered")),
                        rows))
                .note(context.say("overview.groups.note"))
                .query(answer)
                .done();
    }

    private static List<BarPanel.Bar> sorted(List<BarPanel.Bar> bars) {
        return bars.stream()
                .sorted(Comparator.comparingDouble(BarPanel.Bar::value).reversed())
                .toList();
    }

    private Block prose(ReleaseAnswer responses) {
        List<Block.Sentence> sentences = new ArrayList<>();
        List<ReleaseRow> known = responses.rows().stream()
                .filter(row -> row.number(ResponseRateTable.RESPONSE_PCT) != null)
                .toList();
        if (!known.isEmpty()) {
            sentences.add(extreme("overview.most", known, known.get(0)));
            sentences.add(extreme("overview.least", known, known.get(known.size() - 1)));
        }
        long low = known.stream()
                .filter(row -> row.is(ResponseRateTable.LOW_RESPONSE))
                .count();
        sentences.add(new Block.Sentence(
                context.say(
                        "overview.low",
                        context.numbers().count(low),
                        context.numbers().count(known.size())),
                context.say("overview.low.evidence")));
        if (known.size() < responses.rows().size()) {
            sentences.add(new Block.Sentence(
                    context.say(
                            "overview.withheld",
                            context.numbers().count(responses.rows().size() - known.size())),
                    ""));
        }
        return new Block.Prose(sentences);
    }

    private Block.Sentence extreme(String key, List<ReleaseRow> known, ReleaseRow row) {
        long same = known.stream()
                .filter(other -> Objects.equals(
                        other.number(ResponseRateTable.RESPONSES), row.number(ResponseRateTable.RESPONSES)))
                .count();
        String name =
                context.names().kpi(row.text(ResponseRateTable.KPI)).name().text();
        String who = same == 1
                ? name
                : context.say("overview.shared", name, context.numbers().count(same - 1));
        return new Block.Sentence(
                context.say(
                        key,
                        who,
                        context.numbers().count(row.number(ResponseRateTable.RESPONSES)),
                        context.numbers().count(row.number(ResponseRateTable.MEMBERS))),
                "");
    }

    private Block byDimension(ReleaseAnswer responses) {
        String title = context.say("overview.byDimension.title");
        FigureDraft figure = new FigureDraft("figure-3", title)
                .source(context.say("source.figure", "3"))
                .sign("bar", context.say("legend.enough"))
                .sign("marked", context.say("legend.low"));
        for (String dimension : dimensions()) {
            List<ReleaseRow> rows = responses.rows().stream()
                    .filter(row -> context.names()
                            .kpi(row.text(ResponseRateTable.KPI))
                            .dimension()
                            .equals(dimension))
                    .toList();
            Words name = context.names().dimension(dimension);
            figure.picture(
                    name.text(),
                    ResponseBars.draw(
                            context, "rate-" + dimension.toLowerCase(java.util.Locale.ROOT), name.text(), rows));
        }
        return figure.table(ResponseBars.table(context, title, responses.rows()))
                .query(responses)
                .done();
    }

    private List<String> dimensions() {
        return context.names().kpis().stream()
                .map(Names.KpiName::dimension)
                .distinct()
                .toList();
    }

    private Block selected(ReleaseAnswer responses) {
        List<String> codes =
                SelectedKpis.all().stream().map(SelectedKpis.Selected::kpi).toList();
        List<ReleaseRow> rows = responses.rows().stream()
                .filter(row -> codes.contains(row.text(ResponseRateTable.KPI)))
                .toList();
        String title = context.say("overview.selected.title");
        return new FigureDraft("figure-4", title)
                .source(context.say("source.figure", "4"))
                .sign("bar", context.say("legend.enough"))
                .sign("marked", context.say("legend.low"))
                .picture("", ResponseBars.draw(context, "rate-selected", title, rows))
                .table(ResponseBars.table(context, title, rows))
                .query(responses)
                .done();
    }
}
