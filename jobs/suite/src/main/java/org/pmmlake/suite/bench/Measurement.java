package org.pmmlake.suite.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * What one piece of work cost this process: all its threads, collection of garbage and compilation included.
 *
 * @param cpuSeconds time on all cores
 * @param wallSeconds time that passed
 * @param peakMegabytes most heap that was in use after a collection of garbage: what the work needs, whatever the size of the
 *     heap lets lie about
 */
record Measurement(double cpuSeconds, double wallSeconds, double peakMegabytes) {

    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    /** A result with what it cost. */
    record Of<T>(T result, Measurement cost) {}

    /** Does a piece of work and takes its cost, on a heap that was cleared before. */
    static <T> Of<T> of(Supplier<T> work) {
        System.gc();
        try (LiveHeap heap = new LiveHeap()) {
            OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long cpu = process.getProcessCpuTime();
            long wall = System.nanoTime();
            T result = work.get();
            double wallSeconds = (System.nanoTime() - wall) / NANOS;
            double cpuSeconds = (process.getProcessCpuTime() - cpu) / NANOS;
            return new Of<>(result, new Measurement(cpuSeconds, wallSeconds, heap.peak() / MEGABYTE));
        }
    }
}
