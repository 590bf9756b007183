/** The review loop: findings as questions to Members, decisions about them, and replies as workbooks. Starts no Spark. */
@NullMarked
package org.pmmlake.suite.review;

import org.jspecify.annotations.NullMarked;
