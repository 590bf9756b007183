package org.pmmlake.suite.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work on different tables side by side: planning and committing a small table costs more than its data.
 *
 * <p>On threads of its own, never on Java's common pool: Hadoop's streams use that pool when they are closed, and wait
 * for ever where all its threads wait for Spark.
 */
public final class ConcurrentWork {

    private static final int AT_ONCE = 4;

    private final int atOnce;
    private final List<Runnable> parts = new ArrayList<>();

    /** Work that waits now and then, for files or for Spark. */
    public ConcurrentWork() {
        this(AT_ONCE);
    }

    private ConcurrentWork(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Work that only calculates: as many parts at once as there are processors, so that each that began goes ahead. */
    public static ConcurrentWork calculating() {
        return new ConcurrentWork(Runtime.getRuntime().availableProcessors());
    }

    /** Adds a part; nothing happens before {@link #run()}. */
    public ConcurrentWork add(Runnable part) {
        parts.add(part);
        return this;
    }

    /** Runs all parts and waits for them; the first failure is thrown after all have ended. */
    public void run() {
        runDuring(() -> true);
    }

    /** The same beside {@code work}, which the caller's thread does; where that fails, too, its failure is thrown. */
    public <T> T runDuring(Supplier<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<?>> running = new ArrayList<>();
            parts.forEach(part -> running.add(threads.submit(part)));
            T done;
            try {
                done = work.get();
            } finally {
                threads.shutdown();
                threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            }
            running.forEach(ConcurrentWork::result);
            return done;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while working on tables", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Waits for work on another thread and gives its result; where it failed, its own failure is thrown. */
    public static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("Work on another thread failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for work on another thread", interrupted);
        }
    }
}
