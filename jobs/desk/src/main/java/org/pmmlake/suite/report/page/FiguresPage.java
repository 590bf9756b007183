package org.pmmlake.suite.report.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pmmlake.suite.report.text.Numbers;

/**
 * The figures and tables of the source report, with the page and the queries that stand for each.
 *
 * @param places of the pages before, each the path of the page and the id of something on it
 */
record FiguresPage(GlobalContext context, Set<String> places) {

    Page page() {
        CycleContext cycle = context.cycles().get(0);
        Block.Figure figure = context.figure("figures", "figures.table").note("figures.note");
        figure.table(new DataTable(
                figure.title(),
                List.of(
                        context.say("column.source"),
                        context.say("column.subject"),
                        context.say("column.page"),
                        context.say("column.queries")),
                FigureIndex.ALL.stream().map(entry -> row(cycle, entry)).toList()));
        return context.page(
                "figures",
                Words.of(context.say("figures.title")),
                context.say("figures.lead", Integer.toString(cycle.cycle())),
                List.of(figure));
    }

    private List<TableCell> row(CycleContext cycle, FigureIndex.SourceFigure entry) {
        TableCell name = TableCell.words(context.say("reference." + entry.kind(), entry.number()));
        String place = cycle.path(entry.page()) + "#" + entry.anchor();
        boolean there = places.contains(place);
        String absent = kpi(entry).filter(kpi -> !cycle.names().asks(kpi)).isPresent()
                ? context.say("figures.absent", Integer.toString(cycle.cycle()))
                : context.say("hidden");
        return List.of(
                there ? name.to(place) : name,
                subject(cycle, entry),
                TableCell.words(there ? entry.page() : absent),
                TableCell.words(entry.queries().isEmpty() ? Numbers.NONE : String.join(", ", entry.queries())));
    }

    private TableCell subject(CycleContext cycle, FigureIndex.SourceFigure entry) {
        return kpi(entry)
                .map(kpi -> cycle.names().asks(kpi)
                        ? TableCell.words(cycle.names().kpi(kpi).name())
                        : TableCell.words(kpi))
                .orElseGet(() -> TableCell.words(context.say("subject." + entry.kind() + "-" + entry.number())));
    }

    /** The code of the KPI whose page has the counterpart. */
    private static Optional<String> kpi(FigureIndex.SourceFigure entry) {
        String page = entry.page();
        return page.startsWith("kpi-")
                ? Optional.of(page.substring("kpi-".length(), page.length() - ".html".length()))
                : Optional.empty();
    }
}
