/** Measures the suite's work on large tables against the same work in DuckDB, on inputs that it makes up itself. */
@NullMarked
package org.pmmlake.suite.bench;

import org.jspecify.annotations.NullMarked;
