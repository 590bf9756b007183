package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Looks at the ends of files, as {@link FileForm#isWhole} wants to know. */
final class FormEnd {

    private static final int BUFFER = 1 << 16;

    /** What a ZIP file ends with, and the longest comment after it. */
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};

    private static final byte[] ZIP_BEGINNING = {'P', 'K', 3, 4};
    private static final int ZIP_TAIL = 22 + 0xFFFF;

    /** What a Parquet file begins and ends with. */
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

    private static final char CTRL_Z = 0x1A;

    private FormEnd() {}

    static boolean endsWithLine(FileOpener file) throws IOException {
        byte[] tail = tail(file, 1);
        return tail.length == 0 || tail[0] == '\n' || tail[0] == '\r' || tail[0] == CTRL_Z;
    }

    static boolean isWholeJson(FileOpener file) throws IOException {
        try (InputStream in = file.open();
                JsonTokens tokens = new JsonTokens(in)) {
            boolean any = false;
            while (tokens.next() != null) {
                any = true;
            }
            return any;
        } catch (UnreadableFileException broken) {
            return !broken.mayBeCut();
        }
    }

    static boolean endsAsZip(FileOpener file) throws IOException {
        byte[] tail = tail(file, ZIP_TAIL);
        for (int at = tail.length - ZIP_END.length; at >= 0; at--) {
            if (Arrays.equals(tail, at, at + ZIP_END.length, ZIP_END, 0, ZIP_END.length)) {
                return true;
            }
        }
        return !mayBegin(file, ZIP_BEGINNING);
    }

    static boolean endsAsParquet(FileOpener file) throws IOException {
        byte[] tail = tail(file, 1 + PARQUET.length);
        boolean ends = tail.length > PARQUET.length && Arrays.equals(tail, 1, tail.length, PARQUET, 0, PARQUET.length);
        return ends || !mayBegin(file, PARQUET);
    }

    /** Whether a file begins like its form, or is too short to tell. */
    private static boolean mayBegin(FileOpener file, byte[] beginning) throws IOException {
        try (InputStream in = file.open()) {
            byte[] found = in.readNBytes(beginning.length);
            return Arrays.equals(found, Arrays.copyOf(beginning, found.length));
        }
    }

    private static byte[] tail(FileOpener file, int length) throws IOException {
        byte[] tail = {};
        try (InputStream in = file.open()) {
            byte[] read = in.readNBytes(Math.max(BUFFER, length));
            while (read.length > 0) {
                byte[] both = Arrays.copyOf(tail, tail.length + read.length);
                System.arraycopy(read, 0, both, tail.length, read.length);
                tail = Arrays.copyOfRange(both, Math.max(0, both.length - length), both.length);
                read = in.readNBytes(Math.max(BUFFER, length));
            }
        }
        return tail;
    }
}
