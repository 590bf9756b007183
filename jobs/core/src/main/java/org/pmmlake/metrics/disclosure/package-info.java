/** The kinds of figures, by which it is decided what may be shown of them; see {@code org.pmmlake.metrics.worlds}. */
@NullMarked
package org.pmmlake.metrics.disclosure;

import org.jspecify.annotations.NullMarked;
