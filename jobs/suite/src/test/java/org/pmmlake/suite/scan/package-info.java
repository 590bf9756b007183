/** Tests of the column-wise reading of large tables. */
@NullMarked
package org.pmmlake.suite.scan;

import org.jspecify.annotations.NullMarked;
