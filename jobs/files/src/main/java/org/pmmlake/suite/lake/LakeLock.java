package org.pmmlake.suite.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hadoop.util.ShutdownHookManager;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;

/**
 * Keeps two runs from writing to one lake: a lease, which its holder renews and which is taken over when its time is up, or
 * at once where its process is gone from this machine. Leases are counted; the highest number holds the lake, so that a
 * holder that was stopped meanwhile finds out, and what it then writes is refused ({@link Fence}).
 */
public final class LakeLock implements AutoCloseable {

    /** Long enough for a busy machine, short enough to wait for. */
    private static final Duration GOOD = Duration.ofSeconds(60);

    private static final int RENEWALS = 6;
    private static final int TRIES = 3;
    /** Before Hadoop's file systems and Spark, which end at 10 and 40 or 50. */
    private static final int FIRST = 100;

    private final LeaseFiles files;
    private final long number;
    private final boolean keepsNumber;
    private final Clock clock;
    private final LakePaths paths;
    private final ScheduledExecutorService renewals;
    private final Runnable atShutdown = this::release;
    private Lease lease;
    private boolean over;

    private LakeLock(LeaseFiles files, long number, boolean keepsNumber, Lease lease, LakePaths lake, Clock clock)
            throws IOException {
        this.files = files;
        this.number = number;
        this.keepsNumber = keepsNumber;
        this.lease = lease;
        this.clock = clock;
        this.paths = lake.fencedBy(new Fence() {
            @Override
            public String folder() {
                return LeaseFiles.folder(number);
            }

            @Override
            public void require() throws FencedException {
                requireHeld();
            }
        });
        this.renewals = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "lease");
            thread.setDaemon(true);
            return thread;
        });
        long period = Duration.ofSeconds(lease.seconds()).toMillis() / RENEWALS;
        var unused = renewals.scheduleAtFixedRate(this::renew, period, period, TimeUnit.MILLISECONDS);
        ShutdownHookManager.get().addShutdownHook(atShutdown, FIRST);
    }

    /**
     * Takes the lake.
     *
     * @param job what for, as whoever waits for it reads it
     * @throws JobException with {@link ExitStatus#LAKE_HELD} when another run has it
     */
    public static LakeLock take(LakePaths paths, String job) {
        return take(paths, job, Clock.systemUTC(), GOOD);
    }

    static LakeLock take(LakePaths paths, String job, Clock clock, Duration good) {
        LeaseFiles files = new LeaseFiles(paths.store());
        try {
            for (int tried = 0; tried < TRIES; tried++) {
                Optional<LeaseFiles.Numbered> last = files.last();
                if (last.isPresent() && last.get().lease().isLiving(clock.instant())) {
                    throw held(paths, last.get(), clock);
                }
                long next = last.map(LeaseFiles.Numbered::number).orElse(0L) + 1;
                Lease own = Lease.ofThisProcess(UUID.randomUUID().toString(), job, clock.instant(), good);
                if (files.take(next, own)) {
                    // Whoever had it before can replace nothing from here on.
                    files.removeBelow(next);
                    return new LakeLock(files, next, mayComeBack(last), own, paths, clock);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The lock of the lake, " + paths.root() + "/" + LeaseFiles.FOLDER + ", cannot be taken", failed);
        }
        throw new JobException(ExitStatus.LAKE_HELD, "Other runs took the lake at the same moment; try again.");
    }

    /** Whether somebody who had the lake before may still renew a lease. */
    private static boolean mayComeBack(Optional<LeaseFiles.Numbered> last) {
        // A higher number than the first says that there were others before.
        return last.isPresent()
                && (last.get().number() > 1 || !last.get().lease().isGone());
    }

    /**
     * Removes the lease of a holder that is dead.
     *
     * @param force whether to remove it even of one that seems to live; what that one then writes is refused
     * @return what was done, as a sentence
     * @throws JobException with {@link ExitStatus#LAKE_HELD} when its holder lives and {@code force} is not given
     */
    public static String unlock(LakePaths paths, boolean force) {
        Clock clock = Clock.systemUTC();
        LeaseFiles files = new LeaseFiles(paths.store());
        try {
            Optional<LeaseFiles.Numbered> last = files.last();
            if (last.isEmpty() || last.get().lease().isFree()) {
                return "Nobody holds the lake.";
            }
            if (!force && last.get().lease().isLiving(clock.instant())) {
                throw held(paths, last.get(), clock);
            }
            long next = last.get().number() + 1;
            Lease own = Lease.ofThisProcess(UUID.randomUUID().toString(), "lake unlock", clock.instant(), GOOD);
            if (files.take(next, own)) {
                files.removeBelow(next);
                files.release(next, mayComeBack(last));
            }
            return "The lease of " + last.get().lease().holder() + " was removed.";
        } catch (IOException failed) {
            throw new UncheckedIOException("The lock of the lake cannot be removed", failed);
        }
    }

    private static JobException held(LakePaths paths, LeaseFiles.Numbered found, Clock clock) {
        Lease lease = found.lease();
        Duration age = Duration.between(java.time.Instant.parse(lease.taken()), clock.instant());
        return new JobException(
                ExitStatus.LAKE_HELD,
                "Another run holds the lake: " + lease.holder() + " took it " + words(age) + " ago, as "
                        + paths.root() + "/" + LeaseFiles.file(found.number())
                        + " says. Wait for it to end, or name another lake with --lake. If that process died, the lake is free "
                        + "at " + lease.end()
                        + " at the latest; 'pmm lake unlock' removes the lease of a dead run before.");
    }

    private static String words(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        return seconds < 120 ? seconds + " seconds" : seconds / 60 + " minutes";
    }

    /** The lake, whose files are not replaced any more once it is lost. */
    public LakePaths paths() {
        return paths;
    }

    /**
     * Does work while the lake is held.
     *
     * @throws JobException with {@link ExitStatus#LAKE_HELD} where it was lost meanwhile
     */
    public <T> T whileHeld(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof FencedException) {
                    throw new JobException(
                            ExitStatus.LAKE_HELD,
                            "This run lost the lake: it stood still for longer than " + lease.seconds()
                                    + " seconds, and another run went on from the last finished work. Nothing of this run"
                                    + " after that was kept. Run it again.",
                            failed);
                }
            }
            throw failed;
        }
    }

    private synchronized void requireHeld() throws FencedException {
        try {
            if (over || !files.isLast(number)) {
                throw new FencedException("a file");
            }
        } catch (FencedException lost) {
            over = true;
            throw lost;
        } catch (IOException unknown) {
            // Where nobody can be asked, time decides.
            if (clock.instant().isAfter(lease.end())) {
                throw new FencedException("a file", unknown);
            }
        }
    }

    private synchronized void renew() {
        if (over) {
            return;
        }
        try {
            if (files.isLast(number)) {
                Lease next = lease.renewedAt(clock.instant());
                files.renew(number, next);
                lease = next;
            } else {
                over = true;
            }
        } catch (IOException unreachable) {
            // It is tried again; if it never succeeds, the lease ends, and the next replacement of a file finds out.
        }
    }

    private synchronized void release() {
        renewals.shutdownNow();
        if (over) {
            return;
        }
        over = true;
        try {
            if (files.isLast(number)) {
                files.release(number, keepsNumber);
            }
        } catch (IOException failed) {
            // Whoever comes next finds a lease without a living process, or waits until its time is up.
        }
    }

    @Override
    public void close() {
        if (!ShutdownHookManager.get().isShutdownInProgress()) {
            ShutdownHookManager.get().removeShutdownHook(atShutdown);
        }
        release();
    }
}
