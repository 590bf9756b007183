package org.pmmlake.suite.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** Lines on files that were not read, over the cycles that are told in detail; three cycles or more share alike. */
    private static final int NOT_READ_LINES = 21;

    private static final int SHARES = 3;
    private static final int NAMED_CODES = 6;
    /** Other cycles are only counted. */
    private static final int SHOWN_CYCLES = 8;
    /** Lines on all cycles: what else a run says must fit the screen below them. */
    private static final int LINES = 30;
    /** Lines that the details of a cycle have at least: its Members, its quarantine, and files that were not read. */
    private static final int LEAST_DETAILS = 3;

    private static final int COLUMNS = 80;

    /** What this run worked on comes first, then what it refuses, then what is newest. */
    private static final Comparator<Cycle> WEIGHT = Comparator.comparing((Cycle cycle) -> !cycle.changed())
            .thenComparing(cycle -> !cycle.refuses())
            .thenComparing(cycle -> -cycle.year());

    private final List<Cycle> cycles;

    IngestSummary(List<Cycle> cycles) {
        this.cycles = cycles;
    }

    /**
     * One cycle.
     *
     * @param changed whether this run worked on it
     * @param files its files
     * @param quarantine rows and files in quarantine by code
     * @param registered Members of its register
     * @param participating of these, those with an accepted submission
     * @param due the last day for submissions; null where none is set
     * @param onTime participating Members whose first accepted submission came by then; null where no day is set
     */
    record Cycle(
            int year,
            boolean changed,
            List<FileLedger.FileLine> files,
            SortedMap<String, Long> quarantine,
            int registered,
            int participating,
            @Nullable LocalDate due,
            @Nullable Integer onTime) {

        List<FileLedger.FileLine> notRead() {
            return files.stream().filter(NotRead::isNotRead).toList();
        }

        /** Whether its Members are known: a dry run writes neither register nor submissions. */
        boolean isCounted() {
            return registered > 0 || rows(FileLedger.FileLine::accepted) == 0;
        }

        boolean refuses() {
            return !quarantine.isEmpty() || files.stream().anyMatch(line -> line.fault() != null);
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
                    outcome.changed().contains(year),
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
        SortedMap<Integer, String> shown = new TreeMap<>();
        SortedSet<Integer> counted = new TreeSet<>();
        List<Cycle> first = cycles.stream().sorted(WEIGHT).limit(SHOWN_CYCLES).toList();
        int left =
                LINES - first.stream().mapToInt(cycle -> height(counts(cycle))).sum();
        for (Cycle cycle : first) {
            int notRead = NOT_READ_LINES / Math.min(SHARES, first.size());
            String details = details(cycle, Math.max(1, Math.min(notRead, left - LEAST_DETAILS + 1)));
            boolean fits = height(details) <= left;
            shown.put(cycle.year(), counts(cycle) + (fits ? "\n" + details : ""));
            left -= fits ? height(details) : 0;
            if (!fits) {
                counted.add(cycle.year());
            }
        }
        shown.values().forEach(text -> parts.add(new Summary.TextPart(text)));
        leftOut(counted, cycles.size() - first.size()).ifPresent(parts::add);
        if (cycles.stream().anyMatch(cycle -> !cycle.quarantine().isEmpty())) {
            parts.add(new Summary.TextPart("What to mend, a workbook for each sender: pmm review --reply DIR"));
        }
        return parts;
    }

    /** What the lines do not say; empty where they say all. */
    private static Optional<Summary.SummaryPart> leftOut(SortedSet<Integer> counted, int hidden) {
        List<String> what = new ArrayList<>();
        if (!counted.isEmpty()) {
            what.add("the details of " + counted.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (hidden > 0) {
            what.add(hidden + " other cycles");
        }
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(new Summary.TextPart("Left out: " + String.join(", and ", what) + ". All of it: --wide"));
    }

    /** The lines of a text on a terminal. */
    private static int height(String text) {
        return text.lines().mapToInt(line -> 1 + line.length() / (COLUMNS + 1)).sum();
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
        text.append("  Members: ");
        if (!cycle.isCounted()) {
            text.append("not counted");
        } else {
            text.append(cycle.participating()).append(" of ").append(cycle.registered());
            text.append(" registered sent a submission");
        }
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
            text.append(
                    cycle.quarantine().size() > NAMED_CODES
                            ? ", and " + (cycle.quarantine().size() - NAMED_CODES) + " codes more"
                            : "");
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
            document.put("members_registered", cycle.isCounted() ? cycle.registered() : null);
            document.put("members_participating", cycle.isCounted() ? cycle.participating() : null);
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
