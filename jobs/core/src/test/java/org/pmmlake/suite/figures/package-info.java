@NullMarked
package org.pmmlake.suite.figures;

import org.jspecify.annotations.NullMarked;
