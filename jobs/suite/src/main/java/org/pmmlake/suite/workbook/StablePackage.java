package org.pmmlake.suite.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a workbook so that its bytes depend on its content only: the writer puts the time of writing into the document
 * properties and the ZIP entries. It also marks cells in Excel's format for text as quoted, so that none of them becomes a
 * formula when somebody edits it; the writer knows no such mark.
 */
public final class StablePackage {

    /** The earliest time that a ZIP entry can have. */
    static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** A tenth larger than with the library's own level, in half the time. */
    private static final int COMPRESSION = 4;

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

    /** The number that the writer gave to Excel's format for text. */
    private static final Pattern TEXT_FORMAT = Pattern.compile("<numFmt numFmtId=\"([0-9]+)\" formatCode=\"@\"/>");

    private static final Edit QUOTED_TEXTS = new Edit() {
        @Override
        public boolean concerns(String part) {
            return part.equals("xl/styles.xml");
        }

        @Override
        public String of(String text) {
            Matcher own = TEXT_FORMAT.matcher(text);
            return own.find()
                    ? text.replace(
                            "<xf numFmtId=\"" + own.group(1) + "\" ",
                            "<xf quotePrefix=\"1\" numFmtId=\"" + own.group(1) + "\" ")
                    : text;
        }
    };

    /** A change of some parts of a workbook. */
    public interface Edit {

        /** Whether a part is to be changed, by its name in the package. */
        boolean concerns(String part);

        /** The part, changed. */
        String of(String text);
    }

    private StablePackage() {}

    /** A part of a workbook of tables, without times and with texts marked as such. */
    static byte[] stable(String part, byte[] content) {
        return stable(part, content, QUOTED_TEXTS);
    }

    private static byte[] stable(String part, byte[] content, Edit edit) {
        if (!part.equals(PROPERTIES) && !edit.concerns(part)) {
            return content;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return edit.of(text.replaceFirst(CREATED, "$11980-01-01T00:00:00Z$2")).getBytes(StandardCharsets.UTF_8);
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
        ZipOutputStream target = new ZipOutputStream(out);
        target.setLevel(COMPRESSION);
        // By its directory: the writer's entries cannot be read as a stream.
        try (ZipFile source = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(source.entries())) {
                ZipEntry stable = new ZipEntry(entry.getName());
                stable.setTimeLocal(EPOCH);
                target.putNextEntry(stable);
                try (InputStream in = source.getInputStream(entry)) {
                    target.write(stable(entry.getName(), in.readAllBytes(), edit));
                }
                target.closeEntry();
            }
        }
        target.finish();
    }
}
