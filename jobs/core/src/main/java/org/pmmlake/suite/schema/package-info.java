/** The tables: one class each with its columns, key, order and comments. Nothing here reads or writes. */
@NullMarked
package org.pmmlake.suite.schema;

import org.jspecify.annotations.NullMarked;
