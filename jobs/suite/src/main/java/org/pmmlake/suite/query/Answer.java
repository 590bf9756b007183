package org.pmmlake.suite.query;

import java.util.List;
import org.pmmlake.suite.run.ResultTable;

/**
 * What a question brought.
 *
 * @param table the rows
 * @param notes sentences about the whole
 */
public record Answer(ResultTable table, List<String> notes) {

    public Answer {
        notes = List.copyOf(notes);
    }
}
