/** Tests of the bench. */
@NullMarked
package org.pmmlake.suite.bench;

import org.jspecify.annotations.NullMarked;
