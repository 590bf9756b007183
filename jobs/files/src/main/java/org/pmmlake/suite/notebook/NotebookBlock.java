package org.pmmlake.suite.notebook;

/** A part of a notebook's source. */
public sealed interface NotebookBlock permits NotebookBlock.Passage, Statement {

    /**
     * Text.
     *
     * @param markdown in CommonMark
     */
    record Passage(String markdown) implements NotebookBlock {}
}
