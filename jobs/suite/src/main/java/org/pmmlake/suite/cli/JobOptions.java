package org.pmmlake.suite.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What every job that works on the lake understands, on top of {@link CommonOptions}. */
final class JobOptions {

    @Option(names = "--dry-run", description = "say what would be done, and write nothing")
    boolean dryRun;

    @Option(names = "--strict", description = "end with exit code 10 when rows were quarantined")
    boolean strict;

    @Option(
            names = "--spark-conf",
            paramLabel = "KEY=VALUE",
            converter = SparkSettingConverter.class,
            description = "a setting of Spark, such as spark.sql.shuffle.partitions=7; repeat it for several")
    List<SparkSetting> sparkConf = new ArrayList<>();

    /**
     * Hands the settings to the session to come: Spark takes them from the system properties, whichever way the jar
     * was started. Of two values for a key the later one counts.
     */
    void applySparkConf() {
        sparkConf.forEach(setting -> System.setProperty(setting.key(), setting.value()));
    }

    /**
     * One setting of Spark.
     *
     * @param key its name, beginning with {@code spark.}
     * @param value its value, as text
     */
    record SparkSetting(String key, String value) {}

    /** A setting as {@code key=value}; the value may hold more equals signs. */
    static final class SparkSettingConverter implements ITypeConverter<SparkSetting> {
        @Override
        public SparkSetting convert(String setting) {
            int equals = setting.indexOf('=');
            if (equals < 0 || !setting.startsWith("spark.")) {
                throw new TypeConversionException(
                        "'" + setting + "' is no setting of Spark: expected spark.<key>=<value>.");
            }
            return new SparkSetting(setting.substring(0, equals), setting.substring(equals + 1));
        }
    }
}
