/**
 * What may be shown of values that a reader may not see, and the other worlds that prove it: other hidden values from which
 * the same figures come out. What is withheld follows from what everybody knows, never from the values.
 */
@NullMarked
package org.pmmlake.metrics.worlds;

import org.jspecify.annotations.NullMarked;
