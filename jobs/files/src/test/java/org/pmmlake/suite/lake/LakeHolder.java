package org.pmmlake.suite.lake;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;

/**
 * A process that holds a lake as it is told on standard input, one word a line, and answers each with one line: {@code take
 * <lake> <seconds>} with the seconds that a lease is good for, {@code write <version>}, {@code release}. {@code spin <version>} writes that version and its successors without an answer
 * until it cannot any more.
 */
final class LakeHolder {

    private final Configuration hadoop;
    private @Nullable LakeLock lock;

    private LakeHolder(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** Argument: a file with Hadoop's settings. */
    public static void main(String[] arguments) throws IOException {
        Configuration hadoop = new Configuration();
        hadoop.addResource(new Path(arguments[0]));
        LakeHolder holder = new LakeHolder(hadoop);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(holder.told(line.split(" ", -1)));
        }
    }

    private String told(String[] words) {
        try {
            return answer(words);
        } catch (RuntimeException failed) {
            return "failed: " + failed + " " + failed.getCause();
        }
    }

    private String answer(String[] words) {
        return switch (words[0]) {
            case "take" -> take(words[1], Duration.ofSeconds(Long.parseLong(words[2])));
            case "write" -> write(Long.parseLong(words[1]));
            case "spin" -> spin(Long.parseLong(words[1]));
            case "release" -> release();
            default -> "ready";
        };
    }

    private String take(String lake, Duration good) {
        try {
            lock = LakeLock.take(LakePaths.of(lake, hadoop, false), "run", Clock.systemUTC(), good);
            return "held";
        } catch (JobException held) {
            return held.status() == ExitStatus.LAKE_HELD ? "refused" : "failed";
        }
    }

    private String write(long version) {
        LakeLock own = java.util.Objects.requireNonNull(lock);
        try {
            return own.whileHeld(() -> {
                new StateFile(own.paths())
                        .write(new LakeState(new TreeMap<>(), new TreeMap<>(Map.of("work", String.valueOf(version)))));
                return "wrote";
            });
        } catch (JobException lost) {
            return lost.status() == ExitStatus.LAKE_HELD ? "lost" : "failed";
        }
    }

    private String spin(long first) {
        String done = "wrote";
        for (long version = first; done.equals("wrote"); version++) {
            done = write(version);
        }
        return done;
    }

    private String release() {
        java.util.Objects.requireNonNull(lock).close();
        return "released";
    }
}
