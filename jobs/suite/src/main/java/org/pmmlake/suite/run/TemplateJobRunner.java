package org.pmmlake.suite.run;

/** Writes the workbook that a Member fills in. */
public final class TemplateJobRunner implements JobRunner {

    @Override
    public JobOutcome run(JobRequest request, Progress progress) {
        throw new JobException(ExitStatus.FAILED, "not wired");
    }
}
