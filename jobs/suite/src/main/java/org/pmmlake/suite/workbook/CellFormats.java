package org.pmmlake.suite.workbook;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The formats of cells. Each workbook has them in the same order, so that rows of one fit into another. */
final class CellFormats {

    /** Two decimals, and four where two would show nothing; the cell keeps all digits that Excel keeps. */
    static final String NUMBER = "[>=0.01]#,##0.00;[<=-0.01]-#,##0.00;0.0000";

    /** How wide a column of such numbers is at least. */
    static final int NUMBER_WIDTH = 12;

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
