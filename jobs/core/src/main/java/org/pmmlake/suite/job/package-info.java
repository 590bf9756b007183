/** What a job is asked, how it ends, and what it shows: the words between those who do jobs and those who call them. */
@NullMarked
package org.pmmlake.suite.job;

import org.jspecify.annotations.NullMarked;
