package org.pmmlake.suite.run;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;

/** Opens the Spark session: what results depend on is set here and checked, what speed depends on is only suggested. */
final class SessionFactory {

    /** Settings that results or tables depend on; a session that has others is refused. */
    private static final Map<String, String> REQUIRED = Map.of(
            "spark.sql.ansi.enabled", "true",
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");

    /** Settings that the command line may override. */
    private static final Map<String, String> SUGGESTED = Map.ofEntries(
            Map.entry("spark.ui.enabled", "false"),
            Map.entry("spark.sql.maxPlanStringLength", "100"),
            Map.entry("spark.databricks.delta.snapshotPartitions", "1"),
            Map.entry("spark.databricks.delta.stats.collect", "false"),
            // In each commit it would save others a look at the log, but takes a job of Spark a commit.
            Map.entry("spark.databricks.delta.allFilesInCrc.enabled", "false"),
            Map.entry("spark.scheduler.mode", "FAIR"),
            Map.entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"));

    /**
     * Likewise, for one machine, where plans and compiled code of small tables cost more than their rows do, and large ones are
     * written by tasks without a plan. Clusters have Spark's own.
     */
    private static final Map<String, String> SMALL = Map.of(
            "spark.sql.shuffle.partitions", "2",
            "spark.default.parallelism", "2",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.sql.sources.parallelPartitionDiscovery.parallelism", "2");

    /** One and a half times what Spark sets aside for itself. */
    private static final long LEAST_HEAP = 450L << 20;

    private static final int MEGABYTE_BITS = 20;

    /** Where nobody says where Spark is to run. */
    static final String STANDARD_MASTER = "local[*]";

    private SessionFactory() {}

    /** The session of this process: a new one, or the one that the caller already has. */
    static SparkSession open() {
        requireHeap(Runtime.getRuntime().maxMemory());
        SparkSession.Builder builder = SparkSession.builder().appName("PMM Lake");
        org.apache.spark.SparkConf given = new org.apache.spark.SparkConf();
        if (!given.contains("spark.master")) {
            builder = builder.master(STANDARD_MASTER);
        }
        Map<String, String> suggested = new TreeMap<>(SUGGESTED);
        if (given.get("spark.master", STANDARD_MASTER).startsWith("local")) {
            suggested.putAll(SMALL);
        }
        for (Map.Entry<String, String> setting : suggested.entrySet()) {
            if (!given.contains(setting.getKey())) {
                builder = builder.config(setting.getKey(), setting.getValue());
            }
        }
        for (Map.Entry<String, String> setting : REQUIRED.entrySet()) {
            builder = builder.config(setting.getKey(), setting.getValue());
        }
        SparkSession session = builder.getOrCreate();
        check(session);
        return session;
    }

    /** Spark says the same, but with a stack trace and in the words of its settings. */
    static void requireHeap(long bytes) {
        if (bytes < LEAST_HEAP) {
            throw new JobException(
                    ExitStatus.USAGE,
                    "Spark needs a heap of at least " + (LEAST_HEAP >> MEGABYTE_BITS) + " MB, and this one has "
                            + (bytes >> MEGABYTE_BITS)
                            + " MB. Give it more: PMM_JAVA_OPTS=-Xmx2g, or --driver-memory 2g of"
                            + " spark-submit.");
        }
    }

    private static void check(SparkSession session) {
        REQUIRED.forEach((key, wanted) -> {
            String found = session.conf().get(key, "");
            if (!found.equals(wanted)) {
                throw new JobException(
                        ExitStatus.USAGE,
                        "The Spark session has " + key + "=" + found + ", which would change results; start it with "
                                + wanted + ".");
            }
        });
    }
}
