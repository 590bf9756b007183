package org.pmmlake.suite.lake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.SeekableInputStream;

/** A file in memory, for what is changed once more before it is written. */
final class MemoryFile implements OutputFile, InputFile {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** What was written. */
    byte[] bytes() {
        return bytes.toByteArray();
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return new PositionOutputStream() {
            @Override
            public long getPos() {
                return bytes.size();
            }

            @Override
            public void write(int one) {
                bytes.write(one);
            }

            @Override
            public void write(byte[] some, int from, int length) {
                bytes.write(some, from, length);
            }
        };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        bytes.reset();
        return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    @Override
    public long getLength() {
        return bytes.size();
    }

    @Override
    public SeekableInputStream newStream() {
        Reading reading = new Reading(bytes());
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
    private static final class Reading extends ByteArrayInputStream {

        private Reading(byte[] bytes) {
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
