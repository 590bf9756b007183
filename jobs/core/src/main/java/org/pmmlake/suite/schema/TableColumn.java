package org.pmmlake.suite.schema;

import java.io.Serializable;

/** A column of a table, in lower snake case, and what a value says. Its values may be null. */
public record TableColumn(String name, ColumnType type, String comment) implements Serializable {}
