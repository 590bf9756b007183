package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which cell styles of a workbook show a number as a date or time (ECMA-376 part 1, §18.8.30: built-in and own number
 * formats). Only this tells a date from a number.
 */
final class CellFormats {

    private static final int FORMATS = 1 << 16;

    private final BitSet dateFormats = new BitSet();
    private final BitSet dateStyles = new BitSet();
    private int styles;

    private CellFormats() {
        dateFormats.set(14, 23);
        dateFormats.set(27, 37);
        dateFormats.set(45, 48);
        dateFormats.set(50, 59);
    }

    static CellFormats none() {
        return new CellFormats();
    }

    static CellFormats read(XmlPart part) throws IOException, UnreadableFileException {
        CellFormats formats = new CellFormats();
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
        styles++;
    }

    private void addFormat(int format, @Nullable String code) {
        if (format >= 0 && format < FORMATS && code != null) {
            dateFormats.set(format, isDate(code));
        }
    }

    /** Whether a number in a cell of this style is a date or time. */
    boolean isDate(int style) {
        return style >= 0 && dateStyles.get(style);
    }

    /** Whether a format code has a date or time letter outside of quoted text, escapes and conditions. */
    static boolean isDate(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length()) {
            char next = lower.charAt(at);
            switch (next) {
                case '"' -> at = after(lower, '"', at + 1);
                case '[' -> {
                    int end = after(lower, ']', at + 1);
                    if (isElapsed(lower.substring(at + 1, Math.max(at + 1, end - 1)))) {
                        return true;
                    }
                    at = end;
                }
                case '\\', '_', '*' -> at += 2;
                case 'd', 'm', 'y', 'h', 's' -> {
                    return true;
                }
                default -> at++;
            }
        }
        return false;
    }

    private static int after(String text, char end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + 1;
    }

    /** Whether the text in brackets stands for elapsed hours, minutes or seconds, such as {@code [hh]}. */
    private static boolean isElapsed(String bracket) {
        return !bracket.isEmpty()
                && (bracket.replace("h", "").isEmpty()
                        || bracket.replace("m", "").isEmpty()
                        || bracket.replace("s", "").isEmpty());
    }
}
