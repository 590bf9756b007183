package org.pmmlake.metrics.stats;

/**
 * The state of a univariate sample: it keeps the values, eight bytes each.
 *
 * <p>Results are identical to the last bit in whatever order values were added, since they are
 * computed over the sorted values. Minimum n and undefined cases: see {@link Distribution}. Not safe for use by several
 * threads at once.
 */
public final class Sample {
    private final DoubleColumn values = new DoubleColumn();

    public static Sample of(double... values) {
        Sample sample = new Sample();
        for (double value : values) {
            sample.add(value);
        }
        return sample;
    }

    /**
     * Adds one value.
     *
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    public void add(double value) {
        values.add(value);
    }

    /** The number of values. */
    public int size() {
        return values.size();
    }

    /** A fresh array of the values in ascending order. */
    public double[] sorted() {
        return values.sorted();
    }

    /** Location, spread and shape of the values so far. */
    public Distribution distribution() {
        return Distribution.ofSorted(sorted());
    }
}
