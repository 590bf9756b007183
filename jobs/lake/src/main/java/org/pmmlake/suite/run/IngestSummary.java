package org.pmmlake.suite.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.Summary;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SubmissionTable;

/** What came in, a line a cycle: files and rows, what was refused and why, and who took part in time. */
final class IngestSummary {

    /** Lines on files that were not read, over the cycles that are told in detail. */
    private static final int NOT_READ_LINES = 21;

    private static final int NAMED_CODES = 6;
    /** Earlier cycles are only counted, and of those before the last three only the first line is shown. */
    private static final int SHOWN_CYCLES = 8;

    private static final int DETAILED_CYCLES = 3;

    private final List<Cycle> cycles;

    private IngestSummary(List<Cycle> cycles) {
        this.cycles = cycles;
    }

    /**
     * One cycle.
     *
     * @param files its files
     * @param quarantine rows and files in quarantine by code
     * @param registered Members of its register
     * @param participating of these, those with an accepted submission
     * @param due the last day for submissions; null where none is set
     * @param onTime participating Members whose first accepted submission came by then; null where no day is set
     */
    private record Cycle(
            int year,
            List<FileLedger.FileLine> files,
            SortedMap<String, Long> quarantine,
            int registered,
            int participating,
            @Nullable LocalDate due,
            @Nullable Integer onTime) {

        List<FileLedger.FileLine> notRead() {
            return files.stream().filter(NotRead::isNotRead).toList();
        }

        long rows(ToLongFunction<FileLedger.FileLine> which) {
            return files.stream().mapToLong(which).sum();
        }
    }

    /** The summary of the cycles asked for, from the tables as they are now. */
    static IngestSummary of(JobContext context, IngestOutcome outcome) {
        SortedSet<Integer> years = new TreeSet<>(outcome.runIds().keySet());
        Map<Integer, SortedMap<String, Long>> quarantine = new TreeMap<>();
        Set<String> told =
                outcome.files().stream().map(FileLedger.FileLine::contentHash).collect(Collectors.toSet());
        if (outcome.quarantined()) {
            List<String> columns = List.of(QuarantineTable.CODE, QuarantineTable.CONTENT_HASH);
            context.tables().forEach(QuarantineTable.SPEC, columns, years, (row, cycle) -> {
                if (told.contains(row.getString(1))) {
                    quarantine.computeIfAbsent(cycle, none -> new TreeMap<>()).merge(row.getString(0), 1L, Long::sum);
                }
            });
        }
        List<Row> registered = context.tables().rows(MemberTable.SPEC, years);
        List<Row> submissions = context.tables().rows(SubmissionTable.SPEC, years);
        List<Cycle> cycles = new ArrayList<>();
        for (int year : years) {
            Map<String, String> first = new TreeMap<>();
            submissions.stream()
                    .filter(row -> row.<Integer>getAs(SubmissionTable.CYCLE) == year)
                    .forEach(row -> first.merge(
                            row.getAs(SubmissionTable.MEMBER),
                            row.getAs(SubmissionTable.SUBMITTED_AT),
                            (one, other) -> one.compareTo(other) <= 0 ? one : other));
            LocalDate due = context.catalogues().due(year).orElse(null);
            cycles.add(new Cycle(
                    year,
                    outcome.files().stream()
                            .filter(line -> line.cycle() == year)
                            .toList(),
                    quarantine.getOrDefault(year, new TreeMap<>()),
                    (int) registered.stream()
                            .filter(row -> row.<Integer>getAs(MemberTable.CYCLE) == year)
                            .count(),
                    first.size(),
                    due,
                    due == null
                            ? null
                            : (int) first.values().stream()
                                    .filter(day -> day.compareTo(due.toString()) <= 0)
                                    .count()));
        }
        return new IngestSummary(cycles);
    }

    /** The lines for people. */
    List<Summary.SummaryPart> parts() {
        List<Summary.SummaryPart> parts = new ArrayList<>();
        int hidden = Math.max(0, cycles.size() - SHOWN_CYCLES);
        if (hidden > 0) {
            parts.add(new Summary.TextPart(hidden + " earlier cycles: --wide."));
        }
        for (int place = hidden; place < cycles.size(); place++) {
            Cycle cycle = cycles.get(place);
            int detailed = Math.min(DETAILED_CYCLES, cycles.size());
            String details = place < cycles.size() - detailed ? "" : details(cycle, NOT_READ_LINES / detailed);
            parts.add(new Summary.TextPart(counts(cycle) + details));
        }
        if (cycles.stream().anyMatch(cycle -> !cycle.quarantine().isEmpty())) {
            parts.add(new Summary.TextPart("What to mend, a workbook for each sender: pmm review --reply DIR"));
        }
        return parts;
    }

    private static String counts(Cycle cycle) {
        return String.format(
                Locale.ROOT,
                "Cycle %d: %,d files read, %,d not; %,d rows: %,d accepted, %,d quarantined, %,d repeated",
                cycle.year(),
                cycle.files().size() - cycle.notRead().size(),
                cycle.notRead().size(),
                cycle.rows(FileLedger.FileLine::read),
                cycle.rows(FileLedger.FileLine::accepted),
                cycle.rows(FileLedger.FileLine::quarantined),
                cycle.rows(FileLedger.FileLine::duplicate));
    }

    private static String details(Cycle cycle, int notReadLines) {
        StringBuilder text = new StringBuilder();
        text.append("\n  Members: ")
                .append(cycle.participating())
                .append(" of ")
                .append(cycle.registered());
        text.append(" registered sent a submission");
        if (cycle.due() != null) {
            text.append(", ").append(cycle.onTime()).append(" of them by ").append(cycle.due());
        }
        if (!cycle.quarantine().isEmpty()) {
            String codes = cycle.quarantine().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(NAMED_CODES)
                    .map(code -> code.getKey() + " " + String.format(Locale.ROOT, "%,d", code.getValue()))
                    .collect(Collectors.joining(", "));
            text.append("\n  quarantine: ").append(codes);
            text.append(cycle.quarantine().size() > NAMED_CODES ? ", …" : "");
        }
        NotRead.of(cycle.files()).lines(notReadLines).forEach(line -> text.append('\n')
                .append(line));
        return text.toString();
    }

    /** The same for machines. */
    List<Map<String, @Nullable Object>> document() {
        List<Map<String, @Nullable Object>> documents = new ArrayList<>();
        for (Cycle cycle : cycles) {
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put("cycle", cycle.year());
            document.put("files_read", cycle.files().size() - cycle.notRead().size());
            document.put(
                    "files_not_read",
                    cycle.notRead().stream()
                            .map(line -> Map.of("source_file", line.sourceFile(), "why", NotRead.why(line)))
                            .map(TreeMap::new)
                            .toList());
            document.put("rows_read", cycle.rows(FileLedger.FileLine::read));
            document.put("rows_accepted", cycle.rows(FileLedger.FileLine::accepted));
            document.put("rows_quarantined", cycle.rows(FileLedger.FileLine::quarantined));
            document.put("rows_duplicate", cycle.rows(FileLedger.FileLine::duplicate));
            document.put("quarantine", cycle.quarantine());
            document.put("members_registered", cycle.registered());
            document.put("members_participating", cycle.participating());
            document.put("due", cycle.due() == null ? null : cycle.due().toString());
            document.put("members_on_time", cycle.onTime());
            documents.add(document);
        }
        return documents;
    }

    /** The same as rows: cycle, what is counted, of which file or code, how many. */
    List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> document : document()) {
            Object cycle = document.get("cycle");
            document.forEach((name, value) -> {
                if (value instanceof Number && !name.equals("cycle")) {
                    rows.add(Arrays.asList(cycle, null, name, null, value));
                }
            });
        }
        for (Cycle cycle : cycles) {
            cycle.quarantine()
                    .forEach((code, count) -> rows.add(Arrays.asList(cycle.year(), null, "quarantine", code, count)));
            cycle.notRead()
                    .forEach(line -> rows.add(Arrays.asList(
                            cycle.year(), null, "file_not_read", line.sourceFile() + ": " + NotRead.why(line), 1)));
        }
        return rows;
    }
}
