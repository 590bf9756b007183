package org.pmmlake.suite.report.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/** A part of a page. */
public sealed interface Block {

    /** Which macro of the template writes it. */
    String kind();

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
    record Heading(String id, String text) implements Block {
        @Override
        public String kind() {
            return "heading";
        }
    }

    /**
     * Sentences, each with what it rests on.
     *
     * @param sentences in order
     */
    record Prose(List<Sentence> sentences) implements Block {
        @Override
        public String kind() {
            return "prose";
        }
    }

    /**
     * A sentence.
     *
     * @param text what it says
     * @param evidence the numbers it rests on; empty where it holds them itself
     */
    record Sentence(String text, String evidence) {}

    /**
     * Key numbers side by side.
     *
     * @param tiles in order
     */
    record Tiles(List<Tile> tiles) implements Block {
        @Override
        public String kind() {
            return "tiles";
        }
    }

    /**
     * One key number.
     *
     * @param value the number
     * @param label what it counts
     */
    record Tile(Words value, Words label) {}

    /**
     * Pictures with the table behind them and the query behind that.
     *
     * @param id where links find it
     * @param title what is shown
     * @param source figure or table of the source report that it stands for; empty for none
     * @param legend signs and what they mean; may be empty
     * @param pictures SVG texts; none for a table alone
     * @param width how much room the pictures need: empty, {@code wide} or {@code full}
     * @param notes below the pictures
     * @param table the numbers
     * @param open whether the table is shown without being asked for
     * @param folded whether the whole figure is shown only when asked for
     * @param queries SQL over the tables of the release
     */
    record Figure(
            String id,
            String title,
            String source,
            List<Sign> legend,
            List<Picture> pictures,
            String width,
            List<String> notes,
            DataTable table,
            boolean open,
            boolean folded,
            List<String> queries)
            implements Block {
        @Override
        public String kind() {
            return "figure";
        }
    }

    /**
     * A picture.
     *
     * @param title its own title where there are several; empty for none
     * @param svg made by a chart, which escapes its texts
     */
    record Picture(String title, SafeString svg) {
        static Picture of(String title, String svg) {
            return new Picture(title, new SafeString(svg));
        }
    }

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
    record Absent(String id, String title, String text) implements Block {
        @Override
        public String kind() {
            return "absent";
        }
    }

    /**
     * What there is to say, each with a picture and a page that says more.
     *
     * @param items in order
     */
    record Highlights(List<StoryItem> items) implements Block {
        @Override
        public String kind() {
            return "story";
        }
    }

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
    record Finder(List<PageLink> links) implements Block {
        @Override
        public String kind() {
            return "finder";
        }
    }

    /**
     * Links to other pages.
     *
     * @param links in order
     */
    record Links(List<PageLink> links) implements Block {
        @Override
        public String kind() {
            return "links";
        }
    }

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
    record Terms(String title, List<Term> entries) implements Block {
        @Override
        public String kind() {
            return "terms";
        }
    }

    /**
     * A term and what it means.
     *
     * @param term the term
     * @param words its meaning
     */
    record Term(String term, Words words) {}
}
