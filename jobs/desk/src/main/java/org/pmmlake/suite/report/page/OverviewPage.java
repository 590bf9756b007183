package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.pmmlake.suite.report.chart.BarPanel;
import org.pmmlake.suite.report.chart.TileGrid;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.DimCycleTable;
import org.pmmlake.suite.schema.DimMemberTable;
import org.pmmlake.suite.schema.ResponseRateTable;

/** Who takes part, and how much they answer: Figures 1 to 4 of the source report. */
record OverviewPage(CycleContext context) {

    Page page() {
        ReleaseAnswer responses = context.ask("response-by-kpi");
        return context.page(
                "index.html",
                "overview",
                Words.of(context.say("overview.title", Integer.toString(context.cycle()))),
                context.say("overview.lead"),
                List.of(
                        new CycleStory(context, "").block(),
                        tiles(responses),
                        new Block.Heading("participation", context.say("overview.participation")),
                        members(),
                        groups(),
                        new Block.Heading("responses", context.say("overview.responses")),
                        prose(responses),
                        byDimension(responses),
                        selected(responses)));
    }

    private Block tiles(ReleaseAnswer responses) {
        ReleaseRow cycle = context.ask("cycle").rows().get(0);
        long withheld = responses.rows().stream().filter(ReleaseRow::isWithheld).count();
        double mean = responses.showing(ResponseRateTable.RESPONSE_PCT).stream()
                .mapToDouble(row -> row.shown(ResponseRateTable.RESPONSE_PCT))
                .average()
                .orElse(0);
        return new Block.Tiles(List.of(
                context.tile(context.count(cycle.number(DimCycleTable.PARTICIPATING)), "overview.tile.members"),
                context.tile(context.count(context.names().kpis().size()), "overview.tile.kpis"),
                context.tile(context.count(context.names().outcomes().size()), "overview.tile.outcomes"),
                withheld == 0
                        ? context.tile(context.numbers().percent(mean, 1), "overview.tile.rate")
                        : context.tile(context.count(withheld), "overview.tile.withheld")));
    }

    private Block members() {
        ReleaseAnswer answer = context.ask("member-tiles");
        List<TileGrid.TileGroup> groups = new ArrayList<>();
        answer.by(DimMemberTable.WCO_REGION)
                .forEach((region, rows) -> groups.add(new TileGrid.TileGroup(
                        briefRegion(region) + " (" + context.count(rows.size()) + ")",
                        rows.stream()
                                .map(row -> new TileGrid.MemberTile(
                                        row.text(DimMemberTable.MEMBER),
                                        row.text(DimMemberTable.NAME),
                                        row.is(DimMemberTable.PARTICIPATING)))
                                .toList())));
        Block.Figure figure = context.figure("figure-1", "overview.map.title").wide();
        return figure.sign("tile-filled", "overview.map.in")
                .sign("tile-empty", "overview.map.out")
                .picture(TileGrid.draw(
                        context.labels("members-map", figure.title(), context.say("overview.map.desc"), ""), groups))
                .note("overview.map.note")
                .table(
                        context.columns()
                                .text("column.member", row -> row.text(DimMemberTable.MEMBER))
                                .text("column.name", row -> row.text(DimMemberTable.NAME))
                                .under(
                                        context.names().kind("WCO_REGION"),
                                        row -> TableCell.words(regionName(row.text(DimMemberTable.WCO_REGION))))
                                .text(
                                        "column.participating",
                                        row -> context.say(row.is(DimMemberTable.PARTICIPATING) ? "yes" : "no")),
                        answer);
    }

    private String briefRegion(String region) {
        return region.isEmpty() ? regionName(region) : context.brief(Names.Family.GROUP, region);
    }

    private String regionName(String region) {
        return region.isEmpty()
                ? context.say("overview.map.nowhere")
                : context.name(Names.Family.GROUP, region).text();
    }

    private Block groups() {
        ReleaseAnswer answer = context.ask("members-by-group");
        Block.Figure figure = context.figure("figure-2", "overview.groups.title");
        List<ReleaseRow> shown = new ArrayList<>();
        double most = answer.rows().stream()
                .mapToDouble(row -> row.shown(DimCycleTable.PARTICIPATING))
                .max()
                .orElse(0);
        for (String kind : Names.KINDS) {
            List<ReleaseRow> rows = answer.with(ResponseRateTable.GROUP_KIND, kind);
            shown.addAll(rows);
            String name = context.names().kind(kind);
            figure.picture(
                    name,
                    BarPanel.drawSorted(
                            context.labels(
                                    "members-" + kind.toLowerCase(Locale.ROOT).replace('_', '-'),
                                    name,
                                    context.say("overview.groups.desc", name),
                                    ""),
                            "",
                            most,
                            rows.stream().map(this::participating).toList()));
        }
        return figure.note("overview.groups.note")
                .table(
                        context.columns()
                                .text("column.classification", row -> context.names()
                                        .kind(row.text(ResponseRateTable.GROUP_KIND)))
                                .named("column.group", Names.Family.GROUP, ResponseRateTable.GROUP)
                                .count("column.participating", DimCycleTable.PARTICIPATING)
                                .count("column.registered", DimCycleTable.REGISTERED),
                        shown,
                        answer);
    }

    private BarPanel.Bar participating(ReleaseRow row) {
        double participating = row.shown(DimCycleTable.PARTICIPATING);
        String group = context.brief(Names.Family.GROUP, row.text(ResponseRateTable.GROUP));
        return new BarPanel.Bar(group, "", participating, context.count(participating), false);
    }

    private Block prose(ReleaseAnswer responses) {
        List<Block.Sentence> sentences = new ArrayList<>();
        List<ReleaseRow> known = responses.showing(ResponseRateTable.RESPONSE_PCT);
        if (!known.isEmpty()) {
            sentences.add(context.extreme("overview.most", known.get(0), known, ResponseRateTable.RESPONSES));
            sentences.add(
                    context.extreme("overview.least", known.get(known.size() - 1), known, ResponseRateTable.RESPONSES));
        }
        long low = known.stream()
                .filter(row -> row.is(ResponseRateTable.LOW_RESPONSE))
                .count();
        sentences.add(new Block.Sentence(
                context.say("overview.low", context.count(low), context.count(known.size())),
                context.say("overview.low.evidence")));
        int hidden = responses.rows().size() - known.size();
        if (hidden > 0) {
            sentences.add(new Block.Sentence(context.say("overview.withheld", context.count(hidden))));
        }
        return new Block.Prose(sentences);
    }

    private Block byDimension(ReleaseAnswer responses) {
        Block.Figure figure = figure("figure-3", "overview.byDimension.title", responses.rows(), responses);
        context.names().kpis().stream().map(Names.KpiName::dimension).distinct().forEach(dimension -> {
            String name = context.name(Names.Family.DIMENSION, dimension).text();
            figure.picture(
                    name,
                    rates(
                            "rate-" + dimension.toLowerCase(Locale.ROOT),
                            name,
                            responses.rows().stream()
                                    .filter(row -> context.kpi(row).dimension().equals(dimension))
                                    .toList()));
        });
        return figure;
    }

    private Block selected(ReleaseAnswer responses) {
        Set<String> codes =
                SelectedKpis.ALL.stream().map(SelectedKpis.Selected::kpi).collect(Collectors.toSet());
        List<ReleaseRow> rows = responses.rows().stream()
                .filter(row -> codes.contains(row.text(ResponseRateTable.KPI)))
                .toList();
        Block.Figure figure = figure("figure-4", "overview.selected.title", rows, responses);
        return figure.picture(rates("rate-selected", figure.title(), rows));
    }

    /** A picture of response rates; those that are not shown are left out of it. */
    private String rates(String id, String title, List<ReleaseRow> rows) {
        return BarPanel.draw(
                context.labels(id, title, context.say("rate.desc", title), context.say("axis.rate")),
                context.say("column.n"),
                100,
                rows.stream()
                        .filter(row -> row.shows(ResponseRateTable.RESPONSE_PCT))
                        .map(row -> context.bar(
                                context.kpi(row).brief(),
                                row,
                                ResponseRateTable.RESPONSE_PCT,
                                ResponseRateTable.RESPONSES,
                                row.is(ResponseRateTable.LOW_RESPONSE)))
                        .toList());
    }

    /** A figure of response rates, which has no picture yet. */
    private Block.Figure figure(String id, String titleKey, List<ReleaseRow> rows, ReleaseAnswer answer) {
        return context.figure(id, titleKey)
                .sign("bar", "legend.enough")
                .sign("marked", "legend.low")
                .table(
                        context.columns()
                                .kpi(ResponseRateTable.KPI)
                                .count("column.responses", ResponseRateTable.RESPONSES)
                                .percent("column.rate", ResponseRateTable.RESPONSE_PCT)
                                .count("column.blanks", ResponseRateTable.BLANKS)
                                .count("column.missing", ResponseRateTable.MISSING)
                                .count("column.invalid", ResponseRateTable.INVALID)
                                .count("column.required", ResponseRateTable.REQUIRED_10PCT)
                                .flag("column.low", ResponseRateTable.LOW_RESPONSE),
                        rows,
                        answer);
    }
}
