package org.pmmlake.suite.ingest.read;

import java.util.Map;

/**
 * One row of a sheet.
 *
 * @param number the spreadsheet's own row number, from 1
 * @param cells the cells that are not empty, by column number from 0, in order
 */
record SheetRow(int number, Map<Integer, CellValue> cells) {

    /** The cell of a column, empty where nothing stands. */
    CellValue cell(int column) {
        return cells.getOrDefault(column, CellValue.empty());
    }

    /** The spreadsheet's name of a column, such as {@code AB} for 27. */
    static String columnName(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }
}
