package org.pmmlake.suite.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a job went.
 *
 * @param status how it ended
 * @param result the whole result, as a table for standard output
 * @param notes sentences for standard error, in order
 * @param summary what people see first of the result; empty where its first rows will do
 */
public record JobOutcome(ExitStatus status, ResultTable result, List<String> notes, Optional<Summary> summary) {

    public JobOutcome {
        notes = List.copyOf(notes);
    }

    /** An outcome whose table is its own summary. */
    public JobOutcome(ExitStatus status, ResultTable result, List<String> notes) {
        this(status, result, notes, Optional.empty());
    }

    /** All is done; the notes are sentences for standard error. */
    public static JobOutcome done(ResultTable result, List<String> notes) {
        return new JobOutcome(ExitStatus.DONE, result, notes);
    }

    /** All is done, and there is nothing to say beside the result. */
    public static JobOutcome done(ResultTable result) {
        return done(result, List.of());
    }

    /** The same with something that people see first. */
    public JobOutcome with(Summary shown) {
        return new JobOutcome(status, result, notes, Optional.of(shown));
    }

    /** The same after other sentences. */
    public JobOutcome after(List<String> before) {
        return new JobOutcome(
                status, result, Stream.concat(before.stream(), notes.stream()).toList(), summary);
    }
}
