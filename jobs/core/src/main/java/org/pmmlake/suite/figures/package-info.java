/** The figures that the report of the first cycle prints, and the gold tables that answer each of them. */
@NullMarked
package org.pmmlake.suite.figures;

import org.jspecify.annotations.NullMarked;
