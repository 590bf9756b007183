package org.pmmlake.suite.workbook;

import java.util.zip.CRC32;

/** A compressed text that ends at a whole byte, so that others can follow it. */
public final class DeflatedText {

    private final byte[] bytes;
    private final long length;
    private final int crc;

    /**
     * A text that was compressed before.
     *
     * @param bytes compressed, not to be changed
     * @param length of the text in bytes
     * @param crc CRC-32 of the text
     */
    public DeflatedText(byte[] bytes, long length, int crc) {
        this.bytes = bytes;
        this.length = length;
        this.crc = crc;
    }

    static DeflatedText of(byte[] text, int from, int to, boolean last) {
        return new DeflatedText(Deflation.deflated(text, from, to, last), to - (long) from, crc(text, from, to));
    }

    private static int crc(byte[] text, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(text, from, to - from);
        return (int) crc.getValue();
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many compressed bytes. */
    public int size() {
        return bytes.length;
    }

    /** CRC-32 of the compressed bytes. */
    public int check() {
        return crc(bytes, 0, bytes.length);
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
