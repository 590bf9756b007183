package org.pmmlake.suite.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the writer does not know of a workbook of tables: cells in Excel's format for text are marked as quoted, so that none
 * of them becomes a formula when somebody edits it, and the extent of each sheet is stated.
 */
final class TableParts implements StablePackage.Edit {

    private static final Pattern ONE_CELL = Pattern.compile("<dimension ref=\"A1\"/>");
    private static final Pattern FILTERS = Pattern.compile("<autoFilter ref=\"([A-Z0-9:]+)\"");

    /** At least what a sheet has before its columns, and behind its rows. */
    private static final int MARGIN = 4096;

    /** The number that the writer gave to Excel's format for text. */
    private static final Pattern TEXT_FORMAT = Pattern.compile("<numFmt numFmtId=\"([0-9]+)\" formatCode=\"@\"/>");

    @Override
    public byte[] of(String part, byte[] content) {
        if (part.startsWith(StablePackage.SHEETS)) {
            return withExtent(content);
        }
        return part.equals("xl/styles.xml") ? StablePackage.edited(content, TableParts::quoted) : content;
    }

    private static String quoted(String styles) {
        Matcher own = TEXT_FORMAT.matcher(styles);
        return own.find()
                ? styles.replace(
                        "<xf numFmtId=\"" + own.group(1) + "\" ",
                        "<xf quotePrefix=\"1\" numFmtId=\"" + own.group(1) + "\" ")
                : styles;
    }

    /** The writer says of every sheet that it is one cell, which readers believe; the filters know the cells. */
    private static byte[] withExtent(byte[] sheet) {
        int margin = Math.min(MARGIN, sheet.length);
        Matcher oneCell = ONE_CELL.matcher(new String(sheet, 0, margin, StandardCharsets.ISO_8859_1));
        Matcher filters =
                FILTERS.matcher(new String(sheet, sheet.length - margin, margin, StandardCharsets.ISO_8859_1));
        if (!oneCell.find() || !filters.find()) {
            return sheet;
        }
        byte[] extent = ("<dimension ref=\"" + filters.group(1) + "\"/>").getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(sheet.length - (oneCell.end() - oneCell.start()) + extent.length)
                .put(sheet, 0, oneCell.start())
                .put(extent)
                .put(sheet, oneCell.end(), sheet.length - oneCell.end())
                .array();
    }
}
