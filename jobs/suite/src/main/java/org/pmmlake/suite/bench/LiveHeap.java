package org.pmmlake.suite.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Watches how much heap is left in use by each collection of garbage, from its start until it is closed. */
final class LiveHeap implements NotificationListener, AutoCloseable {

    private final Set<String> pools = new HashSet<>();
    private final AtomicLong peak = new AtomicLong();

    LiveHeap() {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .forEach(pool -> pools.add(pool.getName()));
        collectors().forEach(collector -> collector.addNotificationListener(this, null, null));
    }

    private static List<NotificationEmitter> collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(NotificationEmitter.class::cast)
                .toList();
    }

    /** The most bytes so far, one more collection included: there may have been none. */
    long peak() {
        System.gc();
        return Math.max(
                peak.get(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    @Override
    public void handleNotification(Notification notification, Object handback) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            long used = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                    .getGcInfo()
                    .getMemoryUsageAfterGc()
                    .entrySet()
                    .stream()
                    .filter(pool -> pools.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum();
            peak.accumulateAndGet(used, Math::max);
        }
    }

    @Override
    public void close() {
        for (NotificationEmitter collector : collectors()) {
            try {
                collector.removeNotificationListener(this);
            } catch (ListenerNotFoundException impossible) {
                throw new IllegalStateException("The listener was added when this was made", impossible);
            }
        }
    }
}
