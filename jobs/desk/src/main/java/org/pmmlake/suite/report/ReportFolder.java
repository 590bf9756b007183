package org.pmmlake.suite.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.text.ResourceText;

/** The folder of a report: written beside its place under a name of its own, and put there whole by a rename. */
final class ReportFolder {

    private static final String MARK = "pmm-report.txt";

    private final Path place;
    private final Path temporary;

    /**
     * Begins a folder.
     *
     * @throws ReportException if something else than a report lies at the place
     */
    ReportFolder(Path place) {
        this.place = place;
        this.temporary = place.resolveSibling("." + place.getFileName() + ".new");
        if (Files.exists(place) && !isReport(place)) {
            throw JobException.failed("'" + place + "' is there and is no report. Name a new folder with --out.");
        }
        delete(temporary);
        try {
            Files.createDirectories(temporary);
        } catch (IOException e) {
            throw JobException.failed("The folder '" + temporary + "' cannot be made: " + e.getMessage(), e);
        }
        text(MARK, "A report of PMM Lake. Open index.html. Another run replaces this folder.\n");
    }

    private static boolean isReport(Path folder) {
        return Files.isRegularFile(folder.resolve(MARK)) || holdsReports(folder);
    }

    /** Whether there is nothing but reports, as in the folder of the languages. */
    private static boolean holdsReports(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> all = entries.toList();
            return !all.isEmpty() && all.stream().allMatch(entry -> Files.isRegularFile(entry.resolve(MARK)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** A page that was written. */
    String read(String path) {
        try {
            return Files.readString(temporary.resolve(path));
        } catch (IOException e) {
            throw JobException.failed(
                    "The page '" + temporary.resolve(path) + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes a file below the folder; how many bytes it has. */
    long text(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Path file = temporary.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw JobException.failed("The page '" + file + "' cannot be written: " + e.getMessage(), e);
        }
        return bytes.length;
    }

    /** Copies a file that comes with the suite. */
    void asset(String below, String name) {
        text(below + name, ResourceText.of(ReportFolder.class, "assets/" + name));
    }

    /** Puts the folder in its place. */
    void finish() {
        Path old = place.resolveSibling("." + place.getFileName() + ".old");
        try {
            delete(old);
            if (Files.exists(place)) {
                Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        } catch (IOException e) {
            throw JobException.failed("The report cannot be put into '" + place + "': " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw JobException.failed("The folder '" + folder + "' cannot be removed: " + e.getMessage(), e);
        }
    }
}
