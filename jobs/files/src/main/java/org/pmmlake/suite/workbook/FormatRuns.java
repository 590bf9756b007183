package org.pmmlake.suite.workbook;

import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Formats of cells that are written row by row: cells below each other that are alike are set at once, which is quicker. */
final class FormatRuns {

    private final Worksheet sheet;
    private final @Nullable String[] formats;
    private final int[] since;

    FormatRuns(Worksheet sheet, int columns) {
        this.sheet = sheet;
        this.formats = new String[columns];
        this.since = new int[columns];
    }

    /** A cell below those that were put before; null where it has no format of its own, or is empty. */
    void put(int row, int column, @Nullable String format) {
        String above = formats[column];
        if (format == null ? above != null : !format.equals(above)) {
            end(row, column);
            formats[column] = format;
            since[column] = row;
        }
    }

    /** Sets what was put so far, all above {@code row}; runs begin anew there. */
    void end(int row) {
        for (int column = 0; column < formats.length; column++) {
            end(row, column);
            formats[column] = null;
        }
    }

    private void end(int row, int column) {
        String format = formats[column];
        if (format != null) {
            sheet.range(since[column], column, row - 1, column)
                    .style()
                    .format(format)
                    .set();
        }
    }
}
