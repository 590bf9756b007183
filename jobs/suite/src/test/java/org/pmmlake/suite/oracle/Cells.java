package org.pmmlake.suite.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the text of a cell says, by the grammar of the contract (§2); null where it says nothing. */
final class Cells {
    private static final Pattern NUMBER = Pattern.compile("[+]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,9})([.]0+)?");
    private static final int DAY_LENGTH = 10;
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
    /** Nearly all cells. */
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z_.:-]*");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Cells() {}

    /** A cell or header without what does not count: blanks and what has no width at its ends, control characters. */
    static String clean(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) || c == '\t' || c == '\n' || c == '\r')
                .forEach(kept::appendCodePoint);
        return ENDS.matcher(kept).replaceAll("");
    }

    /** A name as it is compared: in NFC, runs of blanks as one. */
    static String name(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    }

    /** The code that refuses a text as a number; null where it is one. */
    static @Nullable String numberFault(String text) {
        if (text.startsWith("-") && number(text.substring(1)) != null) {
            return "negative-number";
        }
        return number(text) == null ? "bad-number" : null;
    }

    /** A finite number that is not negative, with at most six decimals. */
    static @Nullable BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches() || Double.isInfinite(Double.parseDouble(text))) {
            return null;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text.endsWith(".") ? text + "0" : text);
        } catch (NumberFormatException beyondExponents) {
            return BigDecimal.ZERO;
        }
        BigDecimal rounded = number.scale() > 6 ? number.setScale(6, RoundingMode.HALF_EVEN) : number;
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }

    static @Nullable Integer whole(String text) {
        Matcher whole = WHOLE.matcher(text);
        return whole.matches() ? Integer.valueOf(whole.group(1)) : null;
    }

    /** Whole numbers without leading zeros, anything else as it is: so keys match by what they mean. */
    static String canonical(String text) {
        Integer whole = whole(text);
        return whole == null ? text : whole.toString();
    }

    static @Nullable Boolean yes(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "YES" -> true;
            case "NO" -> false;
            default -> null;
        };
    }

    static boolean isMonth(String text) {
        try {
            return MONTH.matcher(text).matches() && YearMonth.parse(text).getYear() >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static @Nullable LocalDate day(String text) {
        try {
            // A date with a time is its day.
            boolean timed = text.length() > DAY_LENGTH && "T ".indexOf(text.charAt(DAY_LENGTH)) >= 0;
            String day = timed ? text.substring(0, DAY_LENGTH) : text;
            return DAY.matcher(day).matches() ? LocalDate.parse(day) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
