/** Measures whole jobs on inputs that it makes up itself. */
@NullMarked
package org.pmmlake.suite.bench;

import org.jspecify.annotations.NullMarked;
