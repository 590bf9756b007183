package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command in a process of its own that is killed, as by {@code kill -9}, when it has changed so many files of a lake. The
 * system tells of each change; nothing of the suite knows that it is watched.
 */
final class KilledProcess {

    private static final int NEVER = Integer.MAX_VALUE;

    private final Path lake;
    private final Path output;

    /**
     * What became of a process.
     *
     * @param changes how many changes of files were seen
     * @param removed names of files that were removed; one that another took the place of is not
     * @param killed whether it was killed, or ended before
     * @param code its exit code
     * @param err its standard error
     */
    record Ended(int changes, Set<String> removed, boolean killed, int code, String err) {}

    /** Processes that work on a lake and write to their streams into a folder. */
    KilledProcess(Path lake, Path output) {
        this.lake = lake;
        this.output = output;
    }

    /** Runs a command to its end. */
    Ended run(List<String> command) throws IOException, InterruptedException {
        return run(command, NEVER);
    }

    /** Runs a command until it has made so many changes. */
    Ended run(List<String> command, int changes) throws IOException, InterruptedException {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            Map<WatchKey, Path> folders = new HashMap<>();
            watch(watch, folders, lake);
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.resolve("out.txt").toFile())
                    .redirectError(output.resolve("err.txt").toFile())
                    .start();
            int seen = 0;
            Set<String> removed = new TreeSet<>();
            while (seen < changes && process.isAlive()) {
                WatchKey key = watch.poll(20, TimeUnit.MILLISECONDS);
                if (key != null) {
                    seen += changes(watch, folders, key, removed);
                }
            }
            boolean killed = process.isAlive();
            if (killed) {
                process.destroyForcibly();
            }
            int code = process.waitFor();
            return new Ended(seen, removed, killed, code, Files.readString(output.resolve("err.txt")));
        }
    }

    private static int changes(WatchService watch, Map<WatchKey, Path> folders, WatchKey key, Set<String> removed) {
        int changes = 0;
        for (WatchEvent<?> event : key.pollEvents()) {
            changes++;
            Path folder = folders.get(key);
            if (folder != null && event.context() instanceof Path name) {
                Path changed = folder.resolve(name);
                if (event.kind().equals(StandardWatchEventKinds.ENTRY_DELETE)) {
                    removed.add(name.toString());
                }
                if (Files.isDirectory(changed, LinkOption.NOFOLLOW_LINKS)) {
                    watch(watch, folders, changed);
                }
            }
        }
        key.reset();
        return changes;
    }

    private static void watch(WatchService watch, Map<WatchKey, Path> folders, Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path each : below.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                folders.put(
                        each.register(
                                watch,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE),
                        each);
            }
        } catch (IOException | UncheckedIOException gone) {
            // A folder that is gone again needs no watching.
            return;
        }
    }
}
