/** The analyses: each a function from the frames of some cycles to the rows of one gold table. */
@NullMarked
package org.pmmlake.suite.analysis;

import org.jspecify.annotations.NullMarked;
