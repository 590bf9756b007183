package org.pmmlake.suite.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes of different tables side by side: planning and committing a small table costs more than its data. */
public final class ParallelWrites {

    private static final int AT_ONCE = 4;

    private final List<Runnable> writes = new ArrayList<>();

    /** Adds a write; nothing happens before {@link #run()}. */
    public ParallelWrites add(Runnable write) {
        writes.add(write);
        return this;
    }

    /** Runs all writes and waits for them; the first failure is thrown after all have ended. */
    public void run() {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> running = new ArrayList<>();
            writes.forEach(write -> running.add(threads.submit(write)));
            ExecutionException failure = null;
            for (Future<?> write : running) {
                try {
                    write.get();
                } catch (ExecutionException failed) {
                    failure = failure == null ? failed : failure;
                }
            }
            if (failure != null) {
                throw failure.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException("A table could not be written", failure.getCause());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }
}
