package org.pmmlake.suite.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import org.jspecify.annotations.Nullable;

/** Writes numbers as the language does. A number that is not defined is a dash. */
public record Numbers(Language language) {

    /** Stands for a number that is not defined. */
    public static final String NONE = "–";

    private static final char NARROW_SPACE = '\u202f';
    private static final char MINUS = '\u2212';

    /** A number with a fixed count of decimals. */
    public String decimal(@Nullable Double value, int decimals) {
        if (value == null) {
            return NONE;
        }
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(language.locale());
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(value);
        // No minus before a number that is written as zero.
        return text.matches("\u2212[0.,]*") ? text.substring(1) : text;
    }

    /** A change, with its sign. */
    public String signed(double value, int decimals) {
        String text = decimal(value, decimals);
        return value > 0 ? "+" + text : text;
    }

    /** A share of 100, with its sign. */
    public String percent(@Nullable Double value, int decimals) {
        return value == null ? NONE : decimal(value, decimals) + language.percentSign();
    }

    /** What follows a number in the unit of a KPI, {@code percent} or {@code hours}. */
    public String sign(String unit) {
        return switch (unit) {
            case "percent" -> language.percentSign();
            case "hours" -> NARROW_SPACE + "h";
            default -> "";
        };
    }

    public String inUnit(@Nullable Double value, String unit, int decimals) {
        return value == null ? NONE : decimal(value, decimals) + sign(unit);
    }

    /**
     * Decimals that show a number of this size with three digits, and one at least; no more than a release has.
     *
     * @param precision unit that the release rounds such numbers to, such as {@code 0.1}; empty where it does not
     */
    public static int decimals(@Nullable Double size, String precision) {
        if (!precision.isEmpty()) {
            return Math.max(0, new BigDecimal(precision).scale());
        }
        double absolute = size == null ? 10 : Math.abs(size);
        if (absolute >= 10 || absolute == 0) {
            return 1;
        }
        return absolute >= 1 ? 2 : 3;
    }

    /** A number along an axis: as few decimals as it needs. */
    public String tick(double value) {
        for (int decimals = 0; decimals < 4; decimals++) {
            double power = Math.pow(10, decimals);
            if (Math.abs(Math.rint(value * power) / power - value) <= Math.abs(value) * 1e-9) {
                return decimal(value, decimals);
            }
        }
        return decimal(value, 4);
    }

    /** A probability with its sign: {@code = 0.034} or {@code < 0.001}. */
    public String probability(@Nullable Double p) {
        if (p == null) {
            return NONE;
        }
        return p < 0.001 ? "<\u00a0" + decimal(0.001, 3) : "=\u00a0" + decimal(p, 3);
    }
}
