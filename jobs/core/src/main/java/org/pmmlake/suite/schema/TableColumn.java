package org.pmmlake.suite.schema;

import java.io.Serializable;

/**
 * A column of a table. Its values may be null.
 *
 * @param name lower snake case
 * @param type the type of its values
 * @param comment what a value says
 */
public record TableColumn(String name, ColumnType type, String comment) implements Serializable {}
