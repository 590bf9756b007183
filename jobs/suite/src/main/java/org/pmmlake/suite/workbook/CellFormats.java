package org.pmmlake.suite.workbook;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The formats of cells. Each workbook has them in the same order, so that rows of one fit into another. */
final class CellFormats {

    /** Up to fifteen significant digits, which is what Excel keeps, and no needless zeros. */
    static final String NUMBER = "0.0##############";

    static final String WHOLE_NUMBER = "0";

    /** Excel's own format for text: a cell of it is not taken for a formula, also when somebody edits it. */
    static final String TEXT = "@";

    private static final List<String> ALL = List.of(WHOLE_NUMBER, NUMBER, TEXT);

    private CellFormats() {}

    /** Makes the formats known before any other, on the first sheet; its first cell, a heading, keeps that of texts. */
    static void register(Worksheet first) {
        for (String format : ALL) {
            first.style(0, 0).format(format).set();
        }
    }
}
