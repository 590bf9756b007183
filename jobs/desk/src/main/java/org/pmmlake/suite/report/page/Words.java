package org.pmmlake.suite.report.page;

/**
 * Words of a page, and the language they are in where it is not that of the page.
 *
 * @param text plain text
 * @param lang language code; empty for that of the page
 */
public record Words(String text, String lang) {

    /** Words in the language of the page. */
    public static Words of(String text) {
        return new Words(text, "");
    }
}
