package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Strict decoding of whole texts; a Ctrl-Z at their end is nothing (contract §2). */
final class Utf8 {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** With which programs of old end a text. */
    static final byte CTRL_Z = 0x1A;

    private Utf8() {}

    /**
     * Characters of a UTF-8 stream, without a byte order mark. Bytes that are no UTF-8 come as {@link
     * java.nio.charset.CharacterCodingException} when they are reached.
     */
    static Reader reader(InputStream in) throws IOException, UnreadableFileException {
        PushbackInputStream stream = new WithoutCtrlZ(in);
        byte[] beginning = stream.readNBytes(3);
        if (beginning.length >= 2 && (beginning[0] ^ beginning[1]) == 1 && (beginning[0] & 0xFE) == 0xFE) {
            throw UnreadableFileException.unreadable("The file is in UTF-16. Save it in UTF-8 and send it again.");
        }
        if (!Arrays.equals(beginning, MARK)) {
            stream.unread(beginning);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
    }

    /** The same of an XML text, which may be in UTF-16, too: a byte order mark or its first character tells. */
    static Reader xmlReader(InputStream in) throws IOException, UnreadableFileException {
        PushbackInputStream stream = new PushbackInputStream(in, 2);
        byte[] beginning = stream.readNBytes(2);
        stream.unread(beginning);
        if (beginning.length == 2) {
            int first = (beginning[0] & 0xFF) << 8 | (beginning[1] & 0xFF);
            if (first == 0xFEFF || first == '<') {
                return utf16(stream, first == 0xFEFF, StandardCharsets.UTF_16BE);
            }
            if (first == 0xFFFE || first == '<' << 8) {
                return utf16(stream, first == 0xFFFE, StandardCharsets.UTF_16LE);
            }
        }
        return reader(stream);
    }

    private static Reader utf16(InputStream in, boolean marked, Charset charset) throws IOException {
        if (marked) {
            in.skipNBytes(2);
        }
        return new InputStreamReader(in, charset.newDecoder());
    }

    /** A stream without the Ctrl-Z that is its last byte. */
    private static final class WithoutCtrlZ extends PushbackInputStream {

        WithoutCtrlZ(InputStream in) {
            super(in, MARK.length);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read <= 0 || bytes[offset + read - 1] != CTRL_Z) {
                return read;
            }
            int next = read();
            if (next >= 0) {
                unread(next);
                return read;
            }
            return read == 1 ? -1 : read - 1;
        }
    }
}
