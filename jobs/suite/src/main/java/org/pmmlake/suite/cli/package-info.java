/** The command line: it parses, calls a job and prints; it decides nothing else. */
@NullMarked
package org.pmmlake.suite.cli;

import org.jspecify.annotations.NullMarked;
