/** Small things about words. */
@NullMarked
package org.pmmlake.suite.text;

import org.jspecify.annotations.NullMarked;
