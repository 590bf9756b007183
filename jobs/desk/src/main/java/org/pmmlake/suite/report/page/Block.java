package org.pmmlake.suite.report.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.chart.BarPanel;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;

/** A part of a page. */
public sealed interface Block {

    /** Which macro of the template writes it. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Where links find it; empty where they do not. */
    default String id() {
        return "";
    }

    /**
     * A heading of the second level.
     *
     * @param id where links find it
     * @param text what it says
     */
    record Heading(String id, String text) implements Block {}

    /**
     * Sentences, each with what it rests on.
     *
     * @param sentences in order
     */
    record Prose(List<Sentence> sentences) implements Block {}

    /**
     * A sentence.
     *
     * @param text what it says
     * @param evidence the numbers it rests on; empty where it holds them itself
     */
    record Sentence(String text, String evidence) {

        /** A sentence that rests on nothing else. */
        Sentence(String text) {
            this(text, "");
        }
    }

    /**
     * Key numbers side by side.
     *
     * @param tiles in order
     */
    record Tiles(List<Tile> tiles) implements Block {}

    /**
     * One key number.
     *
     * @param value the number
     * @param label what it counts
     */
    record Tile(String value, String label) {}

    /** Pictures with the table behind them and the query behind that, put together step by step. */
    final class Figure implements Block {

        private final PageText text;
        private final String id;
        private final String title;
        private String source = "";
        private String width = "";
        private boolean open;
        private boolean folded;
        private final List<Sign> legend = new ArrayList<>();
        private final List<Picture> pictures = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> queries = new ArrayList<>();
        private @Nullable DataTable table;

        /**
         * A figure without anything in it.
         *
         * @param id where links find it
         * @param title what is shown
         */
        Figure(PageText text, String id, String title) {
            this.text = text;
            this.id = id;
            this.title = title;
        }

        /** The figure or table of the source report that it stands for; empty for none. */
        Figure source(String words) {
            source = words;
            return this;
        }

        Figure wide() {
            width = "wide";
            return this;
        }

        /** A picture that is wider than small screens: it is scrolled there. */
        Figure full() {
            width = "full";
            return this;
        }

        /** Shows the table beside pictures without being asked for it; a table alone is always shown. */
        Figure open() {
            open = true;
            return this;
        }

        /** Shows nothing but the title until it is asked for. */
        Figure folded() {
            folded = true;
            return this;
        }

        /** The words around its picture. */
        Labels labels(String description, String axis) {
            return text.labels(id + "-chart", title, description, axis);
        }

        /** The only picture, made by a chart, which escapes its texts. */
        Figure picture(String svg) {
            return picture("", svg);
        }

        /** Bars in order from above, as the only picture; {@code head} is that of their details. */
        Figure bars(String description, String axis, String head, List<BarPanel.Bar> bars) {
            return picture(BarPanel.draw(labels(description, axis), head, 0, bars));
        }

        /** One of several pictures. */
        Figure picture(String pictureTitle, String svg) {
            pictures.add(new Picture(pictureTitle, new SafeString(svg)));
            return this;
        }

        /** A sign of the pictures and the message that says what it means. */
        Figure sign(String style, String key) {
            return signed(style, text.say(key));
        }

        /** A sign of the pictures and what it means. */
        Figure signed(String style, String meaning) {
            legend.add(new Sign(style, meaning));
            return this;
        }

        /** A message below the pictures. */
        Figure note(String key, Object... values) {
            return noted(text.say(key, values));
        }

        /** A sentence below the pictures. */
        Figure noted(String sentence) {
            notes.add(sentence);
            return this;
        }

        /** The numbers: all rows of an answer, whose query is shown. */
        Figure table(TableDraft columns, ReleaseAnswer answer) {
            return table(columns.of(title, answer.rows())).query(answer);
        }

        /** The numbers: some rows of an answer, whose query is shown. */
        Figure table(TableDraft columns, List<ReleaseRow> rows, ReleaseAnswer answer) {
            return table(columns.of(title, rows)).query(answer);
        }

        Figure table(DataTable behind) {
            table = behind;
            return this;
        }

        Figure query(ReleaseAnswer answer) {
            queries.add(answer.sql());
            return this;
        }

        /** What stands in its place where there is no number of it that may be shown. */
        Absent absent(String key) {
            return new Absent(id, title, text.say(key));
        }

        @Override
        public String id() {
            return id;
        }

        public String title() {
            return title;
        }

        public String source() {
            return source;
        }

        /** How much room the pictures need: empty, {@code wide} or {@code full}. */
        public String width() {
            return width;
        }

        public boolean isOpen() {
            return open;
        }

        public boolean isFolded() {
            return folded;
        }

        public List<Sign> legend() {
            return legend;
        }

        public List<Picture> pictures() {
            return pictures;
        }

        public List<String> notes() {
            return notes;
        }

        public List<String> queries() {
            return queries;
        }

        public DataTable table() {
            return Objects.requireNonNull(table, () -> "The figure '" + id + "' has no table behind it");
        }
    }

    /**
     * A picture.
     *
     * @param title its own title where there are several; empty for none
     * @param svg made by a chart, which escapes its texts
     */
    record Picture(String title, SafeString svg) {}

    /**
     * A sign of a chart and what it means.
     *
     * @param style class of its swatch
     * @param text what it means
     */
    record Sign(String style, String text) {}

    /**
     * A figure without a number that may be shown: it is one sentence.
     *
     * @param id where links find it
     * @param title what it would show
     * @param text why it does not
     */
    record Absent(String id, String title, String text) implements Block {}

    /**
     * What there is to say, each with a picture and a page that says more.
     *
     * @param items in order
     */
    record Highlights(List<StoryItem> items) implements Block {}

    /**
     * A sentence of a story.
     *
     * @param text what it says
     * @param picture made by a chart, which escapes its texts
     * @param href page that says more
     * @param more words of the link
     */
    record StoryItem(String text, SafeString picture, String href, String more) {}

    /**
     * A search over names.
     *
     * @param links everything that has a page, in order
     */
    record Finder(List<PageLink> links) implements Block {}

    /**
     * Links to other pages.
     *
     * @param links in order
     */
    record Links(List<PageLink> links) implements Block {}

    /**
     * A link.
     *
     * @param words what it says
     * @param href where it leads, from the page
     * @param note behind it; may be empty
     */
    record PageLink(Words words, String href, String note) {}

    /**
     * A definition list.
     *
     * @param title by which it is unfolded
     * @param entries in order
     */
    record Terms(String title, List<Term> entries) implements Block {}

    /**
     * A term and what it means.
     *
     * @param term the term
     * @param words its meaning
     */
    record Term(String term, Words words) {}
}
