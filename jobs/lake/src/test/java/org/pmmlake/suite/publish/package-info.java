@NullMarked
package org.pmmlake.suite.publish;

import org.jspecify.annotations.NullMarked;
