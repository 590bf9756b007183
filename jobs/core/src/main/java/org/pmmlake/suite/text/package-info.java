/** What was probably meant by a mistyped word, the order of code points, words of a shell, and texts of the jar. */
@NullMarked
package org.pmmlake.suite.text;

import org.jspecify.annotations.NullMarked;
