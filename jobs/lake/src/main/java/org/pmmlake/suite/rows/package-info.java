/** Tables as Spark sees them: the one place where their columns get Spark's types. */
@NullMarked
package org.pmmlake.suite.rows;

import org.jspecify.annotations.NullMarked;
