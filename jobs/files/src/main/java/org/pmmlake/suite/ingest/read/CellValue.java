package org.pmmlake.suite.ingest.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a sheet holds.
 *
 * @param text the content as text, without leading and trailing blanks
 * @param date the content as a date and time, when the cell shows it as one; otherwise null
 */
record CellValue(String text, @Nullable LocalDateTime date) {

    /** How workbooks write characters that XML cannot have, {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int HEXADECIMAL = 16;

    private static final CellValue EMPTY = new CellValue("", null);

    /** Significant digits that a spreadsheet shows and keeps of what is typed. */
    private static final int TYPED_DIGITS = 15;

    /** No double has more digits before or after the point. */
    private static final int EXPONENT_LIMIT = 330;

    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(24 * 60 * 60);
    private static final long LAST_DAY = 2_958_465;

    /** The day that workbooks of the 1900 system count as 29 February 1900, which never was. */
    private static final long NO_DAY = 60;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

    static CellValue empty() {
        return EMPTY;
    }

    static CellValue text(String content) {
        String trimmed = CellText.clean(CellText.withoutHalves(ESCAPED.matcher(content)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escape.group(1), HEXADECIMAL))))));
        return trimmed.isEmpty() ? EMPTY : new CellValue(trimmed, null);
    }

    /**
     * A number as stored. Spreadsheets store doubles, many with 17 digits: 1.1 as {@code 1.1000000000000001}. Such a
     * fraction is given with the fewest digits that mean the same double; every other number exactly, without an exponent
     * and without zeros at the end.
     */
    static CellValue number(String stored) {
        BigDecimal exact = parsed(stored);
        return exact == null ? text(stored) : new CellValue(plain(exact), null);
    }

    /** A number that the cell shows as a percentage, as it is shown. */
    static CellValue percentage(String stored) {
        BigDecimal exact = parsed(number(stored).text());
        return exact == null
                ? text(stored)
                : new CellValue(exact.movePointRight(2).stripTrailingZeros().toPlainString() + "%", null);
    }

    /** A number that the cell shows as a date or time, counted from 1900 or 1904. */
    static CellValue date(String stored, boolean from1904) {
        CellValue number = number(stored);
        BigDecimal serial = parsed(stored);
        if (serial == null || serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) >= 0) {
            return number;
        }
        long seconds = serial.multiply(SECONDS_PER_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long days = seconds / SECONDS_PER_DAY.longValue();
        if (!from1904 && days == NO_DAY) {
            return new CellValue("1900-02-29", null);
        }
        LocalDate dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < NO_DAY ? 31 : 30);
        LocalDateTime date = dayZero.plusDays(days).atStartOfDay().plusSeconds(seconds % SECONDS_PER_DAY.longValue());
        return new CellValue(number.text(), date);
    }

    /** A date as the newer dialect of the format writes it, such as {@code 2022-03-01T00:00:00}. */
    static CellValue isoDate(String stored) {
        String trimmed = CellText.clean(stored);
        try {
            LocalDateTime date = trimmed.indexOf('T') < 0
                    ? LocalDate.parse(trimmed).atStartOfDay()
                    : LocalDateTime.parse(trimmed.endsWith("Z") ? trimmed.substring(0, trimmed.length() - 1) : trimmed);
            return new CellValue(trimmed, date);
        } catch (DateTimeParseException noDate) {
            return text(trimmed);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * The content for a column of the contract. Where no date is expected, one is given as such and not as its number: a
     * spreadsheet that took {@code 1.5} for the first of May must not pass off 45047 as the value.
     */
    String forColumn(String column) {
        if (date == null) {
            return text;
        }
        LocalDate day = date.toLocalDate();
        boolean midnight = date.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (column.equals("period") && midnight && day.getDayOfMonth() == 1) {
            return MONTH.format(day);
        }
        if (column.equals("submitted_at") || midnight) {
            return day.toString();
        }
        return date.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static @Nullable BigDecimal parsed(String stored) {
        String text = stored.trim();
        if (text.length() > EXPONENT_LIMIT) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > EXPONENT_LIMIT ? null : number;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static String plain(BigDecimal exact) {
        BigDecimal shortest = exact.stripTrailingZeros();
        if (shortest.scale() > 0 && shortest.precision() > TYPED_DIGITS) {
            double stored = exact.doubleValue();
            for (int digits = TYPED_DIGITS; digits <= TYPED_DIGITS + 2; digits++) {
                BigDecimal rounded = new BigDecimal(stored).round(new MathContext(digits, RoundingMode.HALF_EVEN));
                if (rounded.doubleValue() == stored) {
                    return rounded.stripTrailingZeros().toPlainString();
                }
            }
        }
        return shortest.toPlainString();
    }
}
