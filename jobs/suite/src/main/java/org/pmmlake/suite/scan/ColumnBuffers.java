package org.pmmlake.suite.scan;

import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Copies columns of a batch into arrays of primitives, with a mark where a value is absent; the arrays are used again. */
final class ColumnBuffers {

    private static final byte ABSENT = -1;

    private final int[] numbers;
    private final int[] levels;
    private double[][] values = new double[0][0];
    private byte[][] codes = new byte[0][0];

    /**
     * Buffers for some columns.
     *
     * @param numbers positions of columns of doubles
     * @param levels positions of columns of integers from 0 to 127
     */
    ColumnBuffers(int[] numbers, int[] levels) {
        this.numbers = numbers.clone();
        this.levels = levels.clone();
    }

    /** Takes a batch; {@link #values()} and {@link #levels()} hold it until the next. */
    void take(ColumnarBatch batch) {
        int rows = batch.numRows();
        if (values.length != numbers.length || rows > (values.length == 0 ? codes[0].length : values[0].length)) {
            values = new double[numbers.length][rows];
            codes = new byte[levels.length][rows];
        }
        for (int column = 0; column < numbers.length; column++) {
            copy(batch.column(numbers[column]), rows, values[column]);
        }
        for (int column = 0; column < levels.length; column++) {
            copy(batch.column(levels[column]), rows, codes[column]);
        }
    }

    /** One array a column of doubles, NaN where absent. */
    double[][] values() {
        return values;
    }

    /** One array a column of levels, −1 where absent. */
    byte[][] levels() {
        return codes;
    }

    private static void copy(ColumnVector column, int rows, double[] into) {
        if (!column.hasNull()) {
            System.arraycopy(column.getDoubles(0, rows), 0, into, 0, rows);
            return;
        }
        for (int row = 0; row < rows; row++) {
            into[row] = column.isNullAt(row) ? Double.NaN : column.getDouble(row);
        }
    }

    private static void copy(ColumnVector column, int rows, byte[] into) {
        boolean complete = !column.hasNull();
        for (int row = 0; row < rows; row++) {
            into[row] = complete || !column.isNullAt(row) ? level(column.getInt(row)) : ABSENT;
        }
    }

    private static byte level(int level) {
        if (level < 0 || level > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("A level lies between 0 and 127, but a file has " + level + ".");
        }
        return (byte) level;
    }
}
