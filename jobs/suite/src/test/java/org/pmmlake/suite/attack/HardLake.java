package org.pmmlake.suite.attack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.run.SmallLake;

/**
 * A lake that is hard to protect: groups of three to twelve, some within others, one Member alone in the crossing of two;
 * KPIs in few and many steps, of which some are all at one end; two latecomers with equal values; and a revision.
 */
final class HardLake {

    private static final Map<String, Integer> QUESTIONS =
            Map.of("steps-four", 4, "steps-eight", 8, "steps-twenty", 20, "steps-nation", 5);
    static final List<String> READERS = List.of("public", "wco");
    private static final List<String> TOOLS = List.of("tool-a", "tool-b");
    private static final List<String> REASONS = List.of("R_COST", "R_DATA", "R_LAW", "R_PLAN", "R_STAFF");
    private static final List<String> SHARES = List.of("share-wco", "share-nation");
    private static final int LATE = 3;
    private static final String CATALOGUE = "conf/catalogue/pmm-small/";

    private final SmallLake lake;
    private final SparkSession session;
    private final SplittableRandom random;
    private final int members;
    private final Map<String, Integer> patterns = new TreeMap<>();
    private final Map<String, List<Edition>> editions = new LinkedHashMap<>();

    private HardLake(SmallLake lake, SparkSession session, int members, long seed) {
        this.lake = lake;
        this.session = session;
        this.members = members;
        this.random = new SplittableRandom(seed);
        for (String reader : READERS) {
            editions.put(reader, new ArrayList<>());
        }
    }

    /** A lake with three releases: without the latecomers, with them, and after the revision of three. */
    static HardLake published(Path folder, SparkSession session, int members, long seed) {
        HardLake made = new HardLake(SmallLake.empty(folder, session), session, members, seed);
        made.catalogue();
        made.register();
        made.send("first", 1, members - LATE, 1);
        made.publish();
        made.send("late", members - LATE + 1, members, 1);
        made.publish();
        made.send("again", 1, LATE, 2);
        made.publish();
        return made;
    }

    /** Those who read what a reader was shown, one edition after the other. */
    Attackers attackers(String reader, double effort) {
        return new Attackers(
                editions.getOrDefault(reader, List.of()),
                CycleCatalogues.load(lake.conf()).forCycle(2022),
                !reader.equals("public"),
                effort);
    }

    private void catalogue() {
        StringBuilder kpis = new StringBuilder();
        QUESTIONS.forEach((kpi, questions) -> kpis.append(
                "- {code: %s, name: %s, outcome: TF_TRUST, method: maturity, questions: %d, unit: percent, direction: %s, benchmark_statistic: median, disclosure_level: %s, certainty: assumed, source: made up}%n"
                        .formatted(
                                kpi, kpi, questions, questions == 8 ? "lower-better" : "higher-better", level(kpi))));
        SHARES.forEach(kpi -> kpis.append(
                "- {code: %s, name: %s, outcome: TF_GOODS, method: ratio, numerator: part, denominators: [whole], unit: percent, true_share: true, direction: higher-better, benchmark_statistic: mean, disclosure_level: %s, certainty: assumed, source: made up}%n"
                        .formatted(kpi, kpi, level(kpi))));
        kpis.append(
                "- {code: hours-wco, name: Hours, outcome: TF_GOODS, method: average, numerator: hours, denominators: [releases], unit: hours, direction: lower-better, benchmark_statistic: mean, disclosure_level: WCO, certainty: assumed, source: made up}\n");
        lake.write(CATALOGUE + "kpis.yaml", kpis.toString());
        StringBuilder tools = new StringBuilder();
        TOOLS.forEach(tool ->
                tools.append("- {code: %s, name: %s, outcomes: [TF_GOODS], certainty: assumed, source: made up}%n"
                        .formatted(tool, tool)));
        lake.write(CATALOGUE + "tools.yaml", tools.toString());
        StringBuilder reasons = new StringBuilder();
        REASONS.forEach(reason -> reasons.append(
                "- {code: %s, text: %s, likely_to_improve: false, source: made up}%n".formatted(reason, reason)));
        lake.write(CATALOGUE + "reasons.yaml", reasons.toString());
        StringBuilder groups = new StringBuilder();
        for (String kind : List.of("WCO_REGION", "INCOME_GROUP", "GEOGRAPHIC_TYPE", "ADMINISTRATION_TYPE")) {
            groups.append("- classification: ").append(kind).append("\n  groups:\n");
            for (int k = 0; k < 40; k++) {
                groups.append(
                        "    - {code: %s%02d, name: %s%02d, source: made up}%n".formatted(kind.charAt(0), k, kind, k));
            }
        }
        lake.write(CATALOGUE + "groups.yaml", groups.toString());
    }

    private static String level(String kpi) {
        return kpi.endsWith("nation") ? "NATIONAL" : "WCO";
    }

    private static String member(int k) {
        return "X%03d".formatted(k);
    }

    private void register() {
        StringBuilder register = new StringBuilder(SmallLake.REGISTER).append('\n');
        boolean nested = random.nextBoolean();
        int region = 0;
        int left = 0;
        for (int k = 1; k <= members; k++) {
            if (left == 0) {
                region++;
                left = 3 + random.nextInt(10);
            }
            left--;
            // A level of income holds whole regions, but for one Member that is alone in its crossing.
            int income = nested && k != 2 ? region / 3 : random.nextInt(4);
            register.append("%s,Name,W%02d,I%02d,G%02d,A%02d,%s,%d%n"
                    .formatted(
                            member(k),
                            region,
                            income,
                            random.nextInt(3),
                            random.nextInt(2 + members / 30),
                            k % 3 == 0 ? "UA" : k % 3 == 1 ? "UB" : "",
                            10 + k));
        }
        land("members.csv", register.toString());
    }

    private void land(String name, String text) {
        lake.write("lake/landing/cycle=2022/" + name, text);
    }

    private void send(String name, int from, int to, int revision) {
        StringBuilder headers = new StringBuilder(SmallLake.HEADERS).append('\n');
        StringBuilder points = new StringBuilder(SmallLake.POINTS).append('\n');
        StringBuilder answers = new StringBuilder("member,cycle,revision,kpi,question,answer\n");
        StringBuilder blanks = new StringBuilder("member,cycle,revision,kpi,reason\n");
        StringBuilder tools = new StringBuilder("member,cycle,revision,tool,aware,use\n");
        for (int k = from; k <= to; k++) {
            String key = member(k) + ",2022," + revision;
            headers.append(key).append(",2023-01-31\n");
            // The second latecomer says what the first one said.
            SplittableRandom own = new SplittableRandom(
                    (k == members && revision == 1 ? members - 1 : k) * 1000L + revision * 7919L + seed());
            for (Map.Entry<String, Integer> kpi : new TreeMap<>(QUESTIONS).entrySet()) {
                if (answers(own, key, kpi.getKey(), blanks)) {
                    int yes = (int) Math.round(value(own, kpi.getKey()) * kpi.getValue());
                    for (int question = 1; question <= kpi.getValue(); question++) {
                        answers.append(
                                "%s,%s,%d,%s%n".formatted(key, kpi.getKey(), question, question <= yes ? "YES" : "NO"));
                    }
                }
            }
            for (String kpi : SHARES) {
                if (answers(own, key, kpi, blanks)) {
                    points.append(
                            "%s,%s,part,,,,,%.4f%n%s,%s,whole,,,,,1%n".formatted(key, kpi, value(own, kpi), key, kpi));
                }
            }
            if (answers(own, key, "hours-wco", blanks)) {
                double hours = Math.exp(4 * value(own, "hours-wco"));
                points.append("%s,hours-wco,hours,,,,,%.3f%n%s,hours-wco,releases,,,,,1%n".formatted(key, hours, key));
            }
            for (String tool : TOOLS) {
                int level = (int) Math.round(3 * value(own, tool));
                tools.append("%s,%s,%s,%s%n"
                        .formatted(
                                key,
                                tool,
                                level == 0 ? "NO" : "YES",
                                List.of("", "no-plans", "plans-to-use", "currently-using")
                                        .get(level)));
            }
        }
        land(name + "-submissions.csv", headers.toString());
        land(name + "-datapoints.csv", points.toString());
        land(name + "-answers.csv", answers.toString());
        land(name + "-blanks.csv", blanks.toString());
        land(name + "-tools.csv", tools.toString());
    }

    private long seed() {
        return patterns.computeIfAbsent("seed", none -> random.nextInt(1 << 20));
    }

    /** Most answer; of the others most say why not. */
    private static boolean answers(SplittableRandom own, String key, String kpi, StringBuilder blanks) {
        // So many leave hours blank that their reasons are counted.
        int chance = kpi.equals("hours-wco") && own.nextInt(3) > 0 ? own.nextInt(2) : own.nextInt(10);
        if (chance == 0 || chance == 1) {
            int mask = 1 + own.nextInt(4) * own.nextInt(8);
            for (int reason = 0; reason < REASONS.size(); reason++) {
                if ((mask >> reason & 1) == 1) {
                    blanks.append("%s,%s,%s%n".formatted(key, kpi, REASONS.get(reason)));
                }
            }
        }
        return chance > 2;
    }

    /** From 0 to 1: all at an end, nearly all, all alike, two camps, or anything. */
    private double value(SplittableRandom own, String what) {
        int pattern = patterns.computeIfAbsent(what, none -> random.nextInt(6));
        double any = own.nextDouble();
        return switch (pattern) {
            case 0 -> 1;
            case 1 -> own.nextInt(8) == 0 ? any : 1;
            case 2 -> own.nextInt(12) == 0 ? any : 0.5;
            case 3 -> own.nextBoolean() ? 0.2 * any : 1 - 0.2 * any;
            default -> any;
        };
    }

    private void publish() {
        Map<String, String> all = Map.of("audience", String.join(",", READERS));
        JobOutcome outcome = lake.job("run", false, false, all);
        String notes = String.join(" ", outcome.notes());
        if (notes.contains("--approve ")) {
            String release = notes.replaceAll("(?s).*--approve (\\w+).*", "$1");
            lake.job("publish", false, false, Map.of("audience", String.join(",", READERS), "approve", release));
        }
        Secrets secrets = Secrets.of(session, lake.lake().toString());
        List<Release> seen = new ArrayList<>();
        for (Map.Entry<String, List<Edition>> reader : editions.entrySet()) {
            Path current = lake.lake().resolve("published/" + reader.getKey() + "/current");
            seen.add(new Release(real(current)));
            reader.getValue().add(new Edition(name(current), secrets, List.copyOf(seen)));
        }
    }

    private static Path real(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String name(Path release) {
        try {
            return new ObjectMapper()
                    .readTree(release.resolve("release.json").toFile())
                    .path("release")
                    .asText();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
