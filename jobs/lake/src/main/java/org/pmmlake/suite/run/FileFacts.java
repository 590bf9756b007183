package org.pmmlake.suite.run;

import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.Fault;
import org.pmmlake.suite.ingest.NewFile;
import org.pmmlake.suite.ingest.RecordReading;

/**
 * What a file turned out to be when it was read.
 *
 * @param rows records in it; 0 where it cannot be read
 * @param note what the reader remarked
 * @param fault why it cannot be read, or null
 * @param changed why it was not read in this run though it may be in the next, or null
 */
record FileFacts(long rows, String note, @Nullable Fault fault, @Nullable String changed) {

    /** From the row that {@link RecordReading} ends a file with. */
    static FileFacts of(Row fileRow) {
        List<String> cells = RecordReading.facts(fileRow);
        String changed = RecordReading.changed(fileRow);
        Fault fault = changed == null ? RecordReading.fault(fileRow) : null;
        boolean read = fault == null && changed == null;
        return new FileFacts(read ? Long.parseLong(cells.get(0)) : 0, cells.get(1), fault, changed);
    }

    /** Whether its records count. */
    boolean isRead() {
        return fault == null && changed == null;
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
                note,
                file.bytes());
    }
}
