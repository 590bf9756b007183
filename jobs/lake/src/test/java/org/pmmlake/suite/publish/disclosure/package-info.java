@NullMarked
package org.pmmlake.suite.publish.disclosure;

import org.jspecify.annotations.NullMarked;
