package org.pmmlake.suite.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one run over a whole landing zone must accept, refuse and count, by the rules of the contract (§2). */
public final class LandingOracle {
    private static final Pattern FOLDER = Pattern.compile("cycle=([0-9]{4})");

    /** A refused row or file; {@code position} is empty for a file and for the header of a JSON file. */
    public record Refusal(String sourceFile, String position, String code) {}

    /** The rows of one file; a file that cannot be read has none. */
    public record FileCount(String sourceFile, int read, int accepted, int quarantined, int duplicates) {}

    private final AcceptedData accepted;
    private final List<Refusal> quarantine;
    private final List<FileCount> files;

    private LandingOracle(AcceptedData accepted, List<Refusal> quarantine, List<FileCount> files) {
        this.accepted = accepted;
        this.quarantine = quarantine;
        this.files = files;
    }

    /** Reads all cycles below a landing directory as one first run would. */
    public static LandingOracle read(Path landing, Report report) {
        AcceptedRows accepted = new AcceptedRows();
        List<Refusal> quarantine = new ArrayList<>();
        List<FileCount> counts = new ArrayList<>();
        for (Path folder : folders(landing)) {
            List<LandedFile> files = read(landing, folder);
            List<LandedRow> rows = new ArrayList<>();
            files.forEach(file -> rows.addAll(file.rows()));
            int cycle = cycle(folder);
            new CycleJudgement(cycle, report, rows).judge();
            for (LandedFile file : files) {
                quarantine.addAll(refusals(file));
                counts.add(count(file));
            }
            rows.stream().filter(LandedRow::stands).forEach(row -> accepted.add(cycle, row));
        }
        return new LandingOracle(accepted.data(), List.copyOf(quarantine), List.copyOf(counts));
    }

    /** Everything that was accepted, duplicates left out. */
    public AcceptedData accepted() {
        return accepted;
    }

    /** What was refused, by file and within a file in its order. */
    public List<Refusal> quarantine() {
        return quarantine;
    }

    /** The counts of every file that is read, by path; a later copy of the same bytes has duplicates only. */
    public List<FileCount> files() {
        return files;
    }

    private static List<Path> folders(Path landing) {
        try (Stream<Path> paths = Files.list(landing)) {
            return paths.filter(Files::isDirectory)
                    .filter(path ->
                            FOLDER.matcher(path.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int cycle(Path folder) {
        Matcher matcher = FOLDER.matcher(folder.getFileName().toString());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the folder of a cycle: " + folder);
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static List<LandedFile> read(Path landing, Path folder) {
        List<LandedFile> files = new ArrayList<>();
        List<byte[]> seen = new ArrayList<>();
        for (Path path : LandingFiles.below(folder)) {
            String sourceFile = landing.relativize(path).toString().replace('\\', '/');
            LandedFile file = LandingFiles.read(sourceFile, path);
            byte[] bytes = bytes(path);
            if (seen.stream().anyMatch(earlier -> Arrays.equals(earlier, bytes))) {
                file.rows().forEach(LandedRow::countTwice);
                file = new LandedFile(sourceFile, file.rows(), null);
            }
            seen.add(bytes);
            files.add(file);
        }
        return files;
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Refusal> refusals(LandedFile file) {
        List<Refusal> refusals = new ArrayList<>();
        String fault = file.fault();
        if (fault != null) {
            refusals.add(new Refusal(file.sourceFile(), "", fault));
        }
        for (LandedRow row : file.rows()) {
            String code = row.code();
            if (code != null) {
                refusals.add(new Refusal(file.sourceFile(), row.position, code));
            }
        }
        return refusals;
    }

    private static FileCount count(LandedFile file) {
        List<LandedRow> rows = file.rows();
        return new FileCount(
                file.sourceFile(),
                rows.size(),
                (int) rows.stream().filter(LandedRow::stands).count(),
                (int) rows.stream().filter(row -> row.code() != null).count(),
                (int) rows.stream().filter(LandedRow::isDuplicate).count());
    }
}
