package org.pmmlake.suite.workbook;

import java.util.List;

/**
 * Rows as they stand in a workbook: compressed by themselves, so that others can stand before and behind them.
 *
 * @param firstRow the place of the first on the sheet, from 0 for the heading
 * @param rows how many
 * @param text their text
 * @param widths of the columns, in characters, as far as these rows tell
 */
public record WrittenRows(int firstRow, int rows, DeflatedText text, List<Integer> widths) {

    /** Copies the list. */
    public WrittenRows {
        widths = List.copyOf(widths);
    }
}
