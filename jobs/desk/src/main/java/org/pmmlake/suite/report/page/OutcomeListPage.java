package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The expected outcomes, by dimension. */
record OutcomeListPage(CycleContext context) {

    Page page() {
        List<Block> blocks = new ArrayList<>();
        context.names().outcomes().stream()
                .collect(Collectors.groupingBy(Names.OutcomeName::dimension, LinkedHashMap::new, Collectors.toList()))
                .forEach((dimension, outcomes) -> {
                    blocks.add(new Block.Heading(
                            "dimension-" + dimension.toLowerCase(Locale.ROOT),
                            context.name(Names.Family.DIMENSION, dimension).text()));
                    blocks.add(new Block.Links(outcomes.stream().map(this::link).toList()));
                });
        return context.page("outcomes", "outcomes.title", "outcomes.lead", blocks);
    }

    private Block.PageLink link(Names.OutcomeName outcome) {
        int kpis = context.names().kpisOf(outcome.code()).size();
        return new Block.PageLink(
                outcome.name(),
                CycleContext.outcomePage(outcome.code()),
                context.say("outcomes.kpis", context.count(kpis)));
    }
}
