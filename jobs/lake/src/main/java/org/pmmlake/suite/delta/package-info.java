/** The only place that reads and writes the lake's tables by Spark and Delta. */
@NullMarked
package org.pmmlake.suite.delta;

import org.jspecify.annotations.NullMarked;
