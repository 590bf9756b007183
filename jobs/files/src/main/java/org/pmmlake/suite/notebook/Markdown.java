package org.pmmlake.suite.notebook;

/**
 * Text of a notebook.
 *
 * @param markdown in CommonMark
 */
public record Markdown(String markdown) implements NotebookBlock {}
