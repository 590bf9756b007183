/** What each audience may see: brings rows of the lake before the disclosure control, and its decisions back to rows. */
@NullMarked
package org.pmmlake.suite.publish.disclosure;

import org.jspecify.annotations.NullMarked;
