package org.pmmlake.suite.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.CellText;

/**
 * A number as contract §2 allows it: ASCII digits with {@code .} as decimal mark and an optional exponent, finite, not
 * negative, kept with at most six decimals.
 *
 * @param text canonical plain notation without trailing zeros; null where {@code fault} is set
 * @param rounded whether decimals beyond the sixth were rounded away, half to even
 * @param fault why it is no number, or null
 */
record DecimalNumber(@Nullable String text, boolean rounded, @Nullable Fault fault) {

    private static final Pattern GRAMMAR =
            Pattern.compile("[+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final int DECIMALS = 6;
    /** Beyond what any finite double needs in plain notation, so that no text can make the arithmetic expensive. */
    private static final int LONGEST = 1100;

    /** Of the whole part of a number that needs no second look. */
    private static final int PLAIN_DIGITS = 15;

    private static final int LARGEST_EXPONENT_DIGITS = 9;
    private static final double SMALLEST_KEPT = 1e-8;

    /** Reads a cell that was trimmed before. */
    static DecimalNumber parse(String cell) {
        int end = kept(cell);
        if (end > 0) {
            return new DecimalNumber(end == cell.length() ? cell : cell.substring(0, end), false, null);
        }
        if (cell.startsWith("-") && GRAMMAR.matcher(cell.substring(1)).matches()) {
            return faulty(
                    QuarantineCode.NEGATIVE_NUMBER,
                    CellText.shown(cell) + " is negative; expected a number of 0 or more.");
        }
        if (cell.length() > LONGEST || !GRAMMAR.matcher(cell).matches()) {
            return noNumber(cell);
        }
        return finite(cell);
    }

    /**
     * Where the canonical notation ends in a cell that begins with it and has only zeros after it, as most have: digits
     * without a leading zero, and no more decimals than are kept. 0 for any other cell.
     */
    private static int kept(String cell) {
        int point = -1;
        int end = 0;
        for (int at = 0; at < cell.length(); at++) {
            char next = cell.charAt(at);
            if (next == '.' && point < 0) {
                point = at;
            } else if (next < '0' || next > '9') {
                return 0;
            } else if (point < 0 || next != '0') {
                end = at + 1;
            }
        }
        int whole = point < 0 ? cell.length() : point;
        boolean plain =
                cell.length() <= LONGEST && whole > 0 && whole <= PLAIN_DIGITS && (whole == 1 || cell.charAt(0) != '0');
        return plain && end - whole <= DECIMALS + 1 ? end : 0;
    }

    private static DecimalNumber noNumber(String cell) {
        String bare = cell.endsWith("%") ? CellText.clean(cell.substring(0, cell.length() - 1)) : "";
        return faulty(
                QuarantineCode.BAD_NUMBER,
                GRAMMAR.matcher(bare).matches()
                        ? CellText.shown(cell) + " is no number; type " + bare
                                + " into a cell that is formatted as a number, without the percent sign."
                        : CellText.shown(cell)
                                + " is no number; expected digits with \".\" as decimal mark and no separators, units or"
                                + " formulas.");
    }

    private static DecimalNumber finite(String cell) {
        int exponent = Math.max(cell.indexOf('e'), cell.indexOf('E'));
        double approximate = Double.parseDouble(cell);
        if (Double.isInfinite(approximate)) {
            return faulty(
                    QuarantineCode.BAD_NUMBER,
                    CellText.shown(cell) + " is larger than any number that can be computed with; correct it.");
        }
        boolean hugeExponent = exponent >= 0 && cell.length() - exponent > LARGEST_EXPONENT_DIGITS;
        if (approximate < SMALLEST_KEPT || (hugeExponent && approximate == 0)) {
            return new DecimalNumber("0", approximate > 0 || hasDigitAboveZero(cell, exponent), null);
        }
        BigDecimal exact = new BigDecimal(cell);
        BigDecimal kept = exact.scale() > DECIMALS ? exact.setScale(DECIMALS, RoundingMode.HALF_EVEN) : exact;
        return new DecimalNumber(canonical(kept), kept.compareTo(exact) != 0, null);
    }

    private static boolean hasDigitAboveZero(String cell, int exponent) {
        String mantissa = exponent < 0 ? cell : cell.substring(0, exponent);
        return mantissa.chars().anyMatch(digit -> digit >= '1' && digit <= '9');
    }

    private static String canonical(BigDecimal kept) {
        return kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
    }

    private static DecimalNumber faulty(QuarantineCode code, String message) {
        return new DecimalNumber(null, false, new Fault(code, message));
    }
}
