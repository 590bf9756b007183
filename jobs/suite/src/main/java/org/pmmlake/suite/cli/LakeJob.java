package org.pmmlake.suite.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;

/** A job that works on the lake: it turns the options into a request, has it done and prints the outcome. */
abstract class LakeJob extends SuiteCommand {

    @Mixin
    final JobOptions job = new JobOptions();

    /** Adds the job's own options to the request, by name without dashes; a job without any adds nothing. */
    void addOptions(Map<String, String> options) {}

    /** What to do next, as lines of text; nothing unless a job says so. */
    String nextStep(Workspace workspace) {
        return "";
    }

    @Override
    public Integer call() {
        Map<String, String> options = new TreeMap<>();
        addOptions(options);
        Workspace workspace = workspace();
        int status = run(context().lakeJobs(), workspace, job, options);
        if (!job.dryRun) {
            context().terminal().err().print(nextStep(workspace));
        }
        return status;
    }
}
