package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.DimColumns;
import org.pmmlake.suite.schema.DimFigureTable;
import org.pmmlake.suite.schema.PublishedFigureTable;

/** The figures that the source report prints, beside what the tables give. */
final class AuditPage {

    private final GlobalContext context;

    AuditPage(GlobalContext context) {
        this.context = context;
    }

    Page page() {
        ReleaseAnswer answer = context.ask("audit");
        // Conventions and other people's numbers are not what the lake is held against.
        List<ReleaseRow> results = answer.rows().stream()
                .filter(row -> row.text(DimFigureTable.CLAIM_CLASS).equals("result"))
                .toList();
        List<ReleaseRow> agree = with(results, Boolean.TRUE);
        List<ReleaseRow> differ = with(results, Boolean.FALSE);
        List<ReleaseRow> open = with(results, null);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tiles(List.of(
                tile(results.size(), "audit.all"),
                tile(agree.size(), "audit.agree"),
                tile(differ.size(), "audit.differ"),
                tile(open.size(), "audit.open"))));
        blocks.add(table("differ", "audit.differ.title", differ, answer));
        blocks.add(table("open", "audit.open.title", open, answer));
        blocks.add(table("agree", "audit.agree.title", agree, answer));
        return new Page(
                "audit.html", "audit", 0, Words.of(context.say("audit.title")), context.say("audit.lead"), blocks);
    }

    private static List<ReleaseRow> with(List<ReleaseRow> rows, @Nullable Boolean agrees) {
        return rows.stream()
                .filter(row -> Objects.equals(row.flag(PublishedFigureTable.AGREES), agrees))
                .toList();
    }

    private Block.Tile tile(int count, String key) {
        return new Block.Tile(Words.of(context.numbers().count(count)), Words.of(context.say(key)));
    }

    private Block table(String id, String titleKey, List<ReleaseRow> rows, ReleaseAnswer answer) {
        List<List<TableCell>> cells = new ArrayList<>();
        for (ReleaseRow row : rows) {
            cells.add(List.of(
                    TableCell.words(row.text(PublishedFigureTable.FIGURE_ID)),
                    TableCell.words(row.text(context.english().isEmpty() ? DimColumns.LABEL_EN : DimColumns.LABEL_FR)),
                    TableCell.words(row.text(DimFigureTable.PARAGRAPH)),
                    context.cell(row, PublishedFigureTable.PRINTED, 2),
                    context.cell(row, PublishedFigureTable.COMPUTED, 4),
                    context.cell(row, PublishedFigureTable.DIFFERENCE, 4),
                    TableCell.words(new Words(row.text(PublishedFigureTable.NOTE), context.english()))));
        }
        String title = context.say(titleKey);
        return new FigureDraft(id, title)
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.figure"),
                                context.say("column.subject"),
                                context.say("column.paragraph"),
                                context.say("column.printed"),
                                context.say("column.computed"),
                                context.say("column.difference"),
                                context.say("column.note")),
                        cells))
                .query(answer)
                .done();
    }
}
