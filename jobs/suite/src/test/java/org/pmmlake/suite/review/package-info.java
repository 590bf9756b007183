@NullMarked
package org.pmmlake.suite.review;

import org.jspecify.annotations.NullMarked;
