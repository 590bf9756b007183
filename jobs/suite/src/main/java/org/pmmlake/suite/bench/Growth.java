package org.pmmlake.suite.bench;

import java.util.ArrayList;
import java.util.List;
import org.pmmlake.suite.run.Progress;

/**
 * What a workload costs at one size, without DuckDB: medians of warm runs.
 *
 * @param cpuSeconds time on all cores
 * @param wallSeconds time that passed
 * @param peakMegabytes heap that the work holds on to
 */
record Growth(double cpuSeconds, double wallSeconds, double peakMegabytes) {

    /** Runs the workload once to warm up, as many times as asked for its time, and once more for its heap. */
    static Growth of(Workload workload, int runs, Progress progress) {
        progress.step("growth, " + workload.rows() + " data points");
        workload.suite();
        List<Measurement> costs = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            costs.add(Measurement.of(workload::suite).cost());
        }
        return new Growth(
                Comparison.median(costs, Measurement::cpuSeconds),
                Comparison.median(costs, Measurement::wallSeconds),
                LiveHeap.peakMegabytes(workload::suite));
    }
}
