package org.pmmlake.suite.lake;

import java.io.ByteArrayInputStream;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A file that is in memory, for readers that go to and fro in it. */
public final class BytesFile implements InputFile {

    private final byte[] bytes;

    /** A file of these bytes, which are not to be changed. */
    public BytesFile(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long getLength() {
        return bytes.length;
    }

    @Override
    public SeekableInputStream newStream() {
        SeekableBytes reading = new SeekableBytes(bytes);
        return new DelegatingSeekableInputStream(reading) {
            @Override
            public long getPos() {
                return reading.place();
            }

            @Override
            public void seek(long place) {
                reading.moveTo(place);
            }
        };
    }

    /** Bytes with a place that can be moved. */
    private static final class SeekableBytes extends ByteArrayInputStream {

        private SeekableBytes(byte[] bytes) {
            super(bytes);
        }

        private synchronized long place() {
            return pos;
        }

        private synchronized void moveTo(long place) {
            pos = Math.toIntExact(place);
        }
    }
}
