/** Tests of the bench as it is started. */
@NullMarked
package org.pmmlake.suite.bench;

import org.jspecify.annotations.NullMarked;
