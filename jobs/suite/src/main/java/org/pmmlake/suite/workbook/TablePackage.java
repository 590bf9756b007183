package org.pmmlake.suite.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Puts the rows of tables into a workbook that has their headings; its bytes depend on its content only. */
final class TablePackage {

    private static final Pattern FILTERS = Pattern.compile("<autoFilter ref=\"([A-Z0-9:]+)\"");

    private final Map<String, List<WrittenRows>> rows;
    private final Map<String, Integer> places = new TreeMap<>();

    /** The rows by the part of the package that they belong into. */
    TablePackage(Map<String, List<WrittenRows>> rows) {
        this.rows = rows;
    }

    /** Where the compressed rows of a part begin, once it is written: after so many compressed bytes of it. */
    int place(String part) {
        return places.getOrDefault(part, 0);
    }

    /** Writes the workbook; {@code out} is left open. */
    void write(byte[] headings, OutputStream out) throws IOException {
        ZipArchiveOutputStream target = new ZipArchiveOutputStream(out);
        try (ZipFile source = ZipFile.builder().setByteArray(headings).get()) {
            for (ZipArchiveEntry entry : Collections.list(source.getEntries())) {
                byte[] text;
                try (InputStream in = source.getInputStream(entry)) {
                    text = StablePackage.stable(entry.getName(), in.readAllBytes());
                }
                write(entry.getName(), deflated(entry.getName(), text), target);
            }
        }
        target.finish();
    }

    private Deflation deflated(String part, byte[] text) {
        List<WrittenRows> own = rows.getOrDefault(part, List.of());
        if (own.isEmpty()) {
            return new Deflation().add(text, 0, text.length, true);
        }
        byte[] head = withExtent(text);
        int end = SheetText.rowsTo(head);
        Deflation whole = new Deflation().add(head, 0, end, false);
        places.put(part, Math.toIntExact(whole.size()));
        own.forEach(some -> whole.add(some.text()));
        return whole.add(head, end, head.length, true);
    }

    /** The writer says of every sheet that it is one cell, which readers believe; the filters know the cells. */
    private static byte[] withExtent(byte[] text) {
        String sheet = new String(text, StandardCharsets.UTF_8);
        Matcher filters = FILTERS.matcher(sheet);
        return filters.find()
                ? sheet.replaceFirst("<dimension ref=\"A1\"/>", "<dimension ref=\"" + filters.group(1) + "\"/>")
                        .getBytes(StandardCharsets.UTF_8)
                : text;
    }

    private static void write(String name, Deflation content, ZipArchiveOutputStream target) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(StablePackage.EPOCH);
        entry.setMethod(ZipArchiveEntry.DEFLATED);
        entry.setSize(content.length());
        entry.setCompressedSize(content.size());
        entry.setCrc(Integer.toUnsignedLong(content.crc()));
        target.addRawArchiveEntry(entry, content.stream());
    }
}
