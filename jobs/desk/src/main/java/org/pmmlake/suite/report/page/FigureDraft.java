package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.data.ReleaseAnswer;

/** Puts a figure together. */
final class FigureDraft {

    private final String id;
    private final String title;
    private String source = "";
    private String width = "";
    private boolean open;
    private boolean folded;
    private final List<Block.Sign> legend = new ArrayList<>();
    private final List<Block.Picture> pictures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();
    private @Nullable DataTable table;

    FigureDraft(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The figure or table of the source report that it stands for. */
    FigureDraft source(String text) {
        source = text;
        return this;
    }

    FigureDraft wide() {
        width = "wide";
        return this;
    }

    /** A picture that is wider than small screens: it is scrolled there. */
    FigureDraft full() {
        width = "full";
        return this;
    }

    FigureDraft picture(String pictureTitle, String svg) {
        pictures.add(Block.Picture.of(pictureTitle, svg));
        return this;
    }

    FigureDraft sign(String style, String text) {
        legend.add(new Block.Sign(style, text));
        return this;
    }

    FigureDraft note(String text) {
        notes.add(text);
        return this;
    }

    /** The table behind the pictures, shown on demand; alone it is always shown. */
    FigureDraft table(DataTable behind) {
        table = behind;
        return this;
    }

    FigureDraft openTable(DataTable shown) {
        open = true;
        return table(shown);
    }

    /** Shows nothing but the title until it is asked for. */
    FigureDraft folded() {
        folded = true;
        return this;
    }

    FigureDraft query(ReleaseAnswer answer) {
        queries.add(answer.sql());
        return this;
    }

    Block.Figure done() {
        if (table == null) {
            throw new IllegalStateException("The figure '" + id + "' has no table behind it");
        }
        return new Block.Figure(
                id,
                title,
                source,
                List.copyOf(legend),
                List.copyOf(pictures),
                width,
                List.copyOf(notes),
                table,
                open,
                folded,
                List.copyOf(queries));
    }
}
