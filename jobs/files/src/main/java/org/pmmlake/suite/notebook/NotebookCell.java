package org.pmmlake.suite.notebook;

import java.util.List;

/** A cell of a notebook, with what came of it. */
sealed interface NotebookCell {

    /** Stable name of the cell within its notebook. */
    String id();

    /** Text in CommonMark. */
    record Text(String id, String markdown) implements NotebookCell {}

    /**
     * Python that was run, or does what was run.
     *
     * @param source the text of the cell
     * @param outputs what it shows, in order
     */
    record Code(String id, String source, List<Output> outputs) implements NotebookCell {
        public Code {
            outputs = List.copyOf(outputs);
        }
    }

    /** What a cell shows. */
    sealed interface Output {}

    /** Text on standard output. */
    record Printed(String text) implements Output {}

    /** Rows. */
    record RowsOutput(RenderedRows shown) implements Output {}

    /** A picture, as SVG. */
    record PictureOutput(String svg) implements Output {}
}
