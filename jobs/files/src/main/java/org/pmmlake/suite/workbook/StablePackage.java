package org.pmmlake.suite.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Rewrites a workbook so that its bytes depend on its content only: the writer puts the time of writing into the document
 * properties and the ZIP entries.
 */
public final class StablePackage {

    /** The folder of the sheets among the parts of a workbook. */
    public static final String SHEETS = "xl/worksheets/";

    /**
     * The earliest time that a ZIP entry has as it is given. The very first that the form knows also stands for earlier
     * ones: Java then adds the time in UTC, which depends on the time zone of the machine.
     */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    /** A tenth larger than with the library's own level, in half the time. */
    private static final int COMPRESSION = 4;

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

    /** A change of the parts of a workbook. */
    @FunctionalInterface
    public interface Edit {
        /** A part of this name, changed where it is to be. */
        byte[] of(String part, byte[] content);
    }

    private StablePackage() {}

    /**
     * Copies a workbook.
     *
     * @param workbook as the writer left it
     * @param out where the bytes go; left open
     * @param edit what else to change
     * @throws IOException when writing fails
     */
    public static void copy(byte[] workbook, OutputStream out, Edit edit) throws IOException {
        ZipOutputStream target = new ZipOutputStream(out);
        target.setLevel(COMPRESSION);
        try (ZipFile source = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry part : Collections.list(source.getEntries())) {
                String name = part.getName();
                byte[] content = source.getInputStream(part).readAllBytes();
                ZipEntry stable = new ZipEntry(name);
                stable.setTimeLocal(EPOCH);
                target.putNextEntry(stable);
                target.write(
                        name.equals(PROPERTIES)
                                ? edited(content, text -> text.replaceFirst(CREATED, "$11980-01-01T00:00:00Z$2"))
                                : edit.of(name, content));
                target.closeEntry();
            }
        }
        target.finish();
    }

    /** A part, changed as text. */
    public static byte[] edited(byte[] content, UnaryOperator<String> edit) {
        return edit.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
