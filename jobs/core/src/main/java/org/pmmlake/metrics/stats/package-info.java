/** The statistics, each once, in plain Java: exact on the definitions of contract §4. */
@NullMarked
package org.pmmlake.metrics.stats;

import org.jspecify.annotations.NullMarked;
