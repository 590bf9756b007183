/** What people decided about findings: the states of a review and the rules between them. Pure values. */
@NullMarked
package org.pmmlake.metrics.review;

import org.jspecify.annotations.NullMarked;
