/** One administration's own values beside published figures, without any other Member's data. */
@NullMarked
package org.pmmlake.suite.compare;

import org.jspecify.annotations.NullMarked;
