package org.pmmlake.suite.lake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Who holds a lake, as the file of the lock says it.
 *
 * @param owner a name that no other holder has
 * @param host name of the machine
 * @param machine what tells machines and their process numbers apart; empty where the system does not say
 * @param process number of the process
 * @param started when the process started, as an ISO 8601 instant; empty where the system does not say
 * @param job what it does
 * @param taken when it took the lake, as an ISO 8601 instant
 * @param renewed when it last said that it goes on
 * @param seconds how long it is good for after that
 */
record Lease(
        String owner,
        String host,
        String machine,
        long process,
        String started,
        String job,
        String taken,
        String renewed,
        long seconds) {

    static Lease ofThisProcess(String owner, String job, Instant now, Duration good) {
        ProcessHandle self = ProcessHandle.current();
        return new Lease(
                owner,
                hostName(),
                thisMachine(),
                self.pid(),
                startOf(self),
                job,
                now.toString(),
                now.toString(),
                good.toSeconds());
    }

    /** A lease that is not good any more. */
    static Lease ofNobody() {
        return new Lease("", "", "", 0, "", "", Instant.EPOCH.toString(), Instant.EPOCH.toString(), 0);
    }

    Lease renewedAt(Instant now) {
        return new Lease(owner, host, machine, process, started, job, taken, now.toString(), seconds);
    }

    /** Whether its holder may still write: not where its time is up, or its process is gone from this machine. */
    boolean isLiving(Instant now) {
        return now.isBefore(end()) && !isGone();
    }

    /** When its time is up, unless it is renewed. */
    @JsonIgnore
    Instant end() {
        return Instant.parse(renewed).plusSeconds(seconds);
    }

    /** Whether it is of nobody: it was let go. */
    @JsonIgnore
    boolean isFree() {
        return owner.isEmpty();
    }

    /** Whether its process is known to have ended; one that stood still, or is elsewhere, may come back. */
    @JsonIgnore
    boolean isGone() {
        if (machine.isEmpty() || !machine.equals(thisMachine())) {
            return false;
        }
        Optional<ProcessHandle> there = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
        return there.isEmpty() || !startOf(there.get()).equals(started);
    }

    /** Who it is, for messages. */
    @JsonIgnore
    String holder() {
        return "'pmm " + job + "' (process " + process + " on " + host + ")";
    }

    private static String startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("");
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "an unnamed machine";
        }
    }

    /** A start of a machine and its room of process numbers: those of two containers are not each other's. */
    private static String thisMachine() {
        try {
            String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"));
            Path numbers = Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
            return boot.strip() + " " + Objects.requireNonNull(numbers);
        } catch (IOException | UnsupportedOperationException unknown) {
            return "";
        }
    }
}
