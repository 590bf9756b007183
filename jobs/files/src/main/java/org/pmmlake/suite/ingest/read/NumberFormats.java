package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which cell styles of a workbook show a number as a date or time, or as a percentage (ECMA-376 part 1, §18.8.30: built-in
 * and own number formats). Only this tells a date from a number.
 */
final class NumberFormats {

    private static final int FORMATS = 1 << 16;

    private static final Pattern AS_IT_STANDS = Pattern.compile("\"[^\"]*(?:\"|$)|[\\\\_*].");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*(?:\\]|$)");

    /** Elapsed hours, minutes or seconds, such as {@code [hh]}. */
    private static final Pattern ELAPSED = Pattern.compile("\\[(?:[hH]+|[mM]+|[sS]+)(?:\\]|$)");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern DATE_LETTERS = Pattern.compile("[dmyhsDMYHS]+");

    private final BitSet dateFormats = new BitSet();
    private final BitSet dateStyles = new BitSet();
    private final BitSet percentFormats = new BitSet();
    private final BitSet percentStyles = new BitSet();
    private int styles;

    private NumberFormats() {
        dateFormats.set(14, 23);
        dateFormats.set(27, 37);
        dateFormats.set(45, 48);
        dateFormats.set(50, 59);
        percentFormats.set(9, 11);
    }

    static NumberFormats none() {
        return new NumberFormats();
    }

    static NumberFormats read(XmlPart part) throws IOException, UnreadableFileException {
        NumberFormats formats = new NumberFormats();
        int cellStyles = Integer.MAX_VALUE;
        while (part.nextStart()) {
            String element = part.element();
            if (part.depth() <= cellStyles) {
                cellStyles = element.equals("cellXfs") ? part.depth() : Integer.MAX_VALUE;
            } else if (element.equals("xf") && part.depth() == cellStyles + 1) {
                formats.addStyle(part.number("numFmtId", 0));
            }
            if (element.equals("numFmt")) {
                formats.addFormat(part.number("numFmtId", -1), part.attribute("formatCode"));
            }
        }
        return formats;
    }

    private void addStyle(int format) {
        dateStyles.set(styles, format >= 0 && dateFormats.get(format));
        percentStyles.set(styles, format >= 0 && percentFormats.get(format));
        styles++;
    }

    private void addFormat(int format, @Nullable String code) {
        if (format >= 0 && format < FORMATS && code != null) {
            dateFormats.set(format, isDate(code));
            percentFormats.set(format, bare(code).indexOf('%') >= 0);
        }
    }

    /** Whether a number in a cell of this style is a date or time. */
    boolean isDate(int style) {
        return style >= 0 && dateStyles.get(style);
    }

    /** Whether a number in a cell of this style is shown as a percentage: a hundred times as large. */
    boolean isPercent(int style) {
        return style >= 0 && percentStyles.get(style);
    }

    /**
     * Whether a format code is one of a date or time: a word of date letters alone stands in it, outside of quoted text,
     * escapes and conditions. {@code Standard} is the general format of another language.
     */
    static boolean isDate(String code) {
        return ELAPSED.matcher(withoutTexts(code)).find()
                || WORD.matcher(bare(code))
                        .results()
                        .anyMatch(word -> DATE_LETTERS.matcher(word.group()).matches());
    }

    /** A format code without what is shown as it stands, and without conditions and colours. */
    private static String bare(String code) {
        return BRACKETS.matcher(withoutTexts(code)).replaceAll("");
    }

    private static String withoutTexts(String code) {
        return AS_IT_STANDS.matcher(code).replaceAll("");
    }
}
