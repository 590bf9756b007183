@NullMarked
package org.pmmlake.suite.demo;

import org.jspecify.annotations.NullMarked;
