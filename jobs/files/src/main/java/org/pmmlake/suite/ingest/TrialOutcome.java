package org.pmmlake.suite.ingest;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.pmmlake.metrics.catalogue.GroupKind;

/**
 * What a run would make of some files.
 *
 * @param accepted the accepted submissions, by Member and revision
 * @param groups groups of the Members for whom a register row was among the files
 * @param refused what would be quarantined, in the order of files and rows
 * @param duplicates rows that repeat another one
 * @param notes what the readers remarked
 */
public record TrialOutcome(
        List<TrialSubmission> accepted,
        SortedMap<String, Map<GroupKind, String>> groups,
        List<Refused> refused,
        long duplicates,
        List<String> notes) {

    /**
     * A row or a file that would be quarantined.
     *
     * @param file as it was named
     * @param position place in the file; empty for a whole file
     * @param code the first broken rule
     * @param message what is wrong, as a sentence
     */
    public record Refused(String file, String position, String code, String message) {}
}
