package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict decoding of whole texts. */
final class Utf8 {

    private Utf8() {}

    /**
     * Characters of a UTF-8 stream, without a byte order mark. Bytes that are no UTF-8 come as {@link
     * java.nio.charset.CharacterCodingException} when they are reached.
     */
    static Reader reader(InputStream in) throws IOException, UnreadableFileException {
        PushbackInputStream stream = new PushbackInputStream(in, 3);
        byte[] beginning = stream.readNBytes(3);
        boolean marked = beginning.length == 3
                && beginning[0] == (byte) 0xEF
                && beginning[1] == (byte) 0xBB
                && beginning[2] == (byte) 0xBF;
        if (beginning.length >= 2 && (beginning[0] ^ beginning[1]) == 1 && (beginning[0] & 0xFE) == 0xFE) {
            throw UnreadableFileException.unreadable("The file is in UTF-16. Save it in UTF-8 and send it again.");
        }
        if (!marked) {
            stream.unread(beginning);
        }
        return new InputStreamReader(
                stream,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
