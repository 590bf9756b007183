/** Tests of the workbook template. */
@NullMarked
package org.pmmlake.suite.ingest.template;

import org.jspecify.annotations.NullMarked;
