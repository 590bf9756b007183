package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.DimKpiTable;
import org.pmmlake.suite.schema.KpiPerformanceTable;
import org.pmmlake.suite.schema.ResponseRateTable;

/** The recurring page of a KPI: what it is, how it came out, and how sure that is. */
record KpiPage(CycleContext context, Names.KpiName kpi) {

    Page page() {
        KpiFacts facts = KpiFacts.of(context, kpi);
        KpiFigures figures = new KpiFigures(context, facts);
        KpiDetails details = new KpiDetails(context, facts);
        List<Block> blocks = new ArrayList<>();
        blocks.add(tiles(facts));
        blocks.add(figures.groups());
        blocks.add(new Block.Heading("reading", context.say("kpi.reading")));
        blocks.add(new KpiReading(context, facts).prose());
        details.overCycles().ifPresent(blocks::add);
        blocks.addAll(details.breakdowns());
        details.questions().ifPresent(blocks::add);
        figures.economy().ifPresent(blocks::add);
        blocks.add(new Block.Heading("more", context.say("kpi.more")));
        blocks.add(links());
        details.reasons().ifPresent(blocks::add);
        details.tools().ifPresent(blocks::add);
        details.tests().ifPresent(blocks::add);
        blocks.add(definition());
        return context.page(CycleContext.kpiPage(kpi.code()), "kpis", kpi.name(), lead(), blocks);
    }

    /** What the KPI is: how it is computed, and which way is better. */
    private String lead() {
        return context.say(
                "kpi.lead",
                context.say("method.words." + kpi.row().text(DimKpiTable.METHOD)),
                context.word("direction", kpi.direction()),
                context.names().outcome(kpi.outcome()).name().text(),
                Integer.toString(context.cycle()));
    }

    /** The outcome, the goals and the tools of the KPI, and the same KPI in other cycles. */
    private Block links() {
        List<Block.PageLink> links = new ArrayList<>();
        links.add(new Block.PageLink(
                context.names().outcome(kpi.outcome()).name(),
                CycleContext.outcomePage(kpi.outcome()),
                context.say("kpi.term.outcome")));
        for (ReleaseRow row : context.ask("kpi-links", "kpi", kpi.code()).rows()) {
            switch (row.text("kind")) {
                case "cycle" -> {
                    if (context.reports(Integer.parseInt(row.text("code")))) {
                        links.add(new Block.PageLink(
                                Words.of(context.say("kpi.link.cycle", row.text("code"))),
                                "../" + row.text("code") + "/" + CycleContext.kpiPage(kpi.code()),
                                ""));
                    }
                }
                case "sdg" ->
                    links.add(new Block.PageLink(
                            Words.of(context.goal(Integer.parseInt(row.text("code")))), "sdg.html", ""));
                default ->
                    links.add(new Block.PageLink(
                            context.name(Names.Family.TOOL, row.text("code")),
                            "tools.html",
                            context.say("column.tool")));
            }
        }
        return new Block.Links(links);
    }

    private Block tiles(KpiFacts facts) {
        ReleaseRow all = facts.all();
        List<Block.Tile> tiles = new ArrayList<>();
        tiles.add(context.tile(
                context.valueOrReason(all, BenchmarkTable.BENCHMARK, kpi, facts.decimals()),
                "tile.benchmark." + facts.statistic()));
        for (ReleaseRow row : facts.performance().rows()) {
            TableCell responses = context.count(row, KpiPerformanceTable.RESPONSES);
            TableCell members = context.count(row, ResponseRateTable.MEMBERS);
            tiles.add(context.tile(
                    responses.isNumber() && members.isNumber()
                            ? context.say("tile.of", responses.text(), members.text())
                            : responses.text(),
                    "tile.responses"));
            tiles.add(context.tile(
                    context.coded(row, KpiPerformanceTable.CLASSIFICATION, "class")
                            .text(),
                    "tile.class"));
        }
        if (all.shows(BenchmarkTable.WORSE_PCT)) {
            tiles.add(
                    context.tile(context.percent(all, BenchmarkTable.WORSE_PCT).text(), "tile.worse"));
        }
        return new Block.Tiles(tiles);
    }

    private Block definition() {
        ReleaseRow row = kpi.row();
        List<Block.Term> terms = new ArrayList<>(List.of(
                term("kpi.term.outcome", context.names().outcome(kpi.outcome()).name()),
                term("kpi.term.dimension", context.name(Names.Family.DIMENSION, kpi.dimension())),
                term("kpi.term.method", Words.of(method(row))),
                term("kpi.term.unit", Words.of(context.say("unit." + kpi.unit()))),
                term("kpi.term.direction", Words.of(context.word("direction", kpi.direction()))),
                term("kpi.term.benchmark", Words.of(context.say("statistic." + kpi.statistic()))),
                term("kpi.term.level", Words.of(context.word("level", row.text(DimKpiTable.DISCLOSURE_LEVEL)))),
                term("kpi.term.certainty", Words.of(context.word("certainty", row.text(DimKpiTable.CERTAINTY)))),
                term("kpi.term.code", Words.of(kpi.code()))));
        if (!row.text(DimKpiTable.NOTE).isEmpty()) {
            terms.add(term("kpi.term.note", new Words(row.text(DimKpiTable.NOTE), context.english())));
        }
        return new Block.Terms(context.say("kpi.definition"), terms);
    }

    private Block.Term term(String key, Words words) {
        return new Block.Term(context.say(key), words);
    }

    private String method(ReleaseRow row) {
        String denominators = row.text(DimKpiTable.DENOMINATORS).replace(";", ", ");
        Double questions = row.number(DimKpiTable.QUESTIONS);
        return context.say(
                "method." + row.text(DimKpiTable.METHOD),
                row.text(DimKpiTable.NUMERATOR),
                denominators,
                context.count(questions));
    }
}
