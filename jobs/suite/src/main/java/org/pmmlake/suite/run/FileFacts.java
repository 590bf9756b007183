package org.pmmlake.suite.run;

import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.Fault;
import org.pmmlake.suite.ingest.NewFile;
import org.pmmlake.suite.ingest.ParquetReading;
import org.pmmlake.suite.ingest.QuarantineCode;
import org.pmmlake.suite.ingest.RecordReading;

/**
 * What a file turned out to be when it was read.
 *
 * @param rows records in it; 0 where it cannot be read
 * @param note what the reader remarked
 * @param fault why it cannot be read, or null
 */
record FileFacts(long rows, String note, @Nullable Fault fault) {

    private static final Fault UNDECODABLE = new Fault(
            QuarantineCode.UNREADABLE_FILE,
            "The file has a sound footer but its data cannot be read to the end; deliver it again.");

    /** From the row that {@link RecordReading} ends a file with. */
    static FileFacts of(Row fileRow) {
        List<String> cells = RecordReading.facts(fileRow);
        Fault fault = RecordReading.fault(fileRow);
        return new FileFacts(fault == null ? Long.parseLong(cells.get(0)) : 0, cells.get(1), fault);
    }

    /** Of a Parquet file. */
    static FileFacts of(ParquetReading.Footer footer) {
        return new FileFacts(footer.fault() == null ? footer.rows() : 0, footer.notes(), footer.fault());
    }

    /** Of the same file, once its pages were found to be broken. */
    FileFacts undecodable() {
        return new FileFacts(0, note, UNDECODABLE);
    }

    Deliveries.Delivery delivery(NewFile file, int number) {
        return new Deliveries.Delivery(
                file.cycle(),
                file.contentHash(),
                number,
                file.sourceFile(),
                Deliveries.kind(file.what()),
                fault == null ? null : fault.code().code(),
                fault == null ? null : fault.message(),
                rows,
                note);
    }
}
