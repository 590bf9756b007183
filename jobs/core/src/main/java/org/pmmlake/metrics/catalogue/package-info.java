/** What the PMM asks for, as data: dimensions, expected outcomes, KPIs, tools, groups, reasons and maps. */
@NullMarked
package org.pmmlake.metrics.catalogue;

import org.jspecify.annotations.NullMarked;
