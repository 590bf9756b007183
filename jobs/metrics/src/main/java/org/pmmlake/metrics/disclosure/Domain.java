package org.pmmlake.metrics.disclosure;

/**
 * What everybody knows about the values of a KPI before anything is published.
 *
 * @param low smallest possible value, negative infinity when there is none
 * @param high largest possible value, positive infinity when there is none
 * @param step distance between possible values counted from {@code low}, 0 when all values in between are possible
 */
public record Domain(double low, double high, double step) {

    /** Refuses bounds out of order, and steps without a finite low end. */
    public Domain {
        if (!(low < high) || !(step >= 0) || (step > 0 && !Double.isFinite(low))) {
            throw new IllegalArgumentException(
                    "A domain needs low < high and step >= 0 with a finite low end, not low %s, high %s, step %s."
                            .formatted(low, high, step));
        }
    }

    /** A percentage of a whole: 0 to 100. */
    public static Domain share() {
        return new Domain(0, 100, 0);
    }

    /** The percentage of YES among {@code questions} questions, at least 1. */
    public static Domain maturity(int questions) {
        return new Domain(0, 100, 100.0 / questions);
    }

    /** Anything from 0 up: hours, and ratios that may exceed 100. */
    public static Domain nonNegative() {
        return new Domain(0, Double.POSITIVE_INFINITY, 0);
    }

    /** A variation in percent: from −100 up. */
    public static Domain variation() {
        return new Domain(-100, Double.POSITIVE_INFINITY, 0);
    }

    /** A gap in percent: up to 100. */
    public static Domain gap() {
        return new Domain(Double.NEGATIVE_INFINITY, 100, 0);
    }

    /** Nothing at all: that of values whose definition is gone. */
    public static Domain unknown() {
        return new Domain(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
    }

    boolean bounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    boolean atBound(double value) {
        return value == low || value == high;
    }

    /** This domain, wide enough for a value that the bounds did not foresee: nobody can then rely on them. */
    Domain including(double value) {
        return value >= low && value <= high ? this : new Domain(Math.min(low, value), Math.max(high, value), 0);
    }
}
