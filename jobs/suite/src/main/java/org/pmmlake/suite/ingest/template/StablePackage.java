package org.pmmlake.suite.ingest.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a workbook so that its bytes depend on its content only: the writer puts the time of writing into the document
 * properties and the ZIP entries. It also marks sheets as protected by an empty password, where none is meant.
 */
public final class StablePackage {

    /** The earliest time that a ZIP entry can have. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";
    private static final String EMPTY_PASSWORD = "<sheetProtection password=\"0\" ";

    private StablePackage() {}

    /**
     * Copies a workbook in its stable form.
     *
     * @param workbook the workbook as it was written
     * @param out where the stable form goes; left open
     */
    public static void copy(Path workbook, OutputStream out) throws IOException {
        ZipOutputStream target = new ZipOutputStream(out);
        // By its directory: the writer's entries cannot be read as a stream.
        try (ZipFile source = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(source.entries())) {
                ZipEntry stable = new ZipEntry(entry.getName());
                stable.setTimeLocal(EPOCH);
                target.putNextEntry(stable);
                target.write(stable(content(source, entry)));
                target.closeEntry();
            }
        }
        target.finish();
    }

    private static String content(ZipFile source, ZipEntry entry) throws IOException {
        try (InputStream in = source.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] stable(String part) {
        return part.replaceFirst(CREATED, "$11980-01-01T00:00:00Z$2")
                .replace(EMPTY_PASSWORD, "<sheetProtection ")
                .getBytes(StandardCharsets.UTF_8);
    }
}
