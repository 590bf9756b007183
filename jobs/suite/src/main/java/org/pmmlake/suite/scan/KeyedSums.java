package org.pmmlake.suite.scan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.pmmlake.metrics.stats.ExactSums;

/**
 * The exact sums of a column by the values of other columns, over batches. The numbers of a row's key columns are packed
 * into one long, which finds the row's sum; columns that are the same in a whole batch cost nothing a row.
 */
public final class KeyedSums {

    private final KeyColumn[] columns;
    private final int[] bits;
    private final int[] positions;
    private final int valueAt;
    private SumSlots slots = SumSlots.of(0);
    private final List<int[]> keys = new ArrayList<>();
    private final ExactSums sums = new ExactSums();
    private final boolean[] differing;
    private int[][] numbers = new int[0][0];
    private long[] packed = new long[0];

    /**
     * Empty sums.
     *
     * @param positions where batches hold the key columns, texts or integers
     * @param valueAt where they hold the column to sum: doubles, or decimals as text
     */
    public KeyedSums(int[] positions, int valueAt) {
        this.positions = positions.clone();
        this.valueAt = valueAt;
        columns = new KeyColumn[positions.length];
        bits = new int[positions.length];
        differing = new boolean[positions.length];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = new KeyColumn();
        }
    }

    /** Adds the rows of a batch; rows without a number add nothing. */
    public void add(ColumnarBatch batch) {
        int rows = batch.numRows();
        if (packed.length < rows) {
            packed = new long[rows];
            numbers = new int[columns.length][rows];
        }
        for (int column = 0; column < columns.length; column++) {
            differing[column] = columns[column].number(batch.column(positions[column]), rows, numbers[column]);
        }
        widen();
        pack(rows);
        ColumnVector values = batch.column(valueAt);
        if (values.dataType().equals(DataTypes.DoubleType)) {
            addDoubles(values, rows);
        } else {
            addTexts(values, rows);
        }
    }

    /** Gives a column more bits once its values need them, and all keys so far their new form. */
    private void widen() {
        boolean wider = false;
        int all = 0;
        for (int column = 0; column < columns.length; column++) {
            while (columns[column].size() > 1 << bits[column]) {
                bits[column]++;
                wider = true;
            }
            all += bits[column];
        }
        if (all >= Long.SIZE) {
            throw new IllegalStateException("The columns that rows are grouped by have too many values for one key.");
        }
        if (wider) {
            slots = SumSlots.of(all);
            for (int[] key : keys) {
                slots.slot(packedKey(key));
            }
        }
    }

    private long packedKey(int[] key) {
        long one = 0;
        for (int column = 0; column < key.length; column++) {
            one = one << bits[column] | key[column];
        }
        return one;
    }

    /** Packs the numbers of each row into one long, the first column uppermost. */
    private void pack(int rows) {
        long same = 0;
        int shift = 0;
        for (int column = columns.length - 1; column >= 0; column--) {
            same |= differing[column] ? 0 : (long) columns[column].ofAll() << shift;
            shift += bits[column];
        }
        Arrays.fill(packed, 0, rows, same);
        shift = 0;
        for (int column = columns.length - 1; column >= 0; column--) {
            if (differing[column]) {
                int[] ofColumn = numbers[column];
                for (int row = 0; row < rows; row++) {
                    packed[row] |= (long) ofColumn[row] << shift;
                }
            }
            shift += bits[column];
        }
    }

    private int slotOf(long key) {
        int slot = slots.slot(key);
        if (slot == keys.size()) {
            keys.add(unpacked(key));
        }
        return slot;
    }

    private int[] unpacked(long key) {
        int[] ofColumns = new int[columns.length];
        long rest = key;
        for (int column = columns.length - 1; column >= 0; column--) {
            ofColumns[column] = (int) (rest & ((1L << bits[column]) - 1));
            rest >>>= bits[column];
        }
        return ofColumns;
    }

    private void addDoubles(ColumnVector column, int rows) {
        if (column.hasNull()) {
            for (int row = 0; row < rows; row++) {
                if (!column.isNullAt(row)) {
                    sums.add(slotOf(packed[row]), column.getDouble(row));
                }
            }
            return;
        }
        for (int row = 0; row < rows; row++) {
            double value = column.getDouble(row);
            int slot = slotOf(packed[row]);
            long millionths = ExactSums.millionths(value);
            if (millionths >= 0) {
                sums.addMillionths(slot, millionths);
            } else {
                sums.add(slot, value);
            }
        }
    }

    private void addTexts(ColumnVector column, int rows) {
        for (int row = 0; row < rows; row++) {
            if (!column.isNullAt(row)) {
                UTF8String text = column.getUTF8String(row);
                long millionths = DecimalText.millionths(text);
                if (millionths >= 0) {
                    sums.addMillionths(slotOf(packed[row]), millionths);
                } else {
                    sums.add(slotOf(packed[row]), new BigDecimal(text.toString()));
                }
            }
        }
    }

    /** How many sums there are. */
    public int size() {
        return keys.size();
    }

    /** The key of a sum: texts and integers, in the order of the key columns. */
    public Object[] key(int sum) {
        int[] key = keys.get(sum);
        Object[] values = new Object[key.length];
        for (int column = 0; column < key.length; column++) {
            Object value = columns[column].value(key[column]);
            values[column] = value instanceof UTF8String text ? text.toString() : value;
        }
        return values;
    }

    /** The exact total of a sum. */
    public BigDecimal total(int sum) {
        return sums.total(sum);
    }
}
