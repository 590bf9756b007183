package org.pmmlake.suite.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;

/** Runs jobs in this JVM on a lake of the test, under the configuration that comes with the suite. */
final class LakeRun {

    private final Path lake;

    LakeRun(Path lake) {
        this.lake = lake;
    }

    JobOutcome job(String job) {
        return job(job, conf(), Map.of());
    }

    JobOutcome job(String job, Path conf, Map<String, String> options) {
        JobRequest request = new JobRequest(
                job, lake.toString(), conf, settled(SuiteConfig.load(conf)), new TreeSet<>(), false, false, options);
        return new SparkJobRunner().run(request, step -> {});
    }

    /** Files that a test has just written are whole, also those that do not end as their form ends. */
    private static SuiteConfig settled(SuiteConfig given) {
        return new SuiteConfig(
                given.lake(),
                given.sync(),
                new SuiteConfig.Landing(
                        given.landing().maxFileMb(), given.landing().inMemoryMb(), 0),
                given.thresholds(),
                given.publish(),
                given.effective());
    }

    /** The configuration of the checkout. */
    static Path conf() {
        return Path.of(System.getProperty("pmm.root"), "conf");
    }
}
