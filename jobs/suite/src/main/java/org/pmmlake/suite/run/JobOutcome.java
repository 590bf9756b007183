package org.pmmlake.suite.run;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a job went.
 *
 * @param status how it ended
 * @param result the table for standard output
 * @param notes sentences for standard error, in order
 */
public record JobOutcome(ExitStatus status, ResultTable result, List<String> notes) {

    public JobOutcome {
        notes = List.copyOf(notes);
    }

    /** The same after other sentences. */
    JobOutcome after(List<String> before) {
        return new JobOutcome(
                status, result, Stream.concat(before.stream(), notes.stream()).toList());
    }
}
