/** Reading tables of the lake without Spark: Delta Kernel finds the files, embedded DuckDB answers. */
@NullMarked
package org.pmmlake.suite.query;

import org.jspecify.annotations.NullMarked;
