package org.pmmlake.suite.delta;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts in order what the library lists in the order of hashes that differ from one Java process to the next: the
 * encodings of each column in the footer of a Parquet file. Without this two runs give the same table in other bytes.
 */
final class StableFooter {

    /** The length of the footer, and the magic number that ends the file. */
    private static final int TAIL = 8;

    private StableFooter() {}

    /** The same file with an ordered footer. */
    static byte[] of(byte[] file) throws IOException {
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - TAIL);
        int start = file.length - TAIL - length;
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(file, start, length));
        for (RowGroup group : footer.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                order(column.getMeta_data());
            }
        }
        ByteArrayOutputStream ordered = new ByteArrayOutputStream(length);
        Util.writeFileMetaData(footer, ordered);
        ByteBuffer whole = ByteBuffer.allocate(start + ordered.size() + TAIL).order(ByteOrder.LITTLE_ENDIAN);
        whole.put(file, 0, start).put(ordered.toByteArray()).putInt(ordered.size());
        whole.put(file, file.length - TAIL / 2, TAIL / 2);
        return whole.array();
    }

    private static void order(ColumnMetaData column) {
        List<Encoding> encodings = new ArrayList<>(column.getEncodings());
        encodings.sort(Comparator.comparingInt(Encoding::getValue));
        column.setEncodings(encodings);
        if (column.isSetEncoding_stats()) {
            List<PageEncodingStats> pages = new ArrayList<>(column.getEncoding_stats());
            pages.sort(Comparator.comparingInt(
                            (PageEncodingStats page) -> page.getPage_type().getValue())
                    .thenComparingInt(page -> page.getEncoding().getValue()));
            column.setEncoding_stats(pages);
        }
    }
}
