/** Writes the workbook that a Member fills in and sends back (contract §2). */
@NullMarked
package org.pmmlake.suite.ingest.template;

import org.jspecify.annotations.NullMarked;
