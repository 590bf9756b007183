package org.pmmlake.suite.report.page;

/**
 * A cell of a table.
 *
 * @param text what it says
 * @param lang language of the text; empty for that of the page
 * @param href page that it leads to; empty for none
 * @param style {@code number}, {@code words}, {@code withheld} or {@code none}
 */
public record TableCell(String text, String lang, String href, String style) {

    static TableCell words(String text) {
        return new TableCell(text, "", "", "words");
    }

    static TableCell words(Words words) {
        return new TableCell(words.text(), words.lang(), "", "words");
    }

    static TableCell number(String text) {
        return new TableCell(text, "", "", "number");
    }

    /** A cell that the audience may not see, with the reason in words. */
    static TableCell withheld(String reason) {
        return new TableCell(reason, "", "", "withheld");
    }

    TableCell to(String page) {
        return new TableCell(text, lang, page, style);
    }

    /** Whether it is set to the right. */
    public boolean isNumber() {
        return style.equals("number");
    }
}
