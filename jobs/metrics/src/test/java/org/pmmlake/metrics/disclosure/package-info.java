@NullMarked
package org.pmmlake.metrics.disclosure;

import org.jspecify.annotations.NullMarked;
