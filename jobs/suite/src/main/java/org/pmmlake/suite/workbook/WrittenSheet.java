package org.pmmlake.suite.workbook;

import java.util.List;

/**
 * Where the rows of a table are in a workbook.
 *
 * @param part the part of the package
 * @param place how many compressed bytes of it stand before the rows
 * @param rows what follows there, in order
 */
public record WrittenSheet(String part, int place, List<WrittenRows> rows) {

    /** Copies the list. */
    public WrittenSheet {
        rows = List.copyOf(rows);
    }
}
