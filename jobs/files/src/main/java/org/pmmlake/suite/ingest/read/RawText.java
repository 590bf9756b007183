package org.pmmlake.suite.ingest.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts as records keep them. */
final class RawText {

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

    /** Cells as they would stand in a record of a CSV file. */
    static String csv(List<@Nullable String> cells) {
        StringBuilder raw = new StringBuilder();
        boolean first = true;
        for (String cell : cells) {
            raw.append(first ? "" : ",").append(quotedIfNeeded(cell == null ? "" : cell));
            first = false;
        }
        return shortened(raw.toString());
    }

    private static String quotedIfNeeded(String cell) {
        boolean plain =
                cell.indexOf('"') < 0 && cell.indexOf(',') < 0 && cell.indexOf('\r') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
