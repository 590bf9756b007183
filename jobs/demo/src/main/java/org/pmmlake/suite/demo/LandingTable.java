package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The five tables of submissions with the columns of the contract, as text. */
enum LandingTable {
    SUBMISSIONS("member,cycle,revision,submitted_at"),
    DATAPOINTS("member,cycle,revision,kpi,datapoint,breakdown,category,unit,period,value"),
    ANSWERS("member,cycle,revision,kpi,question,answer"),
    BLANKS("member,cycle,revision,kpi,reason"),
    TOOLS("member,cycle,revision,tool,aware,use");

    private static final List<String> USE = List.of("", "no-plans", "plans-to-use", "currently-using");

    private final String header;

    LandingTable(String header) {
        this.header = header;
    }

    List<String> columns() {
        return List.of(header.split(",", -1));
    }

    /** The records of some submissions, in order. */
    List<List<String>> rows(List<DemoSubmission> submissions) {
        List<List<String>> rows = new ArrayList<>();
        for (DemoSubmission submission : submissions) {
            List<String> key = List.of(
                    submission.member(), String.valueOf(submission.cycle()), String.valueOf(submission.revision()));
            switch (this) {
                case SUBMISSIONS -> rows.add(row(key, submission.submittedAt()));
                case TOOLS ->
                    submission.tools().forEach((tool, level) -> rows.add(row(key, tool, aware(level), use(level))));
                default -> submission.entries().forEach((kpi, entry) -> addEntry(rows, key, kpi, entry));
            }
        }
        return rows;
    }

    static String aware(int level) {
        return level == 0 ? "NO" : "YES";
    }

    static String use(int level) {
        return USE.get(level);
    }

    private void addEntry(List<List<String>> rows, List<String> key, String kpi, KpiEntry entry) {
        switch (this) {
            case DATAPOINTS -> {
                addPoints(rows, key, kpi, "", entry.points());
                entry.breakdowns().forEach((category, points) -> addPoints(rows, key, kpi, category, points));
            }
            case ANSWERS -> {
                for (int q = 0; q < entry.answers().size(); q++) {
                    rows.add(
                            row(key, kpi, String.valueOf(q + 1), entry.answers().get(q) ? "YES" : "NO"));
                }
            }
            default -> entry.reasons().forEach(reason -> rows.add(row(key, kpi, reason)));
        }
    }

    private static void addPoints(
            List<List<String>> rows, List<String> key, String kpi, String category, Map<String, Long> points) {
        int slash = category.indexOf('/');
        String breakdown = slash < 0 ? "" : category.substring(0, slash);
        String name = category.substring(slash + 1);
        points.forEach((code, value) -> rows.add(row(key, kpi, code, breakdown, name, "", "", String.valueOf(value))));
    }

    private static List<String> row(List<String> key, String... cells) {
        List<String> row = new ArrayList<>(key);
        row.addAll(List.of(cells));
        return row;
    }
}
