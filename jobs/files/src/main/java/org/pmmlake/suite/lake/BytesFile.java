package org.pmmlake.suite.lake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
        ByteArrayInputStream reading = new ByteArrayInputStream(bytes);
        return new DelegatingSeekableInputStream(reading) {
            @Override
            public long getPos() {
                return (long) bytes.length - reading.available();
            }

            @Override
            public void seek(long place) throws IOException {
                reading.reset();
                reading.skipNBytes(place);
            }
        };
    }
}
