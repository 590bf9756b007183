package org.pmmlake.suite.run;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.job.Progress;
import org.pmmlake.suite.job.SuiteVersion;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.lake.StateFile;
import org.pmmlake.suite.publish.ReleaseFolder;

/**
 * What a job works with.
 *
 * @param spark the Spark session, which may still be starting
 * @param paths places of the lake
 * @param tables tables of the lake at its state
 * @param stateFile the state of the lake
 * @param catalogues catalogue of each cycle
 * @param request what was asked for
 * @param progress where to tell what is going on
 * @param clock for the times in the run table, and nothing else
 */
record JobContext(
        SparkStart spark,
        LakePaths paths,
        DeltaTables tables,
        StateFile stateFile,
        CycleCatalogues catalogues,
        JobRequest request,
        Progress progress,
        Clock clock) {

    /** The Spark session; waits until it is there. */
    SparkSession session() {
        return spark.get();
    }

    LakeState state() {
        return stateFile.read();
    }

    /** Makes everything written so far the state of the lake, with the pieces of work that are now done. */
    void commit(Map<String, String> done) {
        commit(done, List.of());
    }

    /** The same after analyses of these cycles, or of {@code trends}. */
    void commit(Map<String, String> done, Collection<String> analysed) {
        stateFile.write(stateFile.read().with(tables.written(), done).analysedNow(analysed));
    }

    /** The cycles that were ingested, each with the digest of what it was made from. */
    SortedMap<Integer, String> ingested() {
        SortedMap<Integer, String> runIds = new TreeMap<>();
        state().ingested().forEach((cycle, runId) -> {
            if (!cycle.equals(AnalyseJob.TRENDS)) {
                runIds.put(Integer.valueOf(cycle), runId);
            }
        });
        return runIds;
    }

    ReleaseFolder releases(Audience audience) {
        return new ReleaseFolder(paths, audience);
    }

    /** What the results of a cycle depend on besides its inputs. */
    String rules(int cycle) {
        return Digest.of(
                SuiteVersion.text(),
                catalogues.forCycle(cycle).digest(),
                request.config().resultDigestText());
    }
}
