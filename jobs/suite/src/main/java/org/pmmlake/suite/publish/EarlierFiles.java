package org.pmmlake.suite.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.pmmlake.suite.workbook.DeflatedText;
import org.pmmlake.suite.workbook.WrittenRows;

/**
 * The workbook and the series of the last release, of which rows that did not change are taken over as they stand there.
 * What is not there, or not as it was written, is not found.
 */
final class EarlierFiles {

    /** So far before the first byte that no place in a part comes to be in the file. */
    private static final long NOWHERE = Long.MIN_VALUE / 2;

    private final Optional<ReleaseParts> parts;
    private final Optional<ReleaseFolder> folder;
    private final String release;
    private final String workbook;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Long> begins = new ConcurrentHashMap<>();

    /**
     * The files of a release.
     *
     * @param text what is known of their parts; nothing is found where that is of another release
     */
    EarlierFiles(Optional<ReleaseFolder> folder, String release, String workbook, Optional<String> text) {
        this.folder = folder;
        this.release = release;
        this.workbook = workbook;
        this.parts = text.flatMap(ReleaseParts::parse)
                .filter(known -> known.release().equals(release));
    }

    /** No files. */
    static EarlierFiles none() {
        return new EarlierFiles(Optional.empty(), "", "", Optional.empty());
    }

    /** The rows of a cycle of a table, where they are in the place that they are to have. */
    Optional<WrittenRows> rows(String table, int cycle, int firstRow) {
        return parts.flatMap(known -> known.tables().getOrDefault(table, List.of()).stream()
                        .filter(place -> place.cycle() == cycle && place.firstRow() == firstRow)
                        .findFirst())
                .flatMap(place -> written(place, file(workbook), begin(place.part()) + place.place()));
    }

    private static Optional<WrittenRows> written(ReleaseParts.RowsPlace place, byte[] file, long from) {
        return isThere(file, from, place.size(), place.check())
                ? Optional.of(new WrittenRows(
                        place.firstRow(),
                        place.rows(),
                        new DeflatedText(file, (int) from, place.size(), place.length(), place.crc()),
                        place.widths()))
                : Optional.empty();
    }

    /** The lines of a cycle in the series. */
    Optional<ByteBuffer> lines(int cycle) {
        return parts.flatMap(known -> Optional.ofNullable(known.series().get(cycle)))
                .filter(place -> isThere(file(SdmxBenchmark.FILE), place.place(), place.size(), place.check()))
                .map(place -> ByteBuffer.wrap(file(SdmxBenchmark.FILE), place.place(), place.size()));
    }

    private static boolean isThere(byte[] bytes, long from, int size, int check) {
        if (from < 0 || size < 0 || from + size > bytes.length) {
            return false;
        }
        CRC32 crc = new CRC32();
        crc.update(bytes, (int) from, size);
        return (int) crc.getValue() == check;
    }

    private byte[] file(String name) {
        return files.computeIfAbsent(
                name, asked -> folder.map(own -> own.content(release, asked)).orElse(new byte[0]));
    }

    /** Where in the workbook a part begins, in bytes; negative where it is no package any more or has no such part. */
    private long begin(String part) {
        return begins.computeIfAbsent(part, this::findBegin);
    }

    private long findBegin(String part) {
        try (ZipFile parts = ZipFile.builder().setByteArray(file(workbook)).get()) {
            ZipArchiveEntry entry = parts.getEntry(part);
            if (entry == null) {
                return NOWHERE;
            }
            // The place of an entry is looked up when it is opened.
            try (InputStream opened = parts.getRawInputStream(entry)) {
                return opened == null ? NOWHERE : entry.getDataOffset();
            }
        } catch (IOException damaged) {
            return NOWHERE;
        }
    }
}
