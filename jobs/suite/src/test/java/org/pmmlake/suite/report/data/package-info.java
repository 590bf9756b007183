/** Tests of the tables that a report reads. */
@NullMarked
package org.pmmlake.suite.report.data;

import org.jspecify.annotations.NullMarked;
