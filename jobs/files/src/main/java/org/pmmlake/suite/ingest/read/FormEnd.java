package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Looks at the ends of files, as {@link FileForm#isWhole} wants to know. */
final class FormEnd {

    private static final int BLOCK = 1 << 17;

    /** What a ZIP file begins and ends with, and the longest comment after it. */
    private static final String ZIP_BEGINNING = "PK\3\4";

    private static final String ZIP_END = "PK\5\6";
    private static final int ZIP_TAIL = 22 + 0xFFFF;

    /** What a Parquet file begins and ends with. */
    private static final String PARQUET = "PAR1";

    /** What a CSV file may end with, Ctrl-Z among them. */
    private static final String LINE_ENDS = "\n\r\032";

    private FormEnd() {}

    static boolean endsWithLine(FileOpener file) throws IOException {
        return LINE_ENDS.contains(tail(file, 1));
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
        return tail(file, ZIP_TAIL).contains(ZIP_END) || !mayBegin(file, ZIP_BEGINNING);
    }

    static boolean endsAsParquet(FileOpener file) throws IOException {
        String tail = tail(file, 1 + PARQUET.length());
        return (tail.length() > PARQUET.length() && tail.endsWith(PARQUET)) || !mayBegin(file, PARQUET);
    }

    /** Whether a file begins like its form, or is too short to tell. */
    private static boolean mayBegin(FileOpener file, String beginning) throws IOException {
        try (InputStream in = file.open()) {
            return beginning.startsWith(new String(in.readNBytes(beginning.length()), StandardCharsets.ISO_8859_1));
        }
    }

    /** The last bytes of a file, each as a character. */
    private static String tail(FileOpener file, int length) throws IOException {
        try (InputStream in = file.open()) {
            byte[] before = {};
            byte[] last = {};
            for (byte[] read = in.readNBytes(BLOCK); read.length > 0; read = in.readNBytes(BLOCK)) {
                before = last;
                last = read;
            }
            String end =
                    new String(before, StandardCharsets.ISO_8859_1) + new String(last, StandardCharsets.ISO_8859_1);
            return end.substring(Math.max(0, end.length() - length));
        }
    }
}
