package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pmmlake.suite.report.text.Numbers;

/** The figures and tables of the source report, with the page and the queries that stand for each. */
final class FiguresPage {

    private final GlobalContext context;

    private final Set<String> places;

    /**
     * The index of a report.
     *
     * @param places of the pages before, each the path of the page and the id of something on it
     */
    FiguresPage(GlobalContext context, Set<String> places) {
        this.context = context;
        this.places = Set.copyOf(places);
    }

    Page page() {
        CycleContext cycle = context.cycles().get(0);
        List<List<TableCell>> rows = new ArrayList<>();
        for (FigureIndex.SourceFigure entry : FigureIndex.all()) {
            String name = context.say("reference." + entry.kind(), entry.number());
            boolean there = isThere(cycle, entry);
            rows.add(List.of(
                    there
                            ? TableCell.words(name).to(cycle.path(entry.page()) + "#" + entry.anchor())
                            : TableCell.words(name),
                    subject(cycle, entry),
                    TableCell.words(
                            there ? entry.page() : context.say("figures.absent", Integer.toString(cycle.cycle()))),
                    TableCell.words(entry.queries().isEmpty() ? Numbers.NONE : String.join(", ", entry.queries()))));
        }
        String title = context.say("figures.table");
        return new Page(
                "figures.html",
                "figures",
                0,
                Words.of(context.say("figures.title")),
                context.say("figures.lead", Integer.toString(cycle.cycle())),
                List.of(new FigureDraft("figures", title)
                        .note(context.say("figures.note"))
                        .openTable(new DataTable(
                                title,
                                List.of(
                                        context.say("column.source"),
                                        context.say("column.subject"),
                                        context.say("column.page"),
                                        context.say("column.queries")),
                                rows))
                        .done()));
    }

    private boolean isThere(CycleContext cycle, FigureIndex.SourceFigure entry) {
        return places.contains(cycle.path(entry.page()) + "#" + entry.anchor());
    }

    private static String kpi(FigureIndex.SourceFigure entry) {
        return entry.page().substring("kpi-".length(), entry.page().length() - ".html".length());
    }

    private TableCell subject(CycleContext cycle, FigureIndex.SourceFigure entry) {
        if (entry.page().startsWith("kpi-")) {
            return cycle.names().asks(kpi(entry))
                    ? TableCell.words(cycle.names().kpi(kpi(entry)).name())
                    : TableCell.words(kpi(entry));
        }
        return TableCell.words(context.say("subject." + entry.kind() + "-" + entry.number()));
    }
}
