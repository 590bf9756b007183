/** The pages of the report: what each says and shows, and the templates that write them. */
@NullMarked
package org.pmmlake.suite.report.page;

import org.jspecify.annotations.NullMarked;
