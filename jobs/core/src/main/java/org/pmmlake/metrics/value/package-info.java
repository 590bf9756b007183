/** How a KPI value follows from its data points or answers (contract §3). */
@NullMarked
package org.pmmlake.metrics.value;

import org.jspecify.annotations.NullMarked;
