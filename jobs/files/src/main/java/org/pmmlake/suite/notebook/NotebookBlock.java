package org.pmmlake.suite.notebook;

/** A part of a notebook's source. */
public sealed interface NotebookBlock permits NotebookBlock.Prose, Statement {

    /**
     * Text.
     *
     * @param markdown in CommonMark
     */
    record Prose(String markdown) implements NotebookBlock {}
}
