package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;

/** The front page: what the newest cycle says, and the way to everything that has a name. */
final class FrontPage {

    private final GlobalContext context;

    FrontPage(GlobalContext context) {
        this.context = context;
    }

    Page page() {
        CycleContext newest = context.newest();
        String folder = newest.cycle() + "/";
        List<Block> blocks = new ArrayList<>();
        blocks.add(new CycleStory(newest, folder).block());
        blocks.add(new Block.Heading("find", context.say("front.find")));
        blocks.add(new Block.Finder(entries(newest, folder)));
        blocks.add(new Block.Heading("cycles", context.say("site.cycles")));
        blocks.add(new Block.Links(context.cycles().stream()
                .map(cycle -> new Block.PageLink(
                        Words.of(context.say("site.cycle", Integer.toString(cycle.cycle()))),
                        cycle.path("index.html"),
                        ""))
                .toList()));
        return new Page(
                "index.html",
                "front",
                0,
                Words.of(context.say("front.title", Integer.toString(newest.cycle()))),
                context.say("front.lead"),
                blocks);
    }

    private List<Block.PageLink> entries(CycleContext cycle, String folder) {
        Names names = cycle.names();
        List<Block.PageLink> entries = new ArrayList<>();
        names.kpis()
                .forEach(kpi -> entries.add(new Block.PageLink(
                        kpi.name(), folder + CycleContext.kpiPage(kpi.code()), context.say("column.kpi"))));
        names.outcomes()
                .forEach(outcome -> entries.add(new Block.PageLink(
                        outcome.name(),
                        folder + CycleContext.outcomePage(outcome.code()),
                        context.say("column.outcome"))));
        names.tools()
                .forEach(tool -> entries.add(
                        new Block.PageLink(names.tool(tool), folder + "tools.html", context.say("column.tool"))));
        names.goals()
                .forEach(goal -> entries.add(new Block.PageLink(
                        Words.of(context.say(
                                "sdg.goal",
                                Integer.toString(goal),
                                names.goal(goal).text())),
                        folder + "sdg.html",
                        context.say("nav.sdg"))));
        return entries;
    }
}
