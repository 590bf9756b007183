package org.pmmlake.suite.job;

/** Does a job from beginning to end. */
@FunctionalInterface
public interface JobRunner {

    /** Does the job and says how it went; where it cannot be done, the exception has the status to end with. */
    JobOutcome run(JobRequest request, Progress progress);
}
