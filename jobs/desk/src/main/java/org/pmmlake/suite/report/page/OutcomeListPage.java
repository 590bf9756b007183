package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;

/** The expected outcomes, by dimension. */
final class OutcomeListPage {

    private final CycleContext context;

    OutcomeListPage(CycleContext context) {
        this.context = context;
    }

    Page page() {
        List<Block> blocks = new ArrayList<>();
        List<String> dimensions = context.names().outcomes().stream()
                .map(Names.OutcomeName::dimension)
                .distinct()
                .toList();
        for (String dimension : dimensions) {
            blocks.add(new Block.Heading(
                    "dimension-" + dimension.toLowerCase(java.util.Locale.ROOT),
                    context.names().dimension(dimension).text()));
            blocks.add(new Block.Links(context.names().outcomes().stream()
                    .filter(outcome -> outcome.dimension().equals(dimension))
                    .map(outcome -> new Block.PageLink(
                            outcome.name(),
                            CycleContext.outcomePage(outcome.code()),
                            context.say(
                                    "outcomes.kpis",
                                    context.numbers()
                                            .count(context.names()
                                                    .kpisOf(outcome.code())
                                                    .size()))))
                    .toList()));
        }
        return new Page(
                context.path("outcomes.html"),
                "outcomes",
                context.cycle(),
                Words.of(context.say("outcomes.title", Integer.toString(context.cycle()))),
                context.say("outcomes.lead"),
                blocks);
    }
}
