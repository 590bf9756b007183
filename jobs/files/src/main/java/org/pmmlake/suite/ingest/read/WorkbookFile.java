package org.pmmlake.suite.ingest.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The ZIP package of a workbook, as a temporary copy on disk: its parts are needed in another order than they stand in,
 * and storage is read as a stream. What it would take in memory is bounded before anything is unpacked.
 */
final class WorkbookFile implements Closeable {

    /** The most that all parts of a workbook may unpack to, in bytes. */
    static final long SIZE_LIMIT = 512L << 20;

    /** A part over this size may not be packed more tightly than {@link #RATIO_LIMIT}. */
    static final long RATIO_FROM = 64L << 20;

    /** Sheets with a million rows that hold nothing but styles are packed to a three hundredth. */
    static final long RATIO_LIMIT = 400;

    private static final int ENTRY_LIMIT = 10_000;
    private static final int DIRECTORY_LIMIT = 8 << 20;
    private static final int END_RECORD = 22;
    private static final int COMMENT_LIMIT = 0xFFFF;
    private static final int ZIP_FILE = 0x504B0304;
    private static final int COMPOUND_FILE = 0xD0CF11E0;

    private final Path copy;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private WorkbookFile(Path copy, ZipFile zip) {
        this.copy = copy;
        this.zip = zip;
    }

    static WorkbookFile copyOf(FileOpener file) throws IOException, UnreadableFileException {
        Path copy = Files.createTempFile("pmm-workbook-", ".xlsx");
        try {
            try (InputStream in = file.open()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            requireSmallDirectory(copy);
            return open(copy);
        } catch (IOException | UnreadableFileException | RuntimeException failure) {
            Files.deleteIfExists(copy);
            throw failure;
        }
    }

    private static WorkbookFile open(Path copy) throws IOException, UnreadableFileException {
        ZipFile zip;
        try {
            zip = new ZipFile(copy.toFile());
        } catch (ZipException | IllegalArgumentException broken) {
            throw damaged();
        }
        try {
            WorkbookFile opened = new WorkbookFile(copy, zip);
            opened.index();
            return opened;
        } catch (IllegalArgumentException undecodable) {
            // Names are decoded when the file is opened, comments of parts only when they are listed.
            zip.close();
            throw damaged();
        } catch (UnreadableFileException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    /** Reads the record at the end of the file: a ZIP file whose directory is huge is refused before it is loaded. */
    private static void requireSmallDirectory(Path copy) throws IOException, UnreadableFileException {
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "r")) {
            int magic = file.length() < END_RECORD ? 0 : file.readInt();
            if (magic == COMPOUND_FILE) {
                throw UnreadableFileException.unreadable("The file is protected by a password, or in the old .xls form."
                        + " Remove the password, save it as an Excel workbook (.xlsx) and send it again.");
            }
            if (magic != ZIP_FILE) {
                throw UnreadableFileException.unreadable(
                        "The file is no Excel workbook (.xlsx). Save it as one and send it again.");
            }
            byte[] tail = new byte[(int) Math.min(file.length(), END_RECORD + COMMENT_LIMIT)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            boolean goesOn = false;
            for (int at = tail.length - END_RECORD; at >= 0; at--) {
                if (end.getInt(at) == 0x06054B50) {
                    if (at + END_RECORD + Short.toUnsignedInt(end.getShort(at + 20)) == tail.length) {
                        requireSmallDirectory(
                                Short.toUnsignedInt(end.getShort(at + 10)),
                                Integer.toUnsignedLong(end.getInt(at + 12)));
                        return;
                    }
                    goesOn = true;
                }
            }
            throw goesOn
                    ? UnreadableFileException.unreadable("The file goes on after the end of the workbook that it holds:"
                            + " something was added to it on its way. Open it in Excel, save it as an Excel workbook"
                            + " (.xlsx) and send it again.")
                    : damaged();
        }
    }

    private static void requireSmallDirectory(long entryCount, long bytes) throws UnreadableFileException {
        if (entryCount > ENTRY_LIMIT || bytes > DIRECTORY_LIMIT) {
            throw UnreadableFileException.unreadable("The workbook has " + entryCount + " parts, more than "
                    + ENTRY_LIMIT + ". Save it again in Excel without attachments.");
        }
    }

    private void index() throws UnreadableFileException {
        long total = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            total += Math.max(0, entry.getSize());
            if (total > SIZE_LIMIT || isBomb(entry.getSize(), entry)) {
                throw tooLarge();
            }
            if (entries.putIfAbsent(key(entry.getName()), entry) != null) {
                throw UnreadableFileException.unreadable(
                        "The workbook has the part " + entry.getName() + " twice. Save it again in Excel.");
            }
        }
    }

    static boolean isBomb(long unpacked, ZipEntry entry) {
        return unpacked > RATIO_FROM && unpacked / RATIO_LIMIT > Math.max(1, entry.getCompressedSize());
    }

    static UnreadableFileException tooLarge() {
        return UnreadableFileException.unreadable(
                "The workbook unpacks to more than a submission can need." + " Send many numbers as CSV or Parquet.");
    }

    private static UnreadableFileException damaged() {
        return UnreadableFileException.unreadable(
                "The workbook is damaged: its ZIP directory cannot be read. Save it again and send it again.");
    }

    private static String key(String name) {
        String path = name.replace('\\', '/');
        return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The XML of a part that must be there; names do not depend on case. */
    XmlPart part(String name) throws IOException, UnreadableFileException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw UnreadableFileException.unreadable("The workbook is damaged: it has no part " + name + ".");
        }
        try {
            return new XmlPart(name, new PartStream(new BufferedInputStream(zip.getInputStream(entry)), entry));
        } catch (ZipException | IllegalArgumentException broken) {
            throw UnreadableFileException.unreadable("The workbook is damaged: the part " + name + " cannot be read.");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
