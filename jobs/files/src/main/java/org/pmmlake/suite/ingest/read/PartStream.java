package org.pmmlake.suite.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** The unpacked bytes of one part: bounded, whatever the directory says of their number, and compared with their sum. */
final class PartStream extends FilterInputStream {

    /** The longest tag or comment. */
    private static final int LENGTH_LIMIT = 1 << 20;

    private final ZipEntry entry;
    private final CRC32 sum = new CRC32();
    private long count;
    private int sinceEvent;

    /** What is wrong with a part of a workbook, found below the XML parser, which lets only storage faults pass. */
    static final class PartFaultException extends IOException {
        PartFaultException(String what) {
            super(what);
        }
    }

    PartStream(InputStream in, ZipEntry entry) {
        super(in);
        this.entry = entry;
    }

    /** The parser, which keeps a tag, comment or section in memory as a whole, has gone on to something new. */
    void next() {
        sinceEvent = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read < 0) {
            if (sum.getValue() != entry.getCrc()) {
                throw new PartFaultException("its bytes do not match their checksum");
            }
            return read;
        }
        count += read;
        if (count > WorkbookFile.SIZE_LIMIT || WorkbookFile.isBomb(count, entry)) {
            throw new PartFaultException("it unpacks to more than a submission can need");
        }
        sinceEvent += read;
        if (sinceEvent > LENGTH_LIMIT) {
            throw new PartFaultException("a tag or comment is longer than " + LENGTH_LIMIT + " characters");
        }
        sum.update(target, offset, read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
