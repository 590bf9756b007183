package org.pmmlake.suite.workbook;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.hadoop.util.CrcUtil;

/** A text in pieces, each compressed by itself; behind each other they are the whole text, compressed. */
final class Deflation {

    /** A tenth larger than with the library's own level, in half the time. */
    private static final int LEVEL = 4;

    private static final int BUFFER = 1 << 16;

    private final List<DeflatedText> pieces = new ArrayList<>();
    private long size;
    private long length;
    private int crc;

    /** A text compressed by itself; unless it is the last one, others can follow. */
    static byte[] deflated(byte[] text, int from, int to, boolean last) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(text, from, to - from);
            if (last) {
                deflater.finish();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            int made;
            do {
                made = deflater.deflate(buffer, 0, buffer.length, last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH);
                out.write(buffer, 0, made);
            } while (last ? !deflater.finished() : made == buffer.length);
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Adds text; the last piece ends the whole. */
    Deflation add(byte[] text, int from, int to, boolean last) {
        return add(DeflatedText.of(text, from, to, last));
    }

    /** Adds a piece that was made before. */
    Deflation add(DeflatedText piece) {
        pieces.add(piece);
        size += piece.size();
        crc = CrcUtil.compose(crc, piece.crc(), piece.length(), CrcUtil.GZIP_POLYNOMIAL);
        length += piece.length();
        return this;
    }

    /** The whole, compressed. */
    InputStream stream() {
        return new SequenceInputStream(Collections.enumeration(
                pieces.stream().map(DeflatedText::stream).toList()));
    }

    /** How many compressed bytes so far. */
    long size() {
        return size;
    }

    /** Length of the text. */
    long length() {
        return length;
    }

    /** CRC-32 of the text. */
    int crc() {
        return crc;
    }
}
