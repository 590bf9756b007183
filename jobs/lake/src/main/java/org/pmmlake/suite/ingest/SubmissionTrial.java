package org.pmmlake.suite.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.stats.ExactSum;
import org.pmmlake.suite.ingest.TrialOutcome.Refused;
import org.pmmlake.suite.ingest.read.FileClass;
import org.pmmlake.suite.ingest.read.FileForm;
import org.pmmlake.suite.ingest.read.FileOpener;
import org.pmmlake.suite.ingest.read.RawRecord;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.ingest.read.RecordReaders;
import org.pmmlake.suite.ingest.read.RecordSource;
import org.pmmlake.suite.ingest.read.UnreadableFileException;

/**
 * Judges files before they are sent: the readers and rules of a run, on files by themselves, without a lake and without
 * a Spark session. What only a lake knows is taken as given: that the Member is registered and that nothing was
 * accepted before.
 */
public final class SubmissionTrial {

    /** Stands for a day that is not known yet: nothing is computed from it. */
    private static final String ANY_DAY = "2000-01-01";

    /** The ordinal of a header that stands in no file; those of files count from 1. */
    private static final long SUPPOSED = 0;

    private static final int SUBMITTED_AT = RecordKind.SUBMISSION.columns().indexOf("submitted_at");

    private final int cycle;
    private final RecordRules rules;
    private final List<Row> register = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean headed;

    private SubmissionTrial(Catalogue catalogue, int cycle) {
        this.cycle = cycle;
        this.rules = new RecordRules(catalogue, cycle);
    }

    /**
     * One file.
     *
     * @param name as messages should name it; its last part says what the file holds (contract §2)
     * @param content opens it
     */
    public record TrialFile(String name, FileOpener content) {}

    /**
     * Judges files as one delivery for a cycle. Where none of them has a header, one is supposed for each submission;
     * where a header lacks its date, the date is. The notes say both.
     *
     * @throws IOException when a file cannot be opened or read
     */
    public static TrialOutcome judge(Catalogue catalogue, int cycle, List<TrialFile> files) throws IOException {
        SubmissionTrial trial = new SubmissionTrial(catalogue, cycle);
        for (TrialFile file : files) {
            trial.read(file);
        }
        return trial.outcome();
    }

    private void read(TrialFile file) throws IOException {
        FileClass what = FileClass.of(file.name());
        if (what.form() == FileForm.OTHER) {
            refused.add(new Refused(file.name(), "", UnreadableFileException.UNREADABLE_FILE, what.note()));
            return;
        }
        try (RecordSource source = RecordReaders.open(what, file.content())) {
            while (source.hasNext()) {
                take(file.name(), source.next());
            }
            source.notes().forEach(note -> notes.add(file.name() + ": " + note));
        } catch (UnreadableFileException unreadable) {
            refused.add(new Refused(file.name(), "", unreadable.code(), String.valueOf(unreadable.getMessage())));
        }
    }

    private void take(String file, RawRecord record) {
        RawRecord judgeable = record;
        if (record.kind() == RecordKind.SUBMISSION) {
            headed = true;
            judgeable = dated(file, record);
        }
        Row row = row(file, judgeable);
        (record.kind() == RecordKind.MEMBER ? register : rows).add(row);
    }

    private RawRecord dated(String file, RawRecord header) {
        String date = header.fault() == null ? header.cell("submitted_at") : ANY_DAY;
        if (date == null || !date.isEmpty()) {
            return header;
        }
        notes.add(file + ": submitted_at is empty; fill it in before the file is sent.");
        List<@Nullable String> cells = new ArrayList<>(header.cells());
        cells.set(SUBMITTED_AT, ANY_DAY);
        return new RawRecord(header.kind(), header.ordinal(), header.position(), cells, null, null, header.raw());
    }

    private Row row(String file, RawRecord record) {
        return row(
                file,
                record,
                rules.judge(record.kind(), record.cells(), Fault.ofReader(record.fault(), record.faultMessage())));
    }

    private Row row(String file, RawRecord record, JudgedRecord judged) {
        return JudgedRows.candidate(
                cycle,
                record.kind(),
                judged,
                new JudgedRows.RecordPlace("", file, 1, record.ordinal(), record.position(), record.raw()),
                true);
    }

    private TrialOutcome outcome() {
        if (!headed) {
            supposeHeaders();
        }
        List<Row> verdicts = JudgedDelivery.submissionVerdicts(rows);
        SortedMap<String, Map<GroupKind, String>> groups = groups();
        SortedMap<String, SortedMap<Integer, Draft>> drafts = new TreeMap<>();
        long duplicates = 0;
        for (Row row : verdicts) {
            switch (status(row)) {
                case ACCEPTED -> draft(drafts, row).add(row);
                case DUPLICATE -> duplicates++;
                case QUARANTINED, CONFLICT -> refuse(row);
            }
        }
        List<TrialSubmission> accepted = new ArrayList<>();
        drafts.forEach((member, revisions) ->
                revisions.forEach((revision, draft) -> accepted.add(draft.of(member, revision))));
        return new TrialOutcome(accepted, groups, List.copyOf(refused), duplicates, List.copyOf(notes));
    }

    private static JudgedRows.RecordStatus status(Row row) {
        return JudgedRows.RecordStatus.valueOf(row.getString(JudgedRows.STATUS_AT));
    }

    private void refuse(Row row) {
        if (row.getLong(JudgedRows.ORDINAL_AT) == SUPPOSED) {
            return;
        }
        String code = row.getString(JudgedRows.CODE_AT);
        // There is no folder here that the sentence of a run could speak of.
        String message = code.equals(QuarantineCode.WRONG_CYCLE.code())
                ? "The submission is for cycle \"" + row.getString(JudgedRows.CLAIMED_CYCLE_AT)
                        + "\" and was judged for cycle " + cycle + "; ask for its own cycle, or correct it."
                : row.getString(JudgedRows.MESSAGE_AT);
        refused.add(new Refused(
                row.getString(JudgedRows.SOURCE_FILE_AT), row.getString(JudgedRows.POSITION_AT), code, message));
    }

    private void supposeHeaders() {
        Map<List<String>, Row> submissions = new HashMap<>();
        for (Row row : rows) {
            String claimed = row.getString(JudgedRows.CLAIMED_CYCLE_AT);
            List<String> cells = List.of(
                    row.getString(JudgedRows.MEMBER_AT), claimed, row.getString(JudgedRows.REVISION_AT), ANY_DAY);
            if (!claimed.isEmpty()) {
                RawRecord header =
                        new RawRecord(RecordKind.SUBMISSION, SUPPOSED, "", List.copyOf(cells), null, null, "");
                submissions.computeIfAbsent(cells, none -> row(row.getString(JudgedRows.SOURCE_FILE_AT), header));
            }
        }
        rows.addAll(submissions.values());
        if (!submissions.isEmpty()) {
            notes.add("None of the files has the header of a submission; one is supposed here, a run needs it.");
        }
    }

    private SortedMap<String, Map<GroupKind, String>> groups() {
        SortedMap<String, Map<GroupKind, String>> groups = new TreeMap<>();
        for (Row row : JudgedDelivery.registerVerdicts(register)) {
            if (status(row) == JudgedRows.RecordStatus.QUARANTINED) {
                refuse(row);
            } else {
                groups.put(row.getString(JudgedRows.MEMBER_AT), classifications(fields(row)));
            }
        }
        return groups;
    }

    private static Map<GroupKind, String> classifications(List<@Nullable String> fields) {
        Map<GroupKind, String> groups = new EnumMap<>(GroupKind.class);
        for (int i = 0; i < RecordRules.CLASSIFICATIONS.size(); i++) {
            String group = fields.get(1 + i);
            if (group != null) {
                groups.put(RecordRules.CLASSIFICATIONS.get(i), group);
            }
        }
        return groups;
    }

    private static List<@Nullable String> fields(Row row) {
        @Nullable String[] fields = (String[]) row.get(JudgedRows.FIELDS_AT);
        return java.util.Arrays.asList(fields);
    }

    private static Draft draft(SortedMap<String, SortedMap<Integer, Draft>> drafts, Row row) {
        return drafts.computeIfAbsent(row.getString(JudgedRows.MEMBER_AT), none -> new TreeMap<>())
                .computeIfAbsent(Integer.parseInt(row.getString(JudgedRows.REVISION_AT)), none -> new Draft());
    }

    /** A submission as its rows come in. */
    private static final class Draft {
        private final SortedMap<String, SortedMap<String, ExactSum>> sums = new TreeMap<>();
        private final SortedMap<String, SortedMap<Integer, Boolean>> answers = new TreeMap<>();
        private final SortedMap<String, java.util.SortedSet<String>> reasons = new TreeMap<>();

        void add(Row row) {
            List<@Nullable String> fields = fields(row);
            switch (RecordKind.valueOf(row.getString(JudgedRows.KIND_AT))) {
                case DATA_POINT -> {
                    if (row.getBoolean(JudgedRows.GIVES_VALUE_AT)) {
                        sums.computeIfAbsent(text(fields, 0), none -> new TreeMap<>())
                                .computeIfAbsent(text(fields, 1), none -> new ExactSum())
                                .add(new BigDecimal(text(fields, 6)));
                    }
                }
                case ANSWER ->
                    answers.computeIfAbsent(text(fields, 0), none -> new TreeMap<>())
                            .put(Integer.valueOf(text(fields, 1)), Boolean.valueOf(text(fields, 2)));
                case BLANK ->
                    reasons.computeIfAbsent(text(fields, 0), none -> new TreeSet<>())
                            .add(text(fields, 1));
                case MEMBER, SUBMISSION, TOOL -> {
                    // Nothing of these goes into the value of a KPI.
                }
            }
        }

        private static String text(List<@Nullable String> fields, int place) {
            return String.valueOf(fields.get(place));
        }

        TrialSubmission of(String member, int revision) {
            SortedMap<String, SortedMap<String, Double>> totals = new TreeMap<>();
            sums.forEach((kpi, points) -> {
                SortedMap<String, Double> ofKpi = new TreeMap<>();
                points.forEach((dataPoint, sum) -> ofKpi.put(dataPoint, sum.toDouble()));
                totals.put(kpi, ofKpi);
            });
            return new TrialSubmission(member, revision, totals, answers, reasons);
        }
    }
}
