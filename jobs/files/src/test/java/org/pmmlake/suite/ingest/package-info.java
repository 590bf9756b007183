/** Tests of the file readers. */
@NullMarked
package org.pmmlake.suite.ingest;

import org.jspecify.annotations.NullMarked;
