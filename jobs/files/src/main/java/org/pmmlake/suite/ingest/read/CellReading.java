package org.pmmlake.suite.ingest.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one file or sheet, whatever its form: each as {@link CellText} cleans it and as its column means it,
 * where what a program wrote can mean one thing only (contract §2). What was read in another way than it stands is noted,
 * once a file.
 */
public final class CellReading {

    private static final Pattern WHOLE = Pattern.compile("([0-9]+)\\.0+");
    private static final Pattern WHOLE_WITH_COMMA = Pattern.compile("([0-9]+)[.,]0+");
    private static final Pattern DAY_WITH_TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ](?:[01][0-9]|2[0-3]):[0-5][0-9]"
                    + "(?::[0-5][0-9](?:[.,][0-9]+)?)?(?: ?(?:Z|UTC|[+-][0-9]{2}(?::?[0-9]{2})?))?");

    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4})");

    private static final int MONTHS = 12;

    /** A point before groups of three digits: thousands, or decimals. */
    private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("[+-]?[1-9][0-9]{0,2}(?:\\.[0-9]{3})+");

    private static final Pattern THOUSANDS_AND_DECIMALS = Pattern.compile("[+-]?[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]*");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?(?:[0-9]+,[0-9]*|,[0-9]+)(?:[eE][+-]?[0-9]+)?");

    /** What people should know of a file. */
    private enum Remark {
        CONTROLS("Control characters were taken out of texts."),
        WHOLE_NUMBERS("Whole numbers with decimals, such as 2022.0, were read without them."),
        YEAR_LAST("Dates such as 31/01/2023, whose day and month cannot be swapped, were read as 2023-01-31."),
        TIMES("Of dates with a time the day was taken."),
        DECIMAL_COMMA("Commas were read as decimal marks.");

        private final String words;

        Remark(String words) {
            this.words = words;
        }
    }

    private enum Meaning {
        TEXT,
        WHOLE,
        DAY,
        NUMBER
    }

    private final List<Meaning> meanings;
    private final boolean decimalComma;
    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private @Nullable String unclear;

    /**
     * Begins a file or sheet.
     *
     * @param columns names of the columns, in the order in which cells are asked for
     * @param decimalComma whether the file is of a dialect whose decimal mark is a comma
     */
    CellReading(List<String> columns, boolean decimalComma) {
        this.meanings = columns.stream().map(CellReading::meaning).toList();
        this.decimalComma = decimalComma;
    }

    private static Meaning meaning(String column) {
        return switch (column) {
            case "cycle", "revision", "question" -> Meaning.WHOLE;
            case "submitted_at" -> Meaning.DAY;
            case "value", "gdp_usd_bn" -> Meaning.NUMBER;
            default -> Meaning.TEXT;
        };
    }

    /** A cell as rules see it; the same object where nothing is to be done. */
    String cell(int column, String raw) {
        if (CellText.hasControl(raw)) {
            remarks.add(Remark.CONTROLS);
        }
        String clean = CellText.clean(raw);
        return switch (meanings.get(column)) {
            case TEXT -> clean;
            case WHOLE -> whole(clean);
            case DAY -> day(first(DAY_WITH_TIME, clean, Remark.TIMES));
            case NUMBER -> decimalComma ? number(clean) : clean;
        };
    }

    private String whole(String clean) {
        if (decimalComma) {
            return first(WHOLE_WITH_COMMA, clean, Remark.WHOLE_NUMBERS);
        }
        return clean.indexOf('.') < 0 ? clean : first(WHOLE, clean, Remark.WHOLE_NUMBERS);
    }

    /** Whether a cell that stands as one that was read stands before is read as that was. */
    boolean readsAlike(int column) {
        return !decimalComma || meanings.get(column) != Meaning.NUMBER;
    }

    private String first(Pattern pattern, String clean, Remark remark) {
        Matcher matcher = pattern.matcher(clean);
        if (!matcher.matches()) {
            return clean;
        }
        remarks.add(remark);
        return matcher.group(1);
    }

    /** A date with the year last, where its day and month cannot be swapped, in the order of ISO 8601. */
    private String day(String text) {
        Matcher matcher = YEAR_LAST.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        int one = Integer.parseInt(matcher.group(1));
        int other = Integer.parseInt(matcher.group(3));
        boolean canBeSwapped = one != other && Math.max(one, other) <= MONTHS;
        if (canBeSwapped || Math.min(one, other) > MONTHS) {
            return text;
        }
        remarks.add(Remark.YEAR_LAST);
        return "%s-%02d-%02d".formatted(matcher.group(4), Math.min(one, other), Math.max(one, other));
    }

    private String number(String clean) {
        if (DECIMAL_COMMA.matcher(clean).matches()) {
            remarks.add(Remark.DECIMAL_COMMA);
            return clean.replace(',', '.');
        }
        if (THOUSANDS_OR_DECIMALS.matcher(clean).matches()) {
            unclear = "\"" + clean
                    + "\" can be a whole number or one with decimals, since the decimal mark of this file is a"
                    + " comma; write " + clean.replace(".", "") + " or " + clean.replaceFirst("\\.", ",") + ".";
        } else if (THOUSANDS_AND_DECIMALS.matcher(clean).matches()) {
            unclear = "\"" + clean
                    + "\" has separators between its digits; the decimal mark of this file is a comma: write "
                    + clean.replace(".", "") + ".";
        }
        return clean;
    }

    /** Why a number of the record that was read last is none, as a sentence, or null; asked once a record. */
    @Nullable
    String ambiguity() {
        String found = unclear;
        unclear = null;
        return found;
    }

    /** The notes on parts of one file, in the order in which they would stand had it been read in one piece. */
    public static List<String> inOrder(Collection<String> notes) {
        return notes.stream()
                .distinct()
                .sorted(Comparator.comparing(note -> Arrays.stream(Remark.values())
                        .filter(remark -> remark.words.equals(note))
                        .map(Remark::ordinal)
                        .findFirst()
                        .orElse(-1)))
                .toList();
    }

    /** What was noted so far. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        remarks.forEach(remark -> notes.add(remark.words));
        return notes;
    }
}
