package org.pmmlake.suite.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every job that works on the lake understands, on top of {@link CommonOptions}. */
final class JobOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it reads any option.
    CommandSpec command;

    @Option(names = "--dry-run", description = "say what would be done, and write nothing")
    boolean dryRun;

    @Option(names = "--strict", description = "end with exit code 10 when rows were quarantined")
    boolean strict;

    private final Map<String, String> sparkConf = new LinkedHashMap<>();

    @Option(
            names = "--spark-conf",
            paramLabel = "KEY=VALUE",
            description = "a setting of Spark, such as spark.sql.shuffle.partitions=7; repeat it for several")
    void sparkConf(String setting) {
        int equals = setting.indexOf('=');
        if (equals < 1 || !setting.startsWith("spark.")) {
            throw new ParameterException(
                    command.commandLine(), "'" + setting + "' is no setting of Spark: expected spark.<key>=<value>.");
        }
        sparkConf.put(setting.substring(0, equals), setting.substring(equals + 1));
    }

    /**
     * Hands the settings to the session to come: Spark takes them from the system properties, whichever way the jar
     * was started.
     */
    void applySparkConf() {
        sparkConf.forEach(System::setProperty);
    }
}
