/** Charts as static SVG: they print, need no script, and hold nothing but what their data table shows. */
@NullMarked
package org.pmmlake.suite.report.chart;

import org.jspecify.annotations.NullMarked;
