package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.pmmlake.suite.job.ResultTable;

/**
 * What ingest did.
 *
 * @param files one line a file of the cycles asked for
 * @param runIds digest of the inputs of each of these cycles
 * @param changed the cycles that were worked on
 * @param unjudged of these, those that a dry run only says would be judged from the beginning
 * @param outside files outside any folder of a cycle, which are not read
 */
record IngestOutcome(
        List<FileLedger.FileLine> files,
        SortedMap<Integer, String> runIds,
        SortedSet<Integer> changed,
        SortedSet<Integer> unjudged,
        List<String> outside) {

    private static final List<String> COLUMNS = List.of(
            "cycle", "source_file", "kind", "rows_read", "rows_accepted", "rows_quarantined", "rows_duplicate", "note");

    ResultTable table() {
        return new ResultTable(
                COLUMNS, files.stream().map(FileLedger.FileLine::shown).toList());
    }

    /** Whether anything was refused: a row, or a whole file. */
    boolean quarantined() {
        return files.stream().anyMatch(line -> line.quarantined() > 0 || line.fault() != null);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        outside.forEach(path -> notes.add(
                path + " lies outside any folder of a cycle and is not read; expected landing/cycle=<year>/…"));
        if (!unjudged.isEmpty()) {
            notes.add("Cycles " + unjudged
                    + " are to be judged from the beginning, since rules changed or a file grew: what"
                    + " comes of that, and of new files, a dry run does not say.");
        }
        if (changed.isEmpty()) {
            notes.add("Nothing new in the landing zone; nothing was changed.");
        }
        if (quarantined()) {
            notes.add("Some rows were quarantined; see: pmm query quarantine");
        }
        return notes;
    }
}
