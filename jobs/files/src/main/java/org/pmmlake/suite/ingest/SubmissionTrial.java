package org.pmmlake.suite.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.GroupKind;
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

    /** Stands for the register, which only a lake has. */
    private static final RegisterRow SOMEBODY =
            new RegisterRow(new Claim.RegisterEntry(null, List.of(), null, null), 0);

    private final int cycle;
    private final RecordRules rules;
    private final List<LandedContent> contents = new ArrayList<>();
    private final Map<String, MemberRecords> members = new TreeMap<>();
    private final SoundRows.Vocabulary words = new SoundRows.Vocabulary();
    private final List<Refused> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final SortedMap<String, SortedMap<Integer, TrialSubmission>> accepted = new TreeMap<>();
    private final SortedMap<String, Map<GroupKind, String>> groups = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private long duplicates;
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
        LandedContent content = new LandedContent(cycle, "", file.name(), 1);
        contents.add(content);
        try (RecordSource source = RecordReaders.open(what, file.content())) {
            while (source.hasNext()) {
                take(content, source.next());
            }
            source.notes().forEach(note -> notes.add(file.name() + ": " + note));
        } catch (UnreadableFileException unreadable) {
            refused.add(new Refused(file.name(), "", unreadable.code(), String.valueOf(unreadable.getMessage())));
        }
    }

    private void take(LandedContent content, RawRecord record) {
        RawRecord judgeable = record;
        if (record.kind() == RecordKind.SUBMISSION) {
            headed = true;
            judgeable = dated(content.sourceFile(), record);
        }
        String member = record.text(0);
        MemberRecords group = members.computeIfAbsent(member, none -> new MemberRecords(cycle, member, words));
        group.registered = SOMEBODY;
        group.add(content, judgeable, rules);
    }

    private RawRecord dated(String file, RawRecord header) {
        String date = header.fault() == null ? header.cell("submitted_at") : ANY_DAY;
        if (date == null || !date.isEmpty()) {
            return header;
        }
        notes.add(file + ": submitted_at is empty; fill it in before the file is sent.");
        List<@Nullable String> cells = new ArrayList<>(header.cells());
        cells.set(SUBMITTED_AT, ANY_DAY);
        return new RawRecord(header.kind(), header.ordinal(), header.ownPosition(), cells, null, null, header.raw());
    }

    private TrialOutcome outcome() {
        if (!headed) {
            supposeHeaders();
        }
        MemberJudge judge = new MemberJudge(new TrialVerdicts());
        members.values().forEach(group -> judge.judge(group, null));
        refusals.stream()
                .sorted(Comparator.comparingInt((Refusal refusal) ->
                                contents.indexOf(refusal.row().content()))
                        .thenComparingLong(refusal -> refusal.row().record().ordinal()))
                .forEach(this::refuse);
        List<TrialSubmission> all = new ArrayList<>();
        accepted.values().forEach(revisions -> all.addAll(revisions.values()));
        return new TrialOutcome(all, groups, List.copyOf(refused), duplicates, List.copyOf(notes));
    }

    private void refuse(Refusal refusal) {
        if (refusal.row().record().ordinal() == SUPPOSED) {
            return;
        }
        Fault fault = refusal.fault();
        // There is no folder here that the sentence of a run could speak of.
        String message = fault.code() == QuarantineCode.WRONG_CYCLE
                ? "The submission is for cycle \"" + refusal.row().judged().cycle() + "\" and was judged for cycle "
                        + cycle + "; ask for its own cycle, or correct it."
                : fault.message();
        refused.add(new Refused(
                refusal.row().content().sourceFile(),
                refusal.row().record().position(),
                fault.code().code(),
                message));
    }

    private void supposeHeaders() {
        boolean some = false;
        for (MemberRecords group : members.values()) {
            Set<SoundRows.SubmissionName> submissions = new LinkedHashSet<>(group.sound.submissions());
            for (PlacedRecord sent : group.records) {
                if (sent.record().kind() != RecordKind.MEMBER) {
                    submissions.add(new SoundRows.SubmissionName(
                            sent.record().text(1), sent.record().text(2)));
                }
            }
            submissions.removeIf(name -> name.claimedCycle().isEmpty());
            for (SoundRows.SubmissionName name : submissions) {
                List<@Nullable String> cells = List.of(group.member, name.claimedCycle(), name.revision(), ANY_DAY);
                group.add(
                        contents.get(0),
                        new RawRecord(RecordKind.SUBMISSION, SUPPOSED, "", cells, null, null, ""),
                        rules);
            }
            some |= !submissions.isEmpty();
        }
        if (some) {
            notes.add("None of the files has the header of a submission; one is supposed here, a run needs it.");
        }
    }

    /** A record that is not accepted. */
    private record Refusal(PlacedRecord row, Fault fault) {}

    private final class TrialVerdicts implements Verdicts {

        private TrialSubmission submission(String member, String revision) {
            return accepted.computeIfAbsent(member, none -> new TreeMap<>())
                    .computeIfAbsent(
                            Integer.valueOf(revision),
                            number -> new TrialSubmission(
                                    member, number, new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
        }

        @Override
        public void accepted(PlacedRecord row) {
            if (row.record().kind() != RecordKind.MEMBER) {
                submission(row.judged().member(), row.judged().revision());
            }
        }

        @Override
        public void accepted(SoundRows rows, int[] which) {
            for (int at = 0; at < which.length; at++) {
                TrialSubmission submission = submission(rows.member(), rows.revision(which[at]));
                Claim claim = rows.claim(which[at]);
                if (claim instanceof Claim.Answer answer) {
                    submission
                            .answers()
                            .computeIfAbsent(answer.kpi(), none -> new TreeMap<>())
                            .put(answer.question(), answer.yes());
                } else if (claim instanceof Claim.Blank blank) {
                    submission
                            .reasons()
                            .computeIfAbsent(blank.kpi(), none -> new TreeSet<>())
                            .add(blank.reason());
                } else if (claim instanceof Claim.DataPoint point
                        && (at == 0 || !rows.isSamePoint(which[at - 1], which[at]))) {
                    add(
                            submission,
                            point.point(),
                            SummedPoint.of(cycle, rows, which, at, rows.pointEnd(which, at))
                                    .total());
                }
            }
        }

        private void add(TrialSubmission submission, Claim.Point point, double sum) {
            if (point.breakdown().isEmpty()) {
                submission
                        .sums()
                        .computeIfAbsent(point.kpi(), none -> new TreeMap<>())
                        .put(point.dataPoint(), sum);
            }
        }

        @Override
        public void duplicate(PlacedRecord row) {
            duplicates += row.record().kind() == RecordKind.MEMBER ? 0 : 1;
        }

        @Override
        public void quarantined(PlacedRecord row, Fault fault) {
            refusals.add(new Refusal(row, fault));
        }

        @Override
        public void stays(MemberItem.QuarantinedItem faulty) {}

        @Override
        public void registered(int cycle, String member, RegisterRow row) {
            if (row.equals(SOMEBODY)) {
                return;
            }
            Map<GroupKind, String> own = new EnumMap<>(GroupKind.class);
            for (int i = 0; i < RecordRules.CLASSIFICATIONS.size(); i++) {
                String group = row.entry().groups().get(i);
                if (group != null) {
                    own.put(RecordRules.CLASSIFICATIONS.get(i), group);
                }
            }
            groups.put(member, own);
        }
    }
}
