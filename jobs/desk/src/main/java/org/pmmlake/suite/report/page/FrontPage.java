package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;

/** The front page: what the newest cycle says, and the way to everything that has a name. */
record FrontPage(GlobalContext context) {

    Page page() {
        CycleContext newest = context.newest();
        return new Page(
                "index.html",
                "front",
                0,
                Words.of(context.say("front.title", Integer.toString(newest.cycle()))),
                context.say("front.lead"),
                List.of(
                        new CycleStory(newest, newest.path("")).block(),
                        new Block.Heading("find", context.say("front.find")),
                        new Block.Finder(entries(newest)),
                        new Block.Heading("cycles", context.say("site.cycles")),
                        new Block.Links(context.cycles().stream()
                                .map(cycle -> new Block.PageLink(
                                        Words.of(context.say("site.cycle", Integer.toString(cycle.cycle()))),
                                        cycle.path("index.html"),
                                        ""))
                                .toList())));
    }

    private List<Block.PageLink> entries(CycleContext cycle) {
        Names names = cycle.names();
        List<Block.PageLink> entries = new ArrayList<>();
        names.kpis().forEach(kpi -> entries.add(entry(kpi.name(), CycleContext.kpiPage(kpi.code()), "column.kpi")));
        names.outcomes()
                .forEach(outcome ->
                        entries.add(entry(outcome.name(), CycleContext.outcomePage(outcome.code()), "column.outcome")));
        names.tools()
                .forEach(tool -> entries.add(entry(names.of(Names.Family.TOOL, tool), "tools.html", "column.tool")));
        names.goals().forEach(goal -> entries.add(entry(Words.of(cycle.goal(goal)), "sdg.html", "nav.sdg")));
        return entries;
    }

    private Block.PageLink entry(Words words, String page, String kindKey) {
        return new Block.PageLink(words, context.newest().path(page), context.say(kindKey));
    }
}
