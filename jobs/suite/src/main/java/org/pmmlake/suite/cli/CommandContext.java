package org.pmmlake.suite.cli;

import java.util.function.Supplier;
import org.pmmlake.suite.job.JobRunner;

/**
 * What commands work with.
 *
 * @param terminal where they write
 * @param environment what the process was started with
 * @param lakeJobs makes the runner of the jobs that work on the lake; only asked when one is to run, since it loads Spark
 * @param workbooks makes the runner of {@code template}
 * @param bench makes the runner of {@code bench}
 */
record CommandContext(
        Terminal terminal,
        Environment environment,
        Supplier<JobRunner> lakeJobs,
        Supplier<JobRunner> workbooks,
        Supplier<JobRunner> bench) {}
