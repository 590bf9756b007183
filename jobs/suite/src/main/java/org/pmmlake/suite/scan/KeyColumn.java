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
    private int batch;

    /** How many distinct values there are so far. */
    int size() {
        return values.size();
    }

    /** The text, or the whole number, with a number. */
    Object value(int number) {
        return values.get(number);
    }

    /** Writes the number of each row of a batch. */
    void number(ColumnVector column, int rows, int[] into) {
        batch++;
        if (column instanceof WritableColumnVector stored && stored.hasDictionary() && !column.hasNull()) {
            byDictionary(stored, rows, into);
        } else {
            byValue(column, rows, into);
        }
    }

    private void byDictionary(WritableColumnVector column, int rows, int[] into) {
        int[] entries = column.getDictionaryIds().getInts(0, rows);
        for (int row = 0; row < rows; row++) {
            int entry = entries[row];
            if (entry >= seenIn.length || seenIn[entry] != batch) {
                look(column, row, entry);
            }
            into[row] = ofEntry[entry];
        }
    }

    private void look(ColumnVector column, int row, int entry) {
        if (entry >= seenIn.length) {
            int length = Math.max(entry + 1, 2 * seenIn.length);
            seenIn = Arrays.copyOf(seenIn, length);
            ofEntry = Arrays.copyOf(ofEntry, length);
        }
        seenIn[entry] = batch;
        ofEntry[entry] = numberOf(valueAt(column, row));
    }

    private void byValue(ColumnVector column, int rows, int[] into) {
        @Nullable Object last = null;
        int number = 0;
        for (int row = 0; row < rows; row++) {
            Object value = valueAt(column, row);
            if (!value.equals(last)) {
                number = numberOf(value);
                last = values.get(number);
            }
            into[row] = number;
        }
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
