package org.pmmlake.metrics.worlds;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How coarsely a figure is shown: as the nearest multiple of a unit, ties to even.
 *
 * @param unit distance of two figures that can be told apart, such as 0.1, 1, 5 or 10
 */
public record Precision(BigDecimal unit) {

    /** A multiple of the last of some decimals. */
    public static Precision decimals(int decimals) {
        return new Precision(BigDecimal.ONE.movePointLeft(decimals));
    }

    /** Multiples of a whole number. */
    public static Precision of(int unit) {
        return new Precision(BigDecimal.valueOf(unit));
    }

    /** The figure as it is shown. */
    public double round(double figure) {
        return new BigDecimal(figure)
                .divide(unit, 0, RoundingMode.HALF_EVEN)
                .multiply(unit)
                .doubleValue();
    }

    /** Half of the unit: how far the exact figure may be from the one shown. */
    public double half() {
        return unit.doubleValue() / 2;
    }

    /** The coarser of two. */
    public Precision or(Precision other) {
        return unit.compareTo(other.unit) >= 0 ? this : other;
    }

    /** The unit as text, as the column {@code precision} has it. */
    public String text() {
        return unit.stripTrailingZeros().toPlainString();
    }
}
