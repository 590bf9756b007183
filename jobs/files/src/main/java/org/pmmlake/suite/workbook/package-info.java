/** Writes tables as Excel workbooks: full values, nothing that could be taken for a formula, the same bytes at any time. */
@NullMarked
package org.pmmlake.suite.workbook;

import org.jspecify.annotations.NullMarked;
