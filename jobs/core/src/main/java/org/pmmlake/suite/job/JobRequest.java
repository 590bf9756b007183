package org.pmmlake.suite.job;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pmmlake.suite.config.SuiteConfig;

/**
 * One job, asked for.
 *
 * @param job name of the job, as on the command line
 * @param lake root of the lake: an absolute local path, or a URI such as {@code hdfs://…}
 * @param conf folder of the configuration
 * @param config the configuration as loaded from it
 * @param cycles the cycles to work on; empty for all there are
 * @param dryRun whether to say what would be done, and write nothing
 * @param strict whether quarantined rows make the job end with {@link ExitStatus#QUARANTINED}
 * @param options what else the job takes, by option name without dashes; absent where not given
 */
public record JobRequest(
        String job,
        String lake,
        Path conf,
        SuiteConfig config,
        SortedSet<Integer> cycles,
        boolean dryRun,
        boolean strict,
        Map<String, String> options) {

    public JobRequest {
        cycles = Collections.unmodifiableSortedSet(new TreeSet<>(cycles));
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** Whether the job writes nothing into the lake, so that it need not hold it. */
    public boolean onlyReads() {
        return dryRun || options.containsKey("verify") || options.containsKey("diff") || options.containsKey("world");
    }

    /** The same, writing nothing. */
    public JobRequest asDryRun() {
        return new JobRequest(job, lake, conf, config, cycles, true, strict, options);
    }
}
