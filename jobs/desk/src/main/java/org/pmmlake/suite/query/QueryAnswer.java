package org.pmmlake.suite.query;

import java.util.List;
import org.pmmlake.suite.job.ResultTable;

/**
 * What a question brought.
 *
 * @param table the rows
 * @param notes sentences about the whole
 * @param main the columns that matter most, first ones first; empty for all in their order
 */
public record QueryAnswer(ResultTable table, List<String> notes, List<String> main) {

    public QueryAnswer {
        notes = List.copyOf(notes);
        main = List.copyOf(main);
    }
}
