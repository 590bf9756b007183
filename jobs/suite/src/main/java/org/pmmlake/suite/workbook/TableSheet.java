package org.pmmlake.suite.workbook;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The sheet of one table without its rows: the heading, which stays in sight, and filters. */
final class TableSheet {

    private static final String HEADING_FILL = "E8ECF1";
    private static final int LEAST_WIDTH = 8;
    private static final int MOST_WIDTH = 60;

    private final Worksheet sheet;

    TableSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Writes the heading of a table with the rows that follow. */
    void write(List<Sheet.Column> columns, List<WrittenRows> rows) {
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column).name();
            sheet.inlineString(0, column, RowsWriter.taken(name));
            if (RowsWriter.mayBeTakenForAFormula(name)) {
                sheet.style(0, column).format(CellFormats.TEXT).set();
            }
            sheet.style(0, column).bold().fillColor(HEADING_FILL).set();
            int width = name.length() + 3;
            for (WrittenRows some : rows) {
                width = Math.max(width, some.widths().get(column));
            }
            sheet.width(column, Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width + 1)));
        }
        sheet.freezePane(0, 1);
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(0, 0, rows.stream().mapToInt(WrittenRows::rows).sum(), columns.size() - 1);
        }
    }
}
