package org.pmmlake.suite.publish;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
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

    private final Optional<ReleaseParts> parts;
    private final Optional<ReleaseFolder> folder;
    private final String release;
    private final String workbook;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, byte[]> packed = new ConcurrentHashMap<>();

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
                .flatMap(place -> piece(packed(place.part()), place.place(), place.size(), place.check())
                        .map(bytes -> new WrittenRows(
                                firstRow,
                                place.rows(),
                                new DeflatedText(bytes, place.length(), place.crc()),
                                place.widths())));
    }

    /** The lines of a cycle in the series. */
    Optional<byte[]> lines(int cycle) {
        return parts.flatMap(known -> Optional.ofNullable(known.series().get(cycle)))
                .flatMap(place -> piece(file(SdmxBenchmark.FILE), place.place(), place.size(), place.check()));
    }

    private static Optional<byte[]> piece(byte[] bytes, int place, int size, int check) {
        if (place < 0 || size < 0 || (long) place + size > bytes.length) {
            return Optional.empty();
        }
        CRC32 crc = new CRC32();
        crc.update(bytes, place, size);
        return (int) crc.getValue() == check
                ? Optional.of(Arrays.copyOfRange(bytes, place, place + size))
                : Optional.empty();
    }

    private byte[] file(String name) {
        return files.computeIfAbsent(
                name, asked -> folder.map(own -> own.content(release, asked)).orElse(new byte[0]));
    }

    /** A part of the workbook as it is packed; nothing of a file that is no package any more. */
    private byte[] packed(String part) {
        return packed.computeIfAbsent(part, asked -> {
            try (ZipFile all = ZipFile.builder().setByteArray(file(workbook)).get()) {
                ZipArchiveEntry entry = all.getEntry(asked);
                if (entry == null) {
                    return new byte[0];
                }
                try (InputStream in = all.getRawInputStream(entry)) {
                    return in.readAllBytes();
                }
            } catch (IOException damaged) {
                return new byte[0];
            }
        });
    }
}
