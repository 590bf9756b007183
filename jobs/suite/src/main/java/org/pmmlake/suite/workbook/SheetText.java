package org.pmmlake.suite.workbook;

import java.nio.charset.StandardCharsets;

/** Where the rows are in the text of a sheet. */
final class SheetText {

    private static final byte[] BEGIN = "<sheetData>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "</sheetData>".getBytes(StandardCharsets.UTF_8);

    private SheetText() {}

    /** The first byte of the first row. */
    static int rowsFrom(byte[] text) {
        for (int at = 0; at <= text.length - BEGIN.length; at++) {
            if (isAt(text, at, BEGIN)) {
                return at + BEGIN.length;
            }
        }
        throw new IllegalStateException("A sheet has no rows");
    }

    /** The first byte behind the last row; texts in cells have their angle brackets escaped. */
    static int rowsTo(byte[] text) {
        for (int at = text.length - END.length; at >= 0; at--) {
            if (isAt(text, at, END)) {
                return at;
            }
        }
        throw new IllegalStateException("A sheet's rows do not end");
    }

    private static boolean isAt(byte[] text, int place, byte[] mark) {
        for (int k = 0; k < mark.length; k++) {
            if (text[place + k] != mark[k]) {
                return false;
            }
        }
        return true;
    }
}
