package org.pmmlake.suite.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.pmmlake.suite.FileTree;
import org.pmmlake.suite.run.SmallLake;
import org.pmmlake.suite.run.SparkJobRunner;

/**
 * Damages one file of a lake and looks at what readers and jobs make of it: an answer is what it was, or there is none and
 * the message names the file and the remedy, and the remedy works.
 */
final class DamageTrials {

    /** What can happen to a file. */
    enum Damage {
        FLIPPED,
        CUT,
        EMPTIED,
        REMOVED
    }

    /** What a command left. */
    private record Ended(int code, String out, String err) {}

    private static final List<String> TABLES = List.of(
            "kpi_value",
            "benchmark",
            "quarantine",
            "source_file",
            "silver.data_point",
            "silver.member",
            "bronze.delivery");

    private final SmallLake whole;
    private final Path folder;
    private final SortedMap<String, List<String>> kinds = new TreeMap<>();
    private final Map<String, String> answers = new TreeMap<>();
    private final SortedMap<String, String> published;

    /** Trials on copies of a lake that is whole. */
    DamageTrials(SmallLake whole, Path folder) {
        this.whole = whole;
        this.folder = folder;
        for (String file : files(whole.lake())) {
            kinds.computeIfAbsent(kind(file), none -> new ArrayList<>()).add(file);
        }
        questions(whole, "")
                .forEach((name, command) ->
                        answers.put(name, answer(whole, command).out()));
        this.published = published(whole.lake());
    }

    /** A lake of twelve Members and two cycles that was run twice, with a revision and a decision between. */
    static SmallLake lake(SparkSession session, Path folder) {
        SmallLake lake = SmallLake.empty(folder, session);
        for (int cycle : List.of(2020, 2022)) {
            StringBuilder register = new StringBuilder(SmallLake.REGISTER).append('\n');
            for (int k = 1; k <= 12; k++) {
                String member = "X%02d".formatted(k);
                register.append(member)
                        .append(",Name,")
                        .append(k <= 6 ? "AMS" : "EUR")
                        .append(",,,,,1\n");
                lake.write(
                        "lake/landing/cycle=" + cycle + "/" + member + ".json",
                        SmallLake.submission(
                                member,
                                cycle,
                                1,
                                k == 2 ? "99999" : 10.3 + 7.1 * k + 0.417 * k * k + (cycle - 2018) * 0.37 * k + ""));
            }
            lake.write("lake/landing/cycle=" + cycle + "/members.csv", register.toString());
        }
        lake.run();
        String listed = answer(lake, List.of("review", "--rule", "outlier")).out();
        String finding = listed.lines().skip(1).findFirst().orElseThrow().split(",", 2)[0];
        answer(
                lake,
                List.of("review", "--answer", finding, "--state", "answered", "--by", "Ada", "--reason", "A seaport"));
        lake.land("again.json", SmallLake.submission("X03", 2022, 2, "41.75"));
        lake.run();
        return lake;
    }

    /** The kinds of files that a lake has. */
    List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    private static List<String> files(Path lake) {
        try (Stream<Path> all = Files.walk(lake)) {
            return all.filter(
                            file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(file))
                    .map(file -> lake.relativize(file).toString())
                    .filter(file -> !file.startsWith("landing/") && !file.startsWith("state/lease/"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Names without what numbers them: one kind a table and sort of file, or a sort of file elsewhere. */
    private static String kind(String file) {
        String[] parts = file.split("/", -1);
        String name = parts[parts.length - 1];
        String sort = name.startsWith(".") ? "hidden" : name.substring(name.lastIndexOf('.') + 1);
        return switch (parts[0]) {
            case "bronze", "silver" ->
                parts[0] + " " + parts[1] + " " + (file.contains("_delta_log") ? "log " : "") + sort;
            case "gold" ->
                (TABLES.contains(parts[1]) || parts[1].equals("run") ? parts[1] : "gold") + " "
                        + (file.contains("_delta_log") ? "log " : "") + sort;
            case "state" -> "state " + (parts.length == 2 ? name : parts[1] + " " + sort);
            default -> parts[0] + " " + (parts.length == 3 ? name : sort.equals("json") ? name : sort);
        };
    }

    /** One trial; gives what was wrong, or nothing. */
    List<String> trial(String kind, Damage damage, long seed) {
        Random random = new Random(seed);
        List<String> files = kinds.getOrDefault(kind, List.of());
        return trial(files.get(random.nextInt(files.size())), damage, seed, random);
    }

    /** A trial of each file of a kind. */
    List<String> each(String kind, Damage damage, long seed) {
        List<String> wrong = new ArrayList<>();
        for (String file : kinds.getOrDefault(kind, List.of())) {
            wrong.addAll(trial(file, damage, seed, new Random(seed)));
        }
        return wrong;
    }

    private List<String> trial(String file, Damage damage, long seed, Random random) {
        SmallLake lake = whole.copyTo(folder.resolve("trial-" + seed));
        List<String> wrong = new ArrayList<>();
        damage(lake.lake().resolve(file), damage, random);
        questions(lake, file).forEach((name, command) -> {
            Ended answer = answer(lake, command);
            judge(name, answer, file, wrong, answer.out().equals(answers.getOrDefault(name, answer.out())));
        });
        Ended run = answer(lake, List.of("run"));
        judge("run", run, file, wrong, run.code() != 0 || isAsBefore(lake).isEmpty());
        if (run.code() != 0) {
            if (file.startsWith("review/") || !run.err().contains("--heal")) {
                putBack(lake, file);
            }
            Ended healed = answer(lake, List.of("run", "--heal"));
            if (healed.code() != 0) {
                wrong.add("the remedy does not work: " + healed.err());
            }
            isAsBefore(lake).forEach(difference -> wrong.add("after the remedy, " + difference));
        }
        lake.remove("");
        return wrong.stream()
                .map(one -> file + " " + damage + " (seed " + seed + "): " + one)
                .toList();
    }

    private static void judge(String what, Ended answer, String file, List<String> wrong, boolean same) {
        if (answer.code() == 0) {
            if (!same) {
                wrong.add(what + " answers something else with exit 0");
            }
        } else if (isLink(file) && answer.err().contains("Make one: pmm publish")) {
            // Without the link there is no release for those readers, and the message says how to have one.
            return;
        } else if (answer.code() != 1 || answer.err().contains("not foreseen")) {
            wrong.add(what + " ends with " + answer.code() + ": " + answer.err());
        } else if (!answer.err().contains(file.substring(file.lastIndexOf('/') + 1)) && !isLink(file)) {
            wrong.add(what + " does not name the file: " + answer.err());
        } else if (!answer.err().contains("--heal") && !answer.err().contains("backup")) {
            wrong.add(what + " names no remedy: " + answer.err());
        }
    }

    private static boolean isLink(String file) {
        return file.endsWith("/current");
    }

    private List<String> isAsBefore(SmallLake lake) {
        List<String> differences = new ArrayList<>();
        questions(lake, "").forEach((name, command) -> {
            Ended answer = answer(lake, command);
            if (answer.code() != 0 || !answer.out().equals(answers.get(name))) {
                differences.add(name + " is not what it was " + answer.err());
            }
        });
        SortedMap<String, String> now = published(lake.lake());
        published.forEach((file, hash) -> {
            if (!hash.equals(now.get(file))) {
                differences.add("published " + file + " is not what it was");
            }
        });
        return differences;
    }

    /** What readers ask: of tables, and where a release was damaged, or everything is asked, of releases. */
    private SortedMap<String, List<String>> questions(SmallLake lake, String damaged) {
        SortedMap<String, List<String>> questions = new TreeMap<>();
        if (!damaged.startsWith("published/")) {
            TABLES.forEach(table -> questions.put("query " + table, List.of("query", table)));
            questions.put("review", List.of("review", "--all"));
            questions.put("explain", List.of("explain", "release-time", "X03", "2022"));
        }
        if (damaged.isEmpty() || damaged.startsWith("published/")) {
            for (String audience : List.of("public", "wco")) {
                questions.put(
                        "compare with " + audience,
                        List.of("compare", "--member", own(lake).toString(), "--cycle", "2022", "--from", audience));
            }
        }
        if (damaged.startsWith("published/public")) {
            questions.put(
                    "report",
                    List.of(
                            "report",
                            "--out",
                            folder.resolve("report-" + lake.hashCode()).toString()));
        }
        return questions;
    }

    private static Path own(SmallLake lake) {
        try {
            return Files.writeString(lake.conf().resolve("own.csv"), "kpi,value\nrelease-time,50\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Ended answer(SmallLake lake, List<String> command) {
        List<String> all = new ArrayList<>(command);
        all.addAll(
                List.of("--lake", lake.lake().toString(), "--conf", lake.conf().toString(), "--format", "csv"));
        CommandRun run = CommandRun.plain().with(new SparkJobRunner());
        int code = run.execute(all.toArray(String[]::new));
        return new Ended(code, run.out(), run.err());
    }

    private static SortedMap<String, String> published(Path lake) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String audience : List.of("public", "wco")) {
            FileTree.hashes(lake.resolve("published/" + audience + "/current/"))
                    .forEach((file, hash) -> hashes.put(audience + "/" + file, hash));
        }
        return hashes;
    }

    private static void damage(Path file, Damage damage, Random random) {
        try {
            if (Files.isSymbolicLink(file) || damage == Damage.REMOVED) {
                Files.delete(file);
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            int place = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            switch (damage) {
                case FLIPPED -> {
                    if (bytes.length > 0) {
                        bytes[place] ^= (byte) (1 << random.nextInt(8));
                    }
                }
                case CUT -> bytes = Arrays.copyOf(bytes, place);
                default -> bytes = new byte[0];
            }
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void putBack(SmallLake lake, String file) {
        try {
            Files.copy(
                    whole.lake().resolve(file),
                    lake.lake().resolve(file),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
