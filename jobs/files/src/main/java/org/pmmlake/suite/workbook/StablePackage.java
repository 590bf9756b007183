package org.pmmlake.suite.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Rewrites a workbook so that its bytes depend on its content only: the writer puts the time of writing into the document
 * properties and the ZIP entries. In a workbook of tables it also marks cells in Excel's format for text as quoted, so that
 * none of them becomes a formula when somebody edits it, and states the extent of each sheet; the writer knows neither.
 */
public final class StablePackage {

    /** The earliest time that a ZIP entry can have. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** A tenth larger than with the library's own level, in half the time. */
    private static final int COMPRESSION = 4;

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/";
    private static final String STYLES = "xl/styles.xml";
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";
    private static final Pattern ONE_CELL = Pattern.compile("<dimension ref=\"A1\"/>");
    private static final Pattern FILTERS = Pattern.compile("<autoFilter ref=\"([A-Z0-9:]+)\"");

    /** At least what a sheet has before its columns, and behind its rows. */
    private static final int MARGIN = 4096;

    /** The number that the writer gave to Excel's format for text. */
    private static final Pattern TEXT_FORMAT = Pattern.compile("<numFmt numFmtId=\"([0-9]+)\" formatCode=\"@\"/>");

    /** A change of some parts of a workbook. */
    public interface Edit {

        /** Whether a part is to be changed, by its name in the package. */
        boolean concerns(String part);

        /** The part, changed. */
        String of(String text);
    }

    private StablePackage() {}

    /**
     * Copies a workbook of tables.
     *
     * @param workbook as the writer left it
     * @param out where the bytes go; left open
     * @throws IOException when writing fails
     */
    static void copyTables(byte[] workbook, OutputStream out) throws IOException {
        try (ZipFile source = ZipFile.builder().setByteArray(workbook).get()) {
            ZipOutputStream target = target(out);
            for (ZipArchiveEntry entry : Collections.list(source.getEntries())) {
                byte[] content = content(source, entry);
                if (entry.getName().startsWith(SHEETS)) {
                    copyWithExtent(content, begin(entry, target));
                } else {
                    begin(entry, target)
                            .write(entry.getName().equals(STYLES) ? edited(content, StablePackage::quoted) : content);
                }
                target.closeEntry();
            }
            target.finish();
        }
    }

    /**
     * Copies a workbook.
     *
     * @param workbook the file as the writer left it
     * @param out where the bytes go; left open
     * @param edit what else to change; the parts that it concerns are held in memory
     * @throws IOException when reading or writing fails
     */
    public static void copy(Path workbook, OutputStream out, Edit edit) throws IOException {
        try (ZipFile source = ZipFile.builder().setPath(workbook).get()) {
            ZipOutputStream target = target(out);
            for (ZipArchiveEntry entry : Collections.list(source.getEntries())) {
                byte[] content = content(source, entry);
                begin(entry, target).write(edit.concerns(entry.getName()) ? edited(content, edit::of) : content);
                target.closeEntry();
            }
            target.finish();
        }
    }

    private static ZipOutputStream target(OutputStream out) {
        ZipOutputStream target = new ZipOutputStream(out);
        target.setLevel(COMPRESSION);
        return target;
    }

    private static ZipOutputStream begin(ZipArchiveEntry entry, ZipOutputStream target) throws IOException {
        ZipEntry stable = new ZipEntry(entry.getName());
        stable.setTimeLocal(EPOCH);
        target.putNextEntry(stable);
        return target;
    }

    /** A part of the package, without the time of writing. */
    private static byte[] content(ZipFile source, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = source.getInputStream(entry)) {
            byte[] content = in.readAllBytes();
            return entry.getName().equals(PROPERTIES)
                    ? edited(content, text -> text.replaceFirst(CREATED, "$11980-01-01T00:00:00Z$2"))
                    : content;
        }
    }

    private static byte[] edited(byte[] content, UnaryOperator<String> edit) {
        return edit.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
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
    private static void copyWithExtent(byte[] sheet, OutputStream out) throws IOException {
        int margin = Math.min(MARGIN, sheet.length);
        Matcher oneCell = ONE_CELL.matcher(new String(sheet, 0, margin, StandardCharsets.ISO_8859_1));
        Matcher filters =
                FILTERS.matcher(new String(sheet, sheet.length - margin, margin, StandardCharsets.ISO_8859_1));
        if (!oneCell.find() || !filters.find()) {
            out.write(sheet);
            return;
        }
        out.write(sheet, 0, oneCell.start());
        out.write(("<dimension ref=\"" + filters.group(1) + "\"/>").getBytes(StandardCharsets.ISO_8859_1));
        out.write(sheet, oneCell.end(), sheet.length - oneCell.end());
    }
}
