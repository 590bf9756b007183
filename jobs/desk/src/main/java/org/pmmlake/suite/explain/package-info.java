/** How a number of the lake came about: its definition, its data with their files and places, and the arithmetic. */
@NullMarked
package org.pmmlake.suite.explain;

import org.jspecify.annotations.NullMarked;
