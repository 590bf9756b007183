/** Tests of the column-wise reading of large tables. */
@NullMarked
package org.pmmlake.suite.lake;

import org.jspecify.annotations.NullMarked;
