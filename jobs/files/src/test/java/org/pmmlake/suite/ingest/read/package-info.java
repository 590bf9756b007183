/** Tests of the file readers. */
@NullMarked
package org.pmmlake.suite.ingest.read;

import org.jspecify.annotations.NullMarked;
