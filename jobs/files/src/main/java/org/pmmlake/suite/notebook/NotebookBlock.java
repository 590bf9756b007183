package org.pmmlake.suite.notebook;

/** A part of a notebook's source. */
public sealed interface NotebookBlock permits Markdown, Statement {}
