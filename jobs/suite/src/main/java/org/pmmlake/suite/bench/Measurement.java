package org.pmmlake.suite.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * What one piece of work cost this process: all its threads, collection of garbage and compilation included.
 *
 * @param cpuSeconds time on all cores
 * @param wallSeconds time that passed
 */
record Measurement(double cpuSeconds, double wallSeconds) {

    private static final double NANOS = 1e9;

    /** A result with what it cost. */
    record Of<T>(T result, Measurement cost) {}

    /** Does a piece of work and takes its cost, on a heap that was cleared before. */
    static <T> Of<T> of(Supplier<T> work) {
        System.gc();
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = process.getProcessCpuTime();
        long wall = System.nanoTime();
        T result = work.get();
        double wallSeconds = (System.nanoTime() - wall) / NANOS;
        double cpuSeconds = (process.getProcessCpuTime() - cpu) / NANOS;
        return new Of<>(result, new Measurement(cpuSeconds, wallSeconds));
    }
}
