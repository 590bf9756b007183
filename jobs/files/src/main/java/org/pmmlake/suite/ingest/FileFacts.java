package org.pmmlake.suite.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.CellReading;

/**
 * What a file, or a part of one, turned out to be when it was read.
 *
 * @param records how many records it has; 0 where it cannot be read
 * @param notes what the reader remarked
 * @param fault why it cannot be read, or null
 * @param changed why it was not read in this run though it may be in the next, or null
 */
public record FileFacts(long records, ArrayList<String> notes, @Nullable Fault fault, @Nullable String changed)
        implements Serializable {

    /** What the parts of one file say of it: a fault of any part is one of the file. */
    public static FileFacts of(List<FileFacts> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        long records = 0;
        List<String> notes = new ArrayList<>();
        for (FileFacts part : parts) {
            if (!part.isRead()) {
                return part;
            }
            records += part.records;
            notes.addAll(part.notes);
        }
        return new FileFacts(records, new ArrayList<>(CellReading.inOrder(notes)), null, null);
    }

    /** Whether its records count. */
    public boolean isRead() {
        return fault == null && changed == null;
    }
}
