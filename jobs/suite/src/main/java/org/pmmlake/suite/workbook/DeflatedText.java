package org.pmmlake.suite.workbook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.zip.CRC32;

/** A compressed text that ends at a whole byte, so that others can follow it. */
public final class DeflatedText {

    private final byte[] bytes;
    private final int from;
    private final int size;
    private final long length;
    private final int crc;

    /**
     * A text that was compressed before.
     *
     * @param bytes not to be changed
     * @param from where among them the compressed text begins
     * @param size how many compressed bytes
     * @param length of the text in bytes
     * @param crc CRC-32 of the text
     */
    public DeflatedText(byte[] bytes, int from, int size, long length, int crc) {
        this.bytes = bytes;
        this.from = from;
        this.size = size;
        this.length = length;
        this.crc = crc;
    }

    static DeflatedText of(byte[] text, int from, int to, boolean last) {
        byte[] deflated = Deflation.deflated(text, from, to, last);
        return new DeflatedText(deflated, 0, deflated.length, to - (long) from, crc(text, from, to - from));
    }

    private static int crc(byte[] bytes, int from, int size) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, size);
        return (int) crc.getValue();
    }

    /** The compressed bytes. */
    InputStream stream() {
        return new ByteArrayInputStream(bytes, from, size);
    }

    /** How many compressed bytes. */
    public int size() {
        return size;
    }

    /** CRC-32 of the compressed bytes. */
    public int check() {
        return crc(bytes, from, size);
    }

    /** Length of the text in bytes. */
    public long length() {
        return length;
    }

    /** CRC-32 of the text. */
    public int crc() {
        return crc;
    }
}
