package org.pmmlake.suite.ingest.read;

/** Texts as records keep them. */
public final class RawText {

    /** The blanks that do not count at the ends of a cell (contract §2). */
    public static final String BLANKS = " \t";

    private static final String MARK = " … [shortened]";

    private RawText() {}

    /** The text, or its beginning and a mark when it is longer than {@link RawRecord#RAW_LIMIT}. */
    static String shortened(String text) {
        return text.length() <= RawRecord.RAW_LIMIT ? text : beginning(text);
    }

    /** The beginning of a longer text, with the mark. */
    static String beginning(String text) {
        int cut = Math.min(text.length(), RawRecord.RAW_LIMIT - MARK.length());
        if (cut > 0 && Character.isHighSurrogate(text.charAt(cut - 1))) {
            cut--;
        }
        return text.substring(0, cut) + MARK;
    }

    /** The text without {@link #BLANKS} at its ends. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char character) {
        return BLANKS.indexOf(character) >= 0;
    }
}
