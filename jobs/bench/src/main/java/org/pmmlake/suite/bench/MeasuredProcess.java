package org.pmmlake.suite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;

/** Runs a command as a process of its own and measures it to its end. */
final class MeasuredProcess {

    private static final long LOOK_EVERY_MILLIS = 50;
    private static final double KIB_A_MB = 1e6 / 1024;
    private static final String PEAK = "VmHWM:";

    /** The shell alone knows what the processes that ended under it took. */
    private static final String TIMED = "TIMEFORMAT='%3R %3U %3S'; { time \"$@\" > \"$PMM_BENCH_LOG\" 2>&1; } 2>&1";

    /**
     * What a command took.
     *
     * @param wall seconds
     * @param cpu seconds of the processor, by the process and those that it started
     * @param peak most memory held at once, in megabytes; 0 where the system does not tell
     */
    record Cost(double wall, double cpu, double peak) {}

    private MeasuredProcess() {}

    /**
     * Runs a command; what it prints goes to {@code log}.
     *
     * @throws JobException when it does not end well
     */
    static Cost run(List<String> command, Path log) {
        List<String> line = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PMM_BENCH_LOG", log.toString());
        // What this process was started with is not for its children.
        builder.environment().remove("SPARK_HOME");
        builder.environment().remove("PMM_JAVA_OPTS");
        try {
            Process process = builder.start();
            long peak = 0;
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(
                        peak,
                        process.descendants()
                                .mapToLong(MeasuredProcess::peakKib)
                                .sum());
            }
            if (process.exitValue() != ExitStatus.DONE.code()) {
                throw new JobException(
                        ExitStatus.FAILED,
                        String.join(" ", command) + " ended with " + process.exitValue() + "; see " + log);
            }
            String[] times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ", -1);
            double cpu = Double.parseDouble(times[1]) + Double.parseDouble(times[2]);
            return new Cost(Double.parseDouble(times[0]), cpu, peak / KIB_A_MB);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JobException(ExitStatus.FAILED, "The bench was stopped.", stopped);
        }
    }

    /** The most that a process ever held, as Linux counts it; 0 for one that has just ended. */
    private static long peakKib(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
