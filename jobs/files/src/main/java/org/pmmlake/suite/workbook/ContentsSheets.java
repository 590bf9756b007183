package org.pmmlake.suite.workbook;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The sheets before the tables: what the workbook holds, and what the columns mean. */
record ContentsSheets(Workbook workbook, int mostRows) {

    static final String ABOUT = "about";
    static final String COLUMNS = "columns";

    static Sheet columns(List<Sheet> sheets) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Sheet sheet : sheets) {
            for (Sheet.SheetColumn column : sheet.columns()) {
                rows.add(List.of(sheet.name(), column.name(), column.type(), column.description()));
            }
        }
        List<Sheet.SheetColumn> columns = new ArrayList<>();
        for (String name : List.of("table", "column", "type", "meaning")) {
            columns.add(new Sheet.SheetColumn(name, "", ""));
        }
        return new Sheet(COLUMNS, "", columns, rows);
    }

    /** The sheet that says what the workbook is and lists its tables. */
    void about(List<String> lines, List<String> names, List<Sheet> sheets) {
        Worksheet sheet = workbook.newWorksheet(ABOUT);
        int row = 0;
        for (String line : lines) {
            sheet.value(row, 0, line);
            row++;
        }
        sheet.style(0, 0).bold().fontSize(14).set();
        row++;
        for (String heading : List.of("sheet", "rows", "what it holds", "note")) {
            int column = List.of("sheet", "rows", "what it holds", "note").indexOf(heading);
            sheet.value(row, column, heading);
            sheet.style(row, column).bold().set();
        }
        for (int i = 0; i < sheets.size(); i++) {
            row++;
            Sheet table = sheets.get(i);
            sheet.hyperlink(row, 0, HyperLink.internal("'" + names.get(i) + "'!A1", names.get(i)));
            sheet.value(row, 1, table.rows().size());
            sheet.value(row, 2, table.description());
            if (table.rows().size() > mostRows - 1) {
                sheet.value(
                        row,
                        3,
                        "A sheet takes " + (mostRows - 1)
                                + " rows: the others are in the table's Parquet file and not here.");
            }
        }
        sheet.width(0, 26);
        sheet.width(1, 10);
        sheet.width(2, 100);
    }
}
