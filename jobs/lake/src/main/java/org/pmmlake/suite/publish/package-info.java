/** Releases: plain Parquet for one audience, described column by column, swapped whole. */
@NullMarked
package org.pmmlake.suite.publish;

import org.jspecify.annotations.NullMarked;
