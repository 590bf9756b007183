/** Large tables column by column: batches of Spark's file scan, and states over them. No table or KPI is known here. */
@NullMarked
package org.pmmlake.suite.scan;

import org.jspecify.annotations.NullMarked;
