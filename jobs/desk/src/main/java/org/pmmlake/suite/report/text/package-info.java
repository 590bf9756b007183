/** The words and number formats of the report, by language. */
@NullMarked
package org.pmmlake.suite.report.text;

import org.jspecify.annotations.NullMarked;
