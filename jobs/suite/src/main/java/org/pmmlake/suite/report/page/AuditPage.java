package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import org.pmmlake.suite.report.data.Answer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.PublishedFigureTable;

/** The figures that the source report prints, beside what the tables give. */
final class AuditPage {

    private final GlobalContext context;

    AuditPage(GlobalContext context) {
        this.context = context;
    }

    Page page() {
        Answer answer = context.ask("audit");
        List<ReleaseRow> agree = answer.rows().stream()
                .filter(row -> Boolean.TRUE.equals(row.flag(PublishedFigureTable.AGREES)))
                .toList();
        List<ReleaseRow> differ = answer.rows().stream()
                .filter(row -> Boolean.FALSE.equals(row.flag(PublishedFigureTable.AGREES)))
                .toList();
        List<ReleaseRow> open = answer.rows().stream()
                .filter(row -> row.flag(PublishedFigureTable.AGREES) == null)
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tiles(List.of(
                tile(answer.rows().size(), "audit.all"),
                tile(agree.size(), "audit.agree"),
                tile(differ.size(), "audit.differ"),
                tile(open.size(), "audit.open"))));
        blocks.add(table("differ", "audit.differ.title", differ, answer));
        blocks.add(table("open", "audit.open.title", open, answer));
        blocks.add(table("agree", "audit.agree.title", agree, answer));
        return new Page(
                "audit.html", "audit", 0, Words.of(context.say("audit.title")), context.say("audit.lead"), blocks);
    }

    private Block.Tile tile(int count, String key) {
        return new Block.Tile(Words.of(context.numbers().count(count)), Words.of(context.say(key)));
    }

    private Block table(String id, String titleKey, List<ReleaseRow> rows, Answer answer) {
        List<List<Cell>> cells = new ArrayList<>();
        for (ReleaseRow row : rows) {
            cells.add(List.of(
                    Cell.words(row.text(PublishedFigureTable.FIGURE_ID)),
                    context.cell(row, PublishedFigureTable.PRINTED, 2),
                    context.cell(row, PublishedFigureTable.COMPUTED, 4),
                    context.cell(row, PublishedFigureTable.DIFFERENCE, 4),
                    Cell.words(new Words(
                            row.text(PublishedFigureTable.NOTE),
                            context.newest().names().lang()))));
        }
        String title = context.say(titleKey);
        return new FigureDraft(id, title)
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.figure"),
                                context.say("column.printed"),
                                context.say("column.computed"),
                                context.say("column.difference"),
                                context.say("column.note")),
                        cells))
                .query(answer)
                .done();
    }
}
