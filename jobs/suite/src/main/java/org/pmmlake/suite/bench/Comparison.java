package org.pmmlake.suite.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.run.ExitStatus;
import org.pmmlake.suite.run.JobException;
import org.pmmlake.suite.run.Progress;

/**
 * One workload, done in turn by the suite and by DuckDB.
 *
 * @param suite costs of the suite's warm runs
 * @param duckDb costs of DuckDB's warm runs
 * @param peakMegabytes heap that the suite holds on to
 * @param floorSeconds CPU time of the bare scan, median
 */
record Comparison(List<Measurement> suite, List<Measurement> duckDb, double peakMegabytes, double floorSeconds) {

    private static final int FLOOR_RUNS = 3;
    /** Until the compiler has done its work: Java runs a piece of code some thousand times before it compiles it well. */
    private static final double WARM_SECONDS = 8;

    private static final double TOLERANCE = 1e-9;

    /**
     * Runs both sides to warm up, and then in turn; every result is compared.
     *
     * @throws JobException if the results differ
     */
    static Comparison of(Workload workload, int runs, Progress progress) {
        List<Measurement> suite = new ArrayList<>();
        List<Measurement> duckDb = new ArrayList<>();
        progress.step(workload.name() + ", warming up");
        for (double spent = 0; spent < WARM_SECONDS; ) {
            spent += Measurement.of(workload::suite).cost().wallSeconds();
        }
        for (int run = 0; run <= runs; run++) {
            progress.step(workload.name() + ", " + (run == 0 ? "comparing" : "pair " + run + " of " + runs));
            Measurement.Of<Map<String, Double>> ours = Measurement.of(workload::suite);
            Measurement.Of<Map<String, Double>> theirs = Measurement.of(workload::duckDb);
            requireEqual(workload.name(), ours.result(), theirs.result());
            if (run > 0) {
                suite.add(ours.cost());
                duckDb.add(theirs.cost());
            }
        }
        List<Measurement> floor = new ArrayList<>();
        for (int run = 0; run < FLOOR_RUNS; run++) {
            floor.add(Measurement.of(() -> {
                        workload.floor();
                        return true;
                    })
                    .cost());
        }
        double peak = LiveHeap.peakMegabytes(workload::suite);
        return new Comparison(suite, duckDb, peak, median(floor, Measurement::cpuSeconds));
    }

    static void requireEqual(String workload, Map<String, Double> ours, Map<String, Double> theirs) {
        if (ours.isEmpty() || !ours.keySet().equals(theirs.keySet())) {
            throw new JobException(
                    ExitStatus.FAILED,
                    workload + ": the suite gives " + ours.size() + " numbers and DuckDB " + theirs.size()
                            + ", and not for the same things; the speeds are not comparable.");
        }
        ours.forEach((key, number) -> {
            double other = theirs.getOrDefault(key, Double.NaN);
            double size = Math.max(1, Math.max(Math.abs(number), Math.abs(other)));
            boolean bothUndefined = Double.isNaN(number) && Double.isNaN(other);
            if (!bothUndefined && !(Math.abs(number - other) <= TOLERANCE * size)) {
                throw new JobException(
                        ExitStatus.FAILED,
                        workload + ": for " + key + " the suite gives " + number + " and DuckDB " + other
                                + "; the speeds are not comparable.");
            }
        });
    }

    static double median(List<Measurement> runs, ToDoubleFunction<Measurement> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The line of the result. */
    List<@Nullable Object> line(Workload workload) {
        double cpu = median(suite, Measurement::cpuSeconds);
        double other = median(duckDb, Measurement::cpuSeconds);
        return Arrays.asList(
                workload.name(),
                cpu / other,
                cpu,
                other,
                median(suite, Measurement::wallSeconds),
                peakMegabytes,
                workload.rows(),
                suite.size(),
                floorSeconds);
    }
}
