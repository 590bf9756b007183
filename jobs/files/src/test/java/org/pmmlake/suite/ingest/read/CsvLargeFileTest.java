package org.pmmlake.suite.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CsvLargeFileTest {

    private static final FileClass TOOLS = new FileClass(FileForm.CSV, RecordKind.TOOL, "");

    /** Two hundred million times the same byte, made as it is read: only a reader that lets go of it survives. */
    private static final class Flood extends InputStream {
        private long left = 200_000_000;

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + count, (byte) 'a');
            left -= count;
            return count;
        }
    }

    @Test
    void aLineOfTwoHundredMegabytesIsOneBadRow() throws Exception {
        InputStream before = new ByteArrayInputStream(Read.bytes("member,cycle,revision,tool,aware,use\n"));
        InputStream after = new ByteArrayInputStream(Read.bytes("\r\nX01,2022,1,t,YES,no-plans\n"));
        InputStream whole = new SequenceInputStream(before, new SequenceInputStream(new Flood(), after));
        try (RecordSource source = RecordReaders.open(TOOLS, () -> whole)) {
            RawRecord flood = source.next();
            assertThat(flood.fault()).isEqualTo("bad-row");
            assertThat(flood.raw()).hasSize(RawRecord.RAW_LIMIT);
            assertThat(source.next().cells()).containsExactly("X01", "2022", "1", "t", "YES", "no-plans");
            assertThat(source.hasNext()).isFalse();
        }
    }

    @Test
    void aStreamThatGivesFewBytesAtATimeIsReadAlike() throws Exception {
        byte[] content =
                Read.bytes("member,cycle,revision,tool,aware,use\r\n" + "X01,2022,1,\"t\",NO,\r\n".repeat(9_000));
        InputStream slow = new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 7));
            }
        };
        try (RecordSource source = RecordReaders.open(TOOLS, () -> slow)) {
            int rows = 0;
            while (source.hasNext()) {
                assertThat(source.next().cells()).containsExactly("X01", "2022", "1", "t", "NO", "");
                rows++;
            }
            assertThat(rows).isEqualTo(9_000);
        }
    }
}
