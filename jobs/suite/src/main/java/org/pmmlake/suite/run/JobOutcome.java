package org.pmmlake.suite.run;

import java.util.List;

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
}
