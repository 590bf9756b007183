package org.pmmlake.suite.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * One column of a key: gives each distinct text or whole number a number of its own, from 0 in the order they turn up.
 *
 * <p>Where a batch comes with a dictionary, only the entries that it uses are looked at, once a batch; the rows are
 * translated by their dictionary numbers. An absent text is an empty one.
 */
final class KeyColumn {

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    private int[] ofEntry = new int[0];
    private int[] seenIn = new int[0];
    private final Integers integers = new Integers();
    private int batch;
    private int ofAll;

    /** How many distinct values there are so far. */
    int size() {
        return values.size();
    }

    /** The text, or the whole number, with a number. */
    Object value(int number) {
        return values.get(number);
    }

    /**
     * Numbers the rows of a batch.
     *
     * @param into takes the number of each row, where they differ
     * @return whether they differ; where they do not, {@link #ofAll()} is the number of every row
     */
    boolean number(ColumnVector column, int rows, int[] into) {
        batch++;
        if (rows == 0) {
            return false;
        }
        if (column instanceof WritableColumnVector stored && stored.hasDictionary() && !column.hasNull()) {
            return byDictionary(stored, rows, into);
        }
        return (column.dataType().equals(DataTypes.IntegerType) && !column.hasNull())
                ? byInteger(column, rows, into)
                : byValue(column, rows, into);
    }

    /** The number of all rows of the batch before, where they do not differ. */
    int ofAll() {
        return ofAll;
    }

    private boolean byDictionary(WritableColumnVector column, int rows, int[] into) {
        integers.takeEntries(column, rows);
        int[] entries = integers.values();
        if (integers.same()) {
            ofAll = numberOf(valueAt(column, 0));
            return false;
        }
        reserve(entries, rows);
        int[] seen = seenIn;
        int[] number = ofEntry;
        for (int row = 0; row < rows; row++) {
            int entry = entries[row];
            if (seen[entry] != batch) {
                seen[entry] = batch;
                number[entry] = numberOf(valueAt(column, row));
            }
            into[row] = number[entry];
        }
        return true;
    }

    private void reserve(int[] entries, int rows) {
        int greatest = 0;
        for (int row = 0; row < rows; row++) {
            greatest = Math.max(greatest, entries[row]);
        }
        if (greatest >= seenIn.length) {
            int length = Math.max(greatest + 1, 2 * seenIn.length);
            seenIn = Arrays.copyOf(seenIn, length);
            ofEntry = Arrays.copyOf(ofEntry, length);
        }
    }

    private boolean byInteger(ColumnVector column, int rows, int[] into) {
        integers.take(column, rows);
        int[] found = integers.values();
        int last = found[0];
        int number = numberOf(last);
        ofAll = number;
        if (integers.same()) {
            return false;
        }
        for (int row = 0; row < rows; row++) {
            if (found[row] != last) {
                last = found[row];
                number = numberOf(last);
            }
            into[row] = number;
        }
        return true;
    }

    private boolean byValue(ColumnVector column, int rows, int[] into) {
        @Nullable Object last = null;
        int number = 0;
        int different = 0;
        for (int row = 0; row < rows; row++) {
            Object value = valueAt(column, row);
            if (!value.equals(last)) {
                number = numberOf(value);
                last = values.get(number);
                different++;
            }
            into[row] = number;
        }
        ofAll = number;
        return different > 1;
    }

    private static Object valueAt(ColumnVector column, int row) {
        DataType type = column.dataType();
        if (type.equals(DataTypes.IntegerType)) {
            if (column.isNullAt(row)) {
                throw new IllegalArgumentException("A whole number that rows are grouped by is absent.");
            }
            return column.getInt(row);
        }
        return column.isNullAt(row) ? UTF8String.EMPTY_UTF8 : column.getUTF8String(row);
    }

    private int numberOf(Object value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        // The bytes of a batch are written over by the next one.
        Object kept = value instanceof UTF8String text ? text.copy() : value;
        int number = values.size();
        values.add(kept);
        numbers.put(kept, number);
        return number;
    }
}
