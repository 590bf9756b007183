package org.pmmlake.suite.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Method;

/** Files with data faults of different kinds, none of which touches what the accepted submissions say. */
final class DemoFaults {

    private final Catalogue catalogue;
    private final List<DemoSubmission> submissions;
    private final Dice dice;

    DemoFaults(Catalogue catalogue, List<DemoSubmission> submissions, Dice dice) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.dice = dice;
    }

    /** Writes the faulty files into {@code folder}; every row of them ends in quarantine. */
    void write(Path folder) throws IOException {
        CsvForm.write(folder.resolve("datapoints-late.csv"), LandingTable.DATAPOINTS.columns(), dataPoints());
        CsvForm.write(folder.resolve("answers-late.csv"), LandingTable.ANSWERS.columns(), answers());
        CsvForm.write(folder.resolve("blanks-late.csv"), LandingTable.BLANKS.columns(), blanks());
        CsvForm.write(folder.resolve("tools-late.csv"), LandingTable.TOOLS.columns(), tools());
        CsvForm.write(folder.resolve("submissions-late.csv"), LandingTable.SUBMISSIONS.columns(), headers());
        Files.write(
                folder.resolve("cut-off.json"), "{\"member\": \"X07\", \"cycle\":".getBytes(StandardCharsets.UTF_8));
        CsvForm.write(folder.resolve("tools-old-form.csv"), List.of("member", "cycle", "tool", "aware"), List.of());
    }

    private List<List<String>> dataPoints() {
        Kpi kpi = catalogue.kpis().stream()
                .filter(candidate -> candidate.method() == Method.RATIO)
                .findFirst()
                .orElseThrow();
        String top = String.valueOf(kpi.numerator());
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("trade-of-unicorns", top, "", "", "", "12"));
        rows.add(row(kpi.code(), "number-of-unicorns", "", "", "", "12"));
        rows.add(row(kpi.code(), top, "", "", "", "12%"));
        rows.add(row(kpi.code(), top, "", "", "", "1,5"));
        rows.add(row(kpi.code(), top, "", "", "", "-3"));
        rows.add(row(kpi.code(), top, "", "", "2024-13", "7"));
        rows.add(row(kpi.code(), top, "shoe_size", "large", "", "7"));
        List<String> stranger = new ArrayList<>(row(kpi.code(), top, "", "", "", "7"));
        stranger.set(0, "X99");
        rows.add(stranger);
        List<String> cut = row(kpi.code(), top, "", "", "", "7");
        rows.add(cut.subList(0, 6));
        return rows;
    }

    private List<String> row(String kpi, String point, String breakdown, String category, String period, String value) {
        return with(kpi, point, breakdown, category, "", period, value);
    }

    private List<String> with(String... cells) {
        DemoSubmission submission = dice.pick(submissions);
        List<String> row = new ArrayList<>(List.of(
                submission.member(), String.valueOf(submission.cycle()), String.valueOf(submission.revision())));
        row.addAll(List.of(cells));
        return row;
    }

    private List<List<String>> answers() {
        Kpi kpi = catalogue.kpis().stream()
                .filter(candidate -> candidate.method() == Method.MATURITY)
                .findFirst()
                .orElseThrow();
        return List.of(with(kpi.code(), "99", "YES"), with(kpi.code(), "1", "MAYBE"));
    }

    private List<List<String>> blanks() {
        DemoSubmission first = submissions.get(0);
        String answered = first.entries().entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        String revision = String.valueOf(first.revision());
        return List.of(
                with(answered, "REASON_DOG_ATE_IT"),
                List.of(first.member(), String.valueOf(first.cycle()), revision, answered, "REASON_PLANNING"));
    }

    private List<List<String>> tools() {
        String tool = catalogue.tools().get(0).code();
        return List.of(with("crystal-ball", "YES", "no-plans"), with(tool, "YES", "sometimes"), with(tool, "YES", ""));
    }

    private List<List<String>> headers() {
        String cycle = String.valueOf(submissions.get(0).cycle());
        String past = String.valueOf(submissions.get(0).cycle() - 10);
        String known = submissions.get(0).member();
        return List.of(
                List.of("X98", cycle, "1", "2025-02-30"),
                List.of("X97", cycle, "1", "2025-02-20"),
                List.of(known, past, "1", "2025-02-20"),
                List.of(known, cycle, "0", "2025-02-20"));
    }
}
