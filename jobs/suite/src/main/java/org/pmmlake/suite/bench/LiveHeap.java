package org.pmmlake.suite.bench;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The heap that a piece of work holds on to: what full collections of garbage leave in use. All garbage is collected many times
 * while the work goes on, so that it takes longer than it would alone. What collections of the young generation leave does not
 * count, since garbage that they moved to the old one is in it.
 */
final class LiveHeap {

    private static final double MEGABYTE = 1 << 20;
    private static final long PAUSE_MILLIS = 20;

    private final List<GarbageCollectorMXBean> collectors =
            ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class);
    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    private final AtomicLong peak = new AtomicLong();

    private LiveHeap() {}

    /** Does the work and returns the most megabytes that were in use after any full collection meanwhile. */
    static double peakMegabytes(Supplier<?> work) {
        LiveHeap heap = new LiveHeap();
        ScheduledExecutorService collections = Executors.newSingleThreadScheduledExecutor();
        try {
            Future<?> all = collections.scheduleWithFixedDelay(heap::collect, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            heap.collectHolding(work.get());
            all.cancel(false);
            return heap.peak.get() / MEGABYTE;
        } finally {
            collections.shutdownNow();
        }
    }

    /** One more collection, for work that was done before the first; what it gave is part of what it needed. */
    private void collectHolding(@Nullable Object result) {
        try {
            collect();
        } finally {
            Reference.reachabilityFence(result);
        }
    }

    private void collect() {
        System.gc();
        collectors.stream()
                .map(GarbageCollectorMXBean::getLastGcInfo)
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(GcInfo::getEndTime))
                .ifPresent(last -> peak.accumulateAndGet(inUseAfter(last), Math::max));
    }

    private long inUseAfter(GcInfo collection) {
        return collection.getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pools.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }
}
