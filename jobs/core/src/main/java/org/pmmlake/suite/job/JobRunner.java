package org.pmmlake.suite.job;

/** Does a job from beginning to end. */
@FunctionalInterface
public interface JobRunner {

    /**
     * Does the job and says how it went.
     *
     * @throws JobException when the job cannot be done, with the status to end with
     */
    JobOutcome run(JobRequest request, Progress progress);
}
