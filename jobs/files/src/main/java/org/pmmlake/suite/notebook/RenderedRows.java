package org.pmmlake.suite.notebook;

/**
 * What a statement brought, as an engine shows it.
 *
 * @param total how many rows there are in all
 * @param html the first of them in a notebook
 */
public record RenderedRows(long total, String html) {}
