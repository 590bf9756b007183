package org.pmmlake.suite.notebook;

/** What a statement brought, as an engine shows it: the number of its rows, and the first of them as HTML. */
public record RenderedRows(long total, String html) {}
