/** Running jobs: what is asked for, what comes back, and how it ends. */
@NullMarked
package org.pmmlake.suite.run;

import org.jspecify.annotations.NullMarked;
