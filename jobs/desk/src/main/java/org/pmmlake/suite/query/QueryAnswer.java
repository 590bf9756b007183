package org.pmmlake.suite.query;

import java.util.List;
import org.pmmlake.suite.job.ResultTable;

/** What a question brought: rows, sentences about the whole, and the main columns; none for all in their order. */
public record QueryAnswer(ResultTable table, List<String> notes, List<String> main) {

    public QueryAnswer {
        notes = List.copyOf(notes);
        main = List.copyOf(main);
    }
}
