package org.pmmlake.suite.ingest.read;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The one step that every cell, header and JSON text goes through, whatever the form of its file (contract §2): control
 * characters are taken out; blanks of Unicode, line ends and characters without width do not count at either end.
 */
public final class CellText {

    /** What decoders put in the place of what cannot be decoded. */
    private static final char HALF = '\uFFFD';

    private static final Pattern BLANKS = Pattern.compile("[\\t\\n\\r\\p{Z}]+");

    private static final int LONGEST_SHOWN = 60;

    private CellText() {}

    /** The text as rules see it; the same object where nothing is to be done. */
    public static String clean(String text) {
        String printable = hasControl(text) ? withoutControls(text) : text;
        int from = 0;
        int to = printable.length();
        while (from < to && isNothing(printable.charAt(from))) {
            from++;
        }
        while (to > from && isNothing(printable.charAt(to - 1))) {
            to--;
        }
        return to - from == printable.length() ? printable : printable.substring(from, to);
    }

    /** Whether {@link #clean} takes a character out of the middle of a text, which people should know. */
    public static boolean hasControl(String text) {
        for (int index = 0; index < text.length(); index++) {
            char next = text.charAt(index);
            if ((next < ' ' || next >= 0x7F) && isControl(next)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A clean name as it is compared: letters with their marks in one form (NFC), and runs of blanks as one. Names of
     * offices come from keyboards of many kinds.
     */
    public static String name(String clean) {
        return isPlain(clean)
                ? clean
                : BLANKS.matcher(Normalizer.normalize(clean, Normalizer.Form.NFC))
                        .replaceAll(" ");
    }

    /** Whether a text is of printable ASCII, no two blanks side by side. */
    private static boolean isPlain(String text) {
        char before = 'x';
        for (int index = 0; index < text.length(); index++) {
            char next = text.charAt(index);
            if (next < ' ' || next >= 0x7F || (next == ' ' && before == ' ')) {
                return false;
            }
            before = next;
        }
        return true;
    }

    private static String withoutControls(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            if (!isControl(text.charAt(index))) {
                printable.append(text.charAt(index));
            }
        }
        return printable.toString();
    }

    /** A control character that is no layout: tabs and line ends are blanks. */
    private static boolean isControl(char character) {
        return Character.isISOControl(character) && character != '\t' && character != '\n' && character != '\r';
    }

    /** What does not count at the ends of a text. */
    private static boolean isNothing(char character) {
        return isBlank(character) || isInvisible(character);
    }

    private static boolean isBlank(char character) {
        return character == ' '
                || character == '\t'
                || character == '\n'
                || character == '\r'
                || (character > 0x7F && Character.isSpaceChar(character));
    }

    /** A character without width or ink of its own, such as a mark of direction or a byte order mark. */
    static boolean isInvisible(char character) {
        return character > 0x7F && Character.getType(character) == Character.FORMAT;
    }

    /**
     * A text for a message, in quotes: characters that cannot be seen, or not be told from others, are named by their
     * code points.
     */
    public static String shown(String text) {
        return shown(text, next -> isVisible((char) next));
    }

    /** The same of a code, which is of ASCII: every other character may look like one of these, and is named. */
    public static String shownCode(String code) {
        return shown(code, next -> next >= ' ' && next <= '~');
    }

    private static boolean isVisible(char next) {
        return next == ' ' || !(isNothing(next) || isControl(next) || isTwin(next) || next == HALF);
    }

    private static String shown(String text, IntPredicate isVisible) {
        StringBuilder shown = new StringBuilder("\"");
        boolean strange = false;
        int end = Math.min(text.length(), LONGEST_SHOWN);
        for (int index = 0; index < end; index++) {
            char next = text.charAt(index);
            boolean visible = isVisible.test(next);
            shown.append(visible ? String.valueOf(next) : String.format(Locale.ROOT, "\\u%04X", (int) next));
            strange |= !visible;
        }
        shown.append(end < text.length() ? "…\"" : "\"");
        return strange
                ? shown + " (\\u… stands for a character that cannot be seen or looks like another one)"
                : shown.toString();
    }

    /** The text with a mark in the place of each half of a character that a program cut apart. */
    static String withoutHalves(String text) {
        return text.chars().anyMatch(next -> Character.isSurrogate((char) next))
                ? new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE)
                : text;
    }

    /** A character that programs put in the place of a hyphen, a quote or a digit. */
    private static boolean isTwin(char character) {
        int type = Character.getType(character);
        return character > 0x7F
                && (type == Character.DASH_PUNCTUATION
                        || type == Character.INITIAL_QUOTE_PUNCTUATION
                        || type == Character.FINAL_QUOTE_PUNCTUATION
                        || character == '\u2212'
                        || character == '\u00AD');
    }
}
