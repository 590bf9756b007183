/** The suite's typed configuration: read once, every fault reported at once, unknown keys refused by name. */
@NullMarked
package org.pmmlake.suite.config;

import org.jspecify.annotations.NullMarked;
