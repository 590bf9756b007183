/**
 * A second, deliberately naive reading of the contract that shares nothing with the product but its input files.
 *
 * <p>Sums are decimal, comparisons are quadratic, nothing is merged or distributed: where the product and this package
 * disagree, one of the two has misread the contract.
 */
@NullMarked
package org.pmmlake.suite.oracle;

import org.jspecify.annotations.NullMarked;
