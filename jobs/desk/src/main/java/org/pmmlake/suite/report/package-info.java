/** The HTML report of one release. */
@NullMarked
package org.pmmlake.suite.report;

import org.jspecify.annotations.NullMarked;
