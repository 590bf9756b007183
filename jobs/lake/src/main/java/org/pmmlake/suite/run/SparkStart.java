package org.pmmlake.suite.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.pmmlake.suite.lake.ConcurrentWork;

/**
 * Spark as it starts, on a thread of its own: what needs no session goes on beside it, such as finding the lake and reading
 * small files.
 */
final class SparkStart implements Supplier<SparkSession>, AutoCloseable {

    private final SparkConf given = new SparkConf();
    private final FutureTask<SparkSession> starting = new FutureTask<>(SessionFactory::open);

    /** Begins to start Spark. */
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
        String master = given.get("spark.master", SessionFactory.STANDARD_MASTER);
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
}
