@NullMarked
package org.pmmlake.metrics.worlds;

import org.jspecify.annotations.NullMarked;
