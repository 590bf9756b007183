/** Paths, tables and the state of a lake: the only place that reads and writes them. */
@NullMarked
package org.pmmlake.suite.lake;

import org.jspecify.annotations.NullMarked;
