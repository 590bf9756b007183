package org.pmmlake.metrics.worlds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that are shown alike.
 *
 * @param low the smallest
 * @param high the largest
 */
record Window(double low, double high) {

    private static final double MARGIN = 1e-9;

    /** The numbers that round to the same as this one, but for those that rounding errors could take across. */
    static Window around(double figure, Precision precision) {
        double shown = precision.round(figure);
        double margin = MARGIN * Math.max(1, Math.abs(shown));
        return new Window(shown - precision.half() + margin, shown + precision.half() - margin);
    }

    /** The same with the ties that are shown alike: values in whole steps meet them exactly. */
    static Window tied(double figure, Precision precision) {
        double shown = precision.round(figure);
        double margin = MARGIN * Math.max(1, Math.abs(shown));
        BigDecimal half = precision.unit().divide(BigDecimal.valueOf(2));
        boolean odd = BigDecimal.valueOf(shown)
                .divide(precision.unit(), 0, RoundingMode.HALF_EVEN)
                .toBigInteger()
                .testBit(0);
        double inside = odd ? margin : -margin;
        return new Window(shown - half.doubleValue() + inside, shown + half.doubleValue() - inside);
    }

    /** This one, or the one with its ties where the exact figure is one: the values that the reader sees may leave no other. */
    Window orTied(@Nullable Double exact, double figure, Precision precision) {
        return exact == null || distance(exact) == 0 ? this : tied(figure, precision);
    }

    /** How far a number is outside. */
    double distance(double number) {
        return Math.max(0, Math.max(low - number, number - high));
    }

    /** What has to be added to a number to be inside; 0 where it is. */
    double missing(double number) {
        return number < low ? low - number : number > high ? high - number : 0;
    }
}
