package org.pmmlake.suite.oracle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pmmlake.suite.oracle.LandedRow.Kind;
import org.pmmlake.suite.oracle.LandingOracle.Refusal;
import org.pmmlake.suite.oracle.RandomSettings.Faults;
import org.pmmlake.suite.oracle.RandomSettings.Forms;
import org.pmmlake.suite.oracle.RandomSubmission.Form;

/**
 * Writes landing zones of several cycles from a seed: every form, every layout that the contract allows, and every fault
 * that it names but two.
 *
 * <p>{@code too-large} needs a file above the configured size and {@code revision-exists} a second run.
 */
public final class RandomLanding {
    /**
     * What was written.
     *
     * @param refusals the rows and files that must be refused, with their codes
     * @param duplicates how many rows must be counted as duplicates, over all files
     */
    public record Written(List<Refusal> refusals, int duplicates) {}

    private static final List<Form> MIX = List.of(Form.CSV, Form.PARQUET, Form.JSON, Form.WORKBOOK);

    private final Report report;
    private final RandomSettings settings;
    private final Random random;
    private final LandingWriter writer;
    private int duplicates;

    private RandomLanding(Report report, RandomSettings settings, Path landing) {
        this.report = report;
        this.settings = settings;
        this.random = new Random(settings.seed());
        this.writer = new LandingWriter(landing, random);
    }

    /** Fills an empty directory. */
    public static Written write(RandomSettings settings, Report report, Path landing) {
        RandomLanding zone = new RandomLanding(report, settings, landing);
        RandomRegister register = new RandomRegister(report, settings, zone.random);
        RandomContent content = new RandomContent(report, settings, zone.random);
        for (int cycle : settings.cycles()) {
            zone.writeCycle(cycle, register, content);
        }
        return new Written(List.copyOf(zone.writer.refusals()), zone.duplicates);
    }

    private void writeCycle(int cycle, RandomRegister register, RandomContent content) {
        String folder = "cycle=" + cycle + "/";
        List<RandomRow> members = new ArrayList<>(register.next());
        List<RandomSubmission> submissions = new ArrayList<>();
        for (RandomRow member : members) {
            if (random.nextInt(9) > 0) {
                addRevisions(submissions, member, cycle, content);
            }
        }
        Map<Kind, List<RandomRow>> pool = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            pool.put(kind, new ArrayList<>());
        }
        if (settings.faults() == Faults.EVERY_CODE) {
            RandomFaults faults = new RandomFaults(report, random);
            List<RandomSubmission> doomed = doomed(faults, submissions);
            submissions.replaceAll(
                    submission -> random.nextInt(4) == 0 ? faults.withRowFaults(submission) : submission);
            members.addAll(register.refused());
            addDuplicates(pool, members, submissions);
            submissions.addAll(doomed);
            FaultyFiles.write(writer, folder);
        }
        pool(pool, Kind.MEMBER).addAll(members);
        land(folder, submissions, pool);
    }

    private void addRevisions(List<RandomSubmission> submissions, RandomRow member, int cycle, RandomContent content) {
        int revisions = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
        for (int revision = 1; revision <= revisions; revision++) {
            Form form =
                    switch (settings.forms()) {
                        case CSV -> Form.CSV;
                        case JSON -> Form.JSON;
                        case MIXED -> MIX.get(random.nextInt(MIX.size()));
                    };
            submissions.add(content.submission(member, cycle, revision, form));
        }
    }

    /** The template must have a table of headers, which a JSON file has not. */
    private List<RandomSubmission> doomed(RandomFaults faults, List<RandomSubmission> submissions) {
        for (RandomSubmission submission : submissions) {
            boolean rich = submission.rows(Kind.TOOL).size() > 2
                    && submission.rows().get(submission.rows().size() - 1).kind() == Kind.TOOL
                    && !submission.rows(Kind.DATA_POINT).isEmpty();
            if (rich && (submission.form() == Form.CSV || submission.form() == Form.PARQUET)) {
                return faults.refusedWhole(submission, RandomRegister.strangers(), 4);
            }
        }
        return List.of();
    }

    private void addDuplicates(
            Map<Kind, List<RandomRow>> pool, List<RandomRow> members, List<RandomSubmission> submissions) {
        List<RandomRow> candidates = new ArrayList<>(members);
        submissions.forEach(submission -> candidates.addAll(submission.rows()));
        for (RandomRow row : candidates) {
            if (row.code() == null && random.nextInt(40) == 0) {
                String value = row.cell("value");
                boolean respelled = value.matches("[0-9]+[.][0-9]+");
                pool(pool, row.kind()).add(respelled ? row.with("value", value + "0") : row);
                duplicates++;
            }
        }
    }

    private static List<RandomRow> pool(Map<Kind, List<RandomRow>> pool, Kind kind) {
        return CycleFacts.present(pool.get(kind));
    }

    private void land(String folder, List<RandomSubmission> submissions, Map<Kind, List<RandomRow>> pool) {
        List<RandomRow> points = new ArrayList<>();
        for (RandomSubmission submission : submissions) {
            String name = submission.member() + "-r" + submission.revision();
            switch (submission.form()) {
                case JSON -> landJson(folder + "json/" + name + ".json", submission, pool);
                case WORKBOOK -> writer.workbook(folder + "books/" + name + ".xlsx", submission);
                case CSV ->
                    submission.rows().forEach(row -> pool(pool, row.kind()).add(row));
                case PARQUET -> {
                    for (RandomRow row : submission.rows()) {
                        boolean typed = row.cell("value").matches("-?[0-9]+([.][0-9]+)?|NaN");
                        (row.kind() == Kind.DATA_POINT && typed ? points : pool(pool, row.kind())).add(row);
                    }
                }
            }
        }
        if (!points.isEmpty()) {
            Collections.shuffle(points, random);
            writer.parquet(folder + "typed/datapoints.parquet", points);
        }
        for (Kind kind : Kind.values()) {
            landPool(folder, kind, pool(pool, kind));
        }
    }

    /** Now and then a JSON submission's tools come as CSV. */
    private void landJson(String sourceFile, RandomSubmission submission, Map<Kind, List<RandomRow>> pool) {
        if (settings.forms() == Forms.MIXED && random.nextInt(4) == 0) {
            pool(pool, Kind.TOOL).addAll(submission.rows(Kind.TOOL));
            List<RandomRow> others = submission.rows().stream()
                    .filter(row -> row.kind() != Kind.TOOL)
                    .toList();
            writer.json(
                    sourceFile,
                    new RandomSubmission(
                            submission.member(), submission.cycle(), submission.revision(), Form.JSON, others));
        } else {
            writer.json(sourceFile, submission);
        }
    }

    private void landPool(String folder, Kind kind, List<RandomRow> rows) {
        String word = kind == Kind.MEMBER ? "members" : kind == Kind.HEADER ? "submissions" : LandingFiles.sheet(kind);
        Collections.shuffle(rows, random);
        int parts = Math.min(rows.size(), 1 + random.nextInt(3));
        for (int part = 0; part < parts; part++) {
            List<RandomRow> slice =
                    new ArrayList<>(rows.subList(part * rows.size() / parts, (part + 1) * rows.size() / parts));
            String name = "/" + word + "-" + part + ".csv";
            byte[] bytes = writer.csv(folder + "part-" + part + name, kind, slice);
            if (settings.faults() == Faults.EVERY_CODE && part == 0 && kind == Kind.ANSWER) {
                writer.file(folder + "zz-again/the-same-" + word + ".csv", bytes, null);
                duplicates += slice.size();
            }
        }
        if (kind == Kind.TOOL) {
            writer.file(folder + "notes.txt", "No data.".getBytes(StandardCharsets.UTF_8), null);
        }
    }
}
