package org.pmmlake.suite.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.pmmlake.suite.schema.ColumnType;
import org.pmmlake.suite.schema.TableColumns;

/** Bytes of a table depend on its rows, not on the Java process that writes them. */
class ParquetTableFileTest {

    private static final TableColumns COLUMNS = new TableColumns(List.of())
            .with("text", ColumnType.STRING, "")
            .with("whole", ColumnType.LONG, "")
            .with("number", ColumnType.DOUBLE, "")
            .with("truth", ColumnType.BOOLEAN, "");

    private static byte[] written() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(RowFactory.create("text " + i % 7, (long) i, i % 3 == 0 ? null : i / 7.0, i % 2 == 0));
        }
        return ParquetTableFile.bytes("table", COLUMNS, rows);
    }

    private static FileMetaData footer(byte[] file) throws IOException {
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
        return Util.readFileMetaData(new ByteArrayInputStream(file, file.length - 8 - length, length));
    }

    /** The library lists them in the order of hashes that each Java process draws anew. */
    @Test
    void encodingsAreListedInOneOrder() throws IOException {
        int listed = 0;
        for (ColumnChunk column : footer(written()).getRow_groups().get(0).getColumns()) {
            List<Integer> encodings = column.getMeta_data().getEncodings().stream()
                    .map(Encoding::getValue)
                    .toList();
            assertThat(encodings).isSorted();
            listed += encodings.size();
        }
        assertThat(listed).isGreaterThan(8);
    }

    @Test
    void orderingAnOrderedFooterChangesNothing() throws IOException {
        byte[] file = written();
        assertThat(StableFooter.of(file)).isEqualTo(file);
        assertThat(footer(file).getNum_rows()).isEqualTo(500);
        assertThat(footer(file).isSetKey_value_metadata()).isFalse();
    }
}
