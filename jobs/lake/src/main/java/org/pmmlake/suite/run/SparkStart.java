package org.pmmlake.suite.run;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.lake.ConcurrentWork;

/**
 * Spark as it starts, on a thread of its own: what needs no session goes on beside it, such as finding the lake and reading
 * small files. What results depend on is set here and checked, what speed depends on is only suggested.
 */
final class SparkStart implements Supplier<SparkSession>, AutoCloseable {

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
    private static final String STANDARD_MASTER = "local[*]";

    private final SparkConf given = new SparkConf();
    private final FutureTask<SparkSession> starting = new FutureTask<>(SparkStart::open);

    SparkStart() {
        Thread thread = new Thread(starting, "spark-start");
        thread.setDaemon(true);
        thread.start();
    }

    /** The settings of Hadoop that the session will have. */
    Configuration hadoop() {
        return SparkHadoopUtil.get().newConfiguration(given);
    }

    /** Whether all work is done by this process. */
    boolean isLocal() {
        String master = given.get("spark.master", STANDARD_MASTER);
        // A "local-cluster" has processes of its own.
        return master.equals("local") || master.startsWith("local[");
    }

    /**
     * The session; waits until it is there, and makes it the active one of this thread and of those that it starts, as some
     * of Spark's plans want. Where Spark did not start, says why.
     */
    @Override
    public SparkSession get() {
        SparkSession session = ConcurrentWork.result(starting);
        SparkSession.setActiveSession(session);
        return session;
    }

    /** Waits until the start is over, so that no process ends in the middle of it. */
    @Override
    public void close() {
        try {
            starting.get();
        } catch (ExecutionException failed) {
            // Whoever needed the session was told; who did not need it need not know.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The session of this process: a new one, or the one that the caller already has. */
    static SparkSession open() {
        requireHeap(Runtime.getRuntime().maxMemory());
        SparkSession.Builder builder = SparkSession.builder().appName("PMM Lake");
        SparkConf given = new SparkConf();
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
            throw JobException.usage(
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
                throw JobException.usage("The Spark session has " + key + "=" + found
                        + ", which would change results; start it with " + wanted + ".");
            }
        });
    }
}
