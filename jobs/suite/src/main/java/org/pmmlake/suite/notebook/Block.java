package org.pmmlake.suite.notebook;

/** A part of a notebook's source. */
public sealed interface Block permits Prose, Statement {}
