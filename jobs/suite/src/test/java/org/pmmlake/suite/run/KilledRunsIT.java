package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.FileTree;
import org.pmmlake.suite.PmmProcess;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.lake.EarlierState;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.StateFile;
import org.pmmlake.suite.query.LakeQuery;
import org.pmmlake.suite.query.Selection;

/**
 * Commands that are killed in the middle, in processes of their own: done again, they leave what they would have left. {@code
 * .ci/faults} kills hundreds, with {@code -Dfaults.kills} and {@code -Dfaults.seed}; otherwise two.
 */
@ExtendWith(SharedSpark.class)
class KilledRunsIT {

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("pmm.root")));
    private static final List<String> WORKS = List.of("revision", "review", "publish", "restore", "run");
    private static final Set<String> NEVER_ABSENT = Set.of("state.json", "earlier.json", "decisions.jsonl", "current");
    private static final List<String> TABLES = List.of(
            "kpi_value", "benchmark", "trend", "quarantine", "source_file", "silver.data_point", "bronze.delivery");

    private final Path folder;
    private final SparkSession session;
    private final Map<String, Work> works = new HashMap<>();
    /** Each is made when it is first asked for; works begin with copies. */
    private @Nullable SmallLake revised;

    private @Nullable SmallLake twice;

    KilledRunsIT(@TempDir Path folder, SparkSession session) {
        this.folder = folder;
        this.session = session;
    }

    /**
     * What is killed.
     *
     * @param before the lake that it begins with
     * @param command the job and its options
     * @param changes how many changes of files it makes
     * @param result what it leaves
     */
    private record Work(SmallLake before, List<String> command, int changes, SortedMap<String, String> result) {}

    /** A work, which is done once undisturbed, so that it is known what it leaves. */
    private Work work(String name) throws IOException, InterruptedException {
        Work known = works.get(name);
        if (known != null) {
            return known;
        }
        Work work = undisturbed(name);
        works.put(name, work);
        return work;
    }

    private Work undisturbed(String name) throws IOException, InterruptedException {
        return switch (name) {
            case "run" -> undisturbed(name, landed(), List.of("run"));
            case "revision" -> undisturbed(name, revised(), List.of("run"));
            case "publish" -> {
                SmallLake analysed = landed();
                List.of("ingest", "analyse", "trends").forEach(job -> analysed.job(job, false, false));
                yield undisturbed(name, analysed, List.of("publish", "--audience", "public,wco,union=U1"));
            }
            case "review" -> {
                SmallLake twice = twice();
                String answer = "--answer " + finding(twice) + " --state answered --by Ada --reason seen";
                yield undisturbed(name, twice, List.of(("review " + answer).split(" ")));
            }
            default -> undisturbed(name, twice(), List.of("lake", "restore", "--version", "1"));
        };
    }

    private SmallLake landed() {
        SmallLake landed = SmallLake.empty(folder.resolve("landed-" + works.size()), session);
        List.of(2020, 2022).forEach(cycle -> land(landed, cycle));
        return landed;
    }

    /** A lake that was run once, and a revision that landed since. */
    private SmallLake revised() {
        if (revised == null) {
            SmallLake once = landed();
            once.run();
            revised = once.land("again.json", SmallLake.submission("X03", 2022, 2, "41.75"));
        }
        return revised;
    }

    /** A lake that was run before and after it. */
    private SmallLake twice() {
        if (twice == null) {
            twice = revised().copyTo(folder.resolve("twice"));
            twice.run();
        }
        return twice;
    }

    private Work undisturbed(String name, SmallLake before, List<String> command)
            throws IOException, InterruptedException {
        SmallLake whole = before.copyTo(folder.resolve("whole-" + name));
        KilledProcess.Ended ended = pmm(whole, command, Integer.MAX_VALUE);
        assertThat(ended.code()).as(ended.err()).isZero();
        return new Work(before, command, ended.changes(), result(whole));
    }

    private static void land(SmallLake lake, int cycle) {
        StringBuilder register = new StringBuilder(SmallLake.REGISTER).append('\n');
        for (int k = 1; k <= 12; k++) {
            String member = "X%02d".formatted(k);
            register.append(member).append(",Name,").append(k <= 6 ? "AMS,,,,U1,1\n" : "EUR,,,,,1\n");
            String hours = k == 2 ? "99999" : 10.3 + 7.1 * k + 0.417 * k * k + (cycle - 2018) * 0.37 * k + "";
            lake.write(
                    "lake/landing/cycle=" + cycle + "/" + member + ".json",
                    SmallLake.submission(member, cycle, 1, hours));
        }
        lake.write("lake/landing/cycle=" + cycle + "/members.csv", register.toString());
    }

    private String finding(SmallLake lake) throws IOException, InterruptedException {
        PmmProcess.Ended listed = PmmProcess.run(
                folder,
                "review",
                "--rule",
                "outlier",
                "--format",
                "csv",
                "--lake",
                lake.lake().toString(),
                "--conf",
                lake.conf().toString());
        assertThat(listed.code()).as(listed.err()).isZero();
        return listed.out().lines().skip(1).findFirst().orElseThrow().split(",", 2)[0];
    }

    private KilledProcess.Ended pmm(SmallLake lake, List<String> command, int changes)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(ROOT.resolve("bin/pmm").toString()));
        all.addAll(command);
        all.addAll(
                List.of("--lake", lake.lake().toString(), "--conf", lake.conf().toString()));
        return new KilledProcess(lake.lake(), folder).run(all, changes);
    }

    /** What readers find, what was decided, and whether the lake can go back to each state that it says it can. */
    private static SortedMap<String, String> result(SmallLake lake) throws IOException {
        SortedMap<String, String> result = new TreeMap<>();
        for (String audience : List.of("public", "wco", "union=U1")) {
            Path current = lake.lake().resolve("published/" + audience + "/current/");
            if (Files.exists(current)) {
                FileTree.hashes(current).forEach((file, hash) -> result.put(audience + "/" + file, hash));
            }
        }
        Path decisions = lake.lake().resolve("review/decisions.jsonl");
        result.put("decisions", Files.exists(decisions) ? withoutTimes(Files.readString(decisions)) : "");
        try (LakeQuery query = new LakeQuery(lake.lake().toString(), new TreeSet<>())) {
            Selection all = new Selection(Optional.empty(), Optional.empty(), Optional.empty());
            for (String table : TABLES) {
                result.put(table, query.ofTable(table, all).table().rows().toString());
            }
        }
        StateFile state = new StateFile(LakePaths.of(lake.lake().toString(), new Configuration()));
        for (EarlierState earlier : state.earlier()) {
            assertThat(state.manifests()
                            .damages(earlier.state(), earlier.versions().keySet()))
                    .as("state " + earlier.number())
                    .isEmpty();
        }
        return result;
    }

    /** Who was killed after it was written down, and says it again, has said it twice. */
    private static String withoutTimes(String decisions) {
        return decisions
                .replaceAll("\"[a-z_]*(at|on)\":[^,}]*", "")
                .lines()
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatIsDoneAgainLeavesWhatItWouldHaveLeft(TestReporter reporter) throws IOException, InterruptedException {
        int count = Integer.getInteger("faults.kills", 2);
        long seed = Long.getLong("faults.seed", 2022);
        Random random = new Random(seed);
        List<String> wrong = new ArrayList<>();
        int kills = 0;
        for (int k = 0; kills < count && k < 2 * count + WORKS.size(); k++) {
            String name = WORKS.get(k % WORKS.size());
            Work work = work(name);
            int changes = 1 + random.nextInt(work.changes());
            SmallLake lake = work.before().copyTo(folder.resolve("killed-" + k));
            KilledProcess.Ended killed = pmm(lake, work.command(), changes);
            kills += killed.killed() ? 1 : 0;
            String what = name + " killed after change " + changes + " of " + work.changes();
            if (killed.removed().stream().anyMatch(NEVER_ABSENT::contains)) {
                wrong.add(what + ": " + killed.removed() + " were not there for a while");
            }
            readable(lake).ifPresent(fault -> wrong.add(what + ": " + fault));
            KilledProcess.Ended ended = pmm(lake, work.command(), Integer.MAX_VALUE);
            if (ended.code() != 0 && !ended.err().contains("was answered")) {
                wrong.add(what + ": done again it ends with " + ended.code() + ": " + ended.err());
            } else {
                SortedMap<String, String> now = result(lake);
                work.result().forEach((part, content) -> {
                    if (!content.equals(now.get(part))) {
                        wrong.add(what + ": " + part + " is not what it was");
                    }
                });
            }
            wrong.stream().filter(one -> one.startsWith(what)).forEach(reporter::publishEntry);
            lake.remove("");
        }
        reporter.publishEntry("killed " + kills + " processes, " + wrong.size() + " faults");
        assertThat(wrong).isEmpty();
        assertThat(kills).isEqualTo(count);
    }

    /** After a kill, readers find whole tables or none; empty where that is so. */
    private static Optional<String> readable(SmallLake lake) {
        try (LakeQuery query = new LakeQuery(lake.lake().toString(), new TreeSet<>())) {
            query.listing();
            return Optional.empty();
        } catch (JobException none) {
            return Optional.of(String.valueOf(none.getMessage()))
                    .filter(message -> !message.contains("has no tables yet"));
        }
    }
}
