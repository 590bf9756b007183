package org.pmmlake.suite.report.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.DimFigureTable;
import org.pmmlake.suite.schema.PublishedFigureTable;

/** The figures that the source report prints, beside what the tables give. */
record AuditPage(GlobalContext context) {

    Page page() {
        ReleaseAnswer answer = context.ask("audit");
        // Conventions and other people's numbers are not what the lake is held against.
        List<ReleaseRow> results = answer.with(DimFigureTable.CLAIM_CLASS, "result");
        List<ReleaseRow> agree = with(results, Boolean.TRUE);
        List<ReleaseRow> differ = with(results, Boolean.FALSE);
        List<ReleaseRow> open = with(results, null);
        return context.page(
                "audit",
                "audit.title",
                "audit.lead",
                List.of(
                        new Block.Tiles(List.of(
                                context.tile(context.count(results.size()), "audit.all"),
                                context.tile(context.count(agree.size()), "audit.agree"),
                                context.tile(context.count(differ.size()), "audit.differ"),
                                context.tile(context.count(open.size()), "audit.open"))),
                        context.figure("differ", "audit.differ.title").table(columns(), differ, answer),
                        context.figure("open", "audit.open.title").table(columns(), open, answer),
                        context.figure("agree", "audit.agree.title").table(columns(), agree, answer)));
    }

    private static List<ReleaseRow> with(List<ReleaseRow> rows, @Nullable Boolean agrees) {
        return rows.stream()
                .filter(row -> Objects.equals(row.flag(PublishedFigureTable.AGREES), agrees))
                .toList();
    }

    private TableDraft columns() {
        String label = context.catalogue().language().label();
        return context.columns()
                .text("column.figure", row -> row.text(PublishedFigureTable.FIGURE_ID))
                .text("column.subject", row -> row.text(label))
                .text("column.paragraph", row -> row.text(DimFigureTable.PARAGRAPH))
                .cells("column.printed", row -> context.shortest(row, PublishedFigureTable.PRINTED))
                .cells("column.computed", row -> context.shortest(row, PublishedFigureTable.COMPUTED))
                .cells("column.difference", row -> context.shortest(row, PublishedFigureTable.DIFFERENCE))
                .words("column.note", row -> new Words(row.text(PublishedFigureTable.NOTE), context.english()));
    }
}
