package org.pmmlake.suite.report.page;

import java.util.List;

/**
 * A page before it is written.
 *
 * @param path from the root of the report, with {@code /}
 * @param section which part of the navigation it belongs to
 * @param cycle the cycle it is about; 0 for all
 * @param title its title
 * @param lead what it is about
 * @param blocks its parts
 */
public record Page(String path, String section, int cycle, Words title, String lead, List<Block> blocks) {

    public Page {
        blocks = List.copyOf(blocks);
    }

    /** The way back to the root of the report: empty, or steps up. */
    public String root() {
        return "../".repeat((int) path.chars().filter(letter -> letter == '/').count());
    }
}
