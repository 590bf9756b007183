package org.pmmlake.suite.scan;

import java.util.Arrays;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;

/**
 * The whole numbers of one column of a batch, none absent, in an array that is used again for the next batch. Sorted
 * tables have many batches in which a column is the same in all rows; those cost next to nothing.
 */
final class Integers {

    private int[] values = new int[0];
    private boolean same;

    /** Takes the column of a batch. */
    void take(ColumnVector column, int rows) {
        values = values.length < rows ? new int[rows] : values;
        if (column instanceof WritableColumnVector stored && stored.hasDictionary()) {
            read(stored.getDictionaryIds(), rows);
            if (same && rows > 0) {
                Arrays.fill(values, 0, rows, column.getInt(0));
            } else {
                read(column, rows);
            }
        } else {
            read(column, rows);
        }
    }

    /** Takes the places in the dictionary that the column of a batch has. */
    void takeEntries(WritableColumnVector column, int rows) {
        values = values.length < rows ? new int[rows] : values;
        read(column.getDictionaryIds(), rows);
    }

    private void read(ColumnVector column, int rows) {
        int differing = 0;
        for (int row = 0; row < rows; row++) {
            int value = column.getInt(row);
            values[row] = value;
            differing |= value ^ values[0];
        }
        same = differing == 0;
    }

    /** One number a row; what is beyond the rows of the batch is old. */
    int[] values() {
        return values;
    }

    /** Whether all rows have the same. */
    boolean same() {
        return same;
    }
}
