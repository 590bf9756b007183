package org.pmmlake.suite.notebook;

/**
 * What a statement brought, as an engine shows it.
 *
 * @param answer the rows that are shown
 * @param html the same in a notebook
 */
public record RenderedRows(StatementResult answer, String html) {}
