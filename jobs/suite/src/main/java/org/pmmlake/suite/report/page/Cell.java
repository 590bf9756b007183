package org.pmmlake.suite.report.page;

/**
 * A cell of a table.
 *
 * @param text what it says
 * @param lang language of the text; empty for that of the page
 * @param href page that it leads to; empty for none
 * @param style {@code number}, {@code words}, {@code withheld} or {@code none}
 */
public record Cell(String text, String lang, String href, String style) {

    static Cell words(String text) {
        return new Cell(text, "", "", "words");
    }

    static Cell words(Words words) {
        return new Cell(words.text(), words.lang(), "", "words");
    }

    static Cell number(String text) {
        return new Cell(text, "", "", "number");
    }

    /** A cell that the audience may not see, with the reason in words. */
    static Cell withheld(String reason) {
        return new Cell(reason, "", "", "withheld");
    }

    Cell to(String page) {
        return new Cell(text, lang, page, style);
    }

    /** Whether it is set to the right. */
    public boolean isNumber() {
        return style.equals("number");
    }
}
