/** The files of a lake without Spark: paths, stores, state, manifests, ledgers, and who holds it. */
@NullMarked
package org.pmmlake.suite.lake;

import org.jspecify.annotations.NullMarked;
