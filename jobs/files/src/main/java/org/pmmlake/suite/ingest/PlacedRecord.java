package org.pmmlake.suite.ingest;

import java.util.Comparator;
import java.util.Objects;
import org.pmmlake.suite.ingest.read.RawRecord;
import org.pmmlake.suite.text.CodePointOrder;

/**
 * A record judged for itself, with its place.
 *
 * @param content the file it stood in
 * @param record as it stood
 * @param judged what it says
 */
public record PlacedRecord(LandedContent content, RawRecord record, JudgedRecord judged) {

    /** By file and record. */
    static final Comparator<PlacedRecord> BY_PLACE = Comparator.comparing(
                    PlacedRecord::content, PlacedRecord::compareFiles)
            .thenComparingLong(candidate -> candidate.record().ordinal());

    /** The order of files. */
    static int compareFiles(LandedContent one, LandedContent other) {
        if (one.equals(other)) {
            return 0;
        }
        int order = CodePointOrder.compare(one.sourceFile(), other.sourceFile());
        return order != 0 ? order : one.contentHash().compareTo(other.contentHash());
    }

    /** What it says, where it is sound. */
    public Claim claim() {
        return Objects.requireNonNull(judged.claim());
    }

    /** Where it stood, for sentences. */
    String place() {
        return content.sourceFile() + (record.position().isEmpty() ? "" : " at " + record.position());
    }
}
