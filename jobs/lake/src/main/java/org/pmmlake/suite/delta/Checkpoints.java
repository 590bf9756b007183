package org.pmmlake.suite.delta;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.storage.StorageLevel;
import org.pmmlake.suite.lake.LakePaths;

/**
 * Cuts plans: what comes after is planned and computed from rows that are stored.
 *
 * <p>In one process the rows stay with it. On a cluster they would be lost with the machine that holds them, and the job
 * with them; there they are written below {@code state/checkpoints} of the lake until the job is over.
 */
public final class Checkpoints {

    private static final String FOLDER = "state/checkpoints";

    private Checkpoints() {}

    /**
     * Computes a dataset now, once.
     *
     * @param rows what to compute
     * @param paths the lake
     * @param writing whether anything may be written; where not, a lost machine ends the job
     */
    public static <T> Dataset<T> cut(Dataset<T> rows, LakePaths paths, boolean writing) {
        SparkContext context = rows.sparkSession().sparkContext();
        if (context.isLocal() || !writing) {
            return rows.localCheckpoint();
        }
        context.setCheckpointDir(new Path(paths.root(), FOLDER).toString());
        // Held while it is written, since Spark computes a dataset once to count it and once more to write it.
        Dataset<T> held = rows.persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<T> cut = held.checkpoint();
        held.unpersist();
        return cut;
    }

    /** Removes what this job, or one that was killed, left; nobody reads it any more. */
    public static void clear(LakePaths paths) {
        try {
            paths.fileSystem().delete(new Path(paths.root(), FOLDER), true);
        } catch (IOException failed) {
            throw new UncheckedIOException("The checkpoints of a job cannot be removed from " + paths.root(), failed);
        }
    }
}
