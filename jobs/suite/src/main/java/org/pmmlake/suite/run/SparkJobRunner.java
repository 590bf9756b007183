package org.pmmlake.suite.run;

/** Does jobs with Spark. */
public final class SparkJobRunner implements JobRunner {

    @Override
    public JobOutcome run(JobRequest request, Progress progress) {
        throw new JobException(ExitStatus.FAILED, "not wired");
    }
}
