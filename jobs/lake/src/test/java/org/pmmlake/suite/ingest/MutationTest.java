package org.pmmlake.suite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.ingest.MemberItem.SentItem;
import org.pmmlake.suite.ingest.read.FileClass;
import org.pmmlake.suite.ingest.read.FileForm;
import org.pmmlake.suite.ingest.read.RecordReaders;
import org.pmmlake.suite.ingest.read.RecordSource;
import org.pmmlake.suite.ingest.read.UnreadableFileException;

/**
 * Hundreds of changes that programs and people make to good files of all four forms: what still means the same is read to
 * the same silver rows, anything else is refused in words, and none changes a number.
 */
class MutationTest {

    private static final int LEAST = 300;
    private static final Pattern WHAT_TO_DO =
            Pattern.compile("(?i)\\b(expected|write|save|send|keep|remove|choose|type|correct"
                    + "|deliver|check|must be|close|change|needed|fill in|leave|put|give|ask|use|add|mend|open)\\b");

    private final RecordRules rules = new RecordRules(GoodSubmission.catalogue(), GoodSubmission.CYCLE);

    /** Accepted rows as text, and a sentence with its place for each refusal. */
    private record Judged(SortedSet<String> silver, List<String> refused, List<String> notes) {}

    private Judged judge(Map<String, byte[]> files) throws Exception {
        Map<String, MemberRecords> members = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            FileClass what = FileClass.of(file.getKey());
            if (what.form() == FileForm.OTHER) {
                refused.add(file.getKey() + ": " + what.note());
                continue;
            }
            LandedContent content = new LandedContent(GoodSubmission.CYCLE, "", file.getKey(), 1);
            try (RecordSource source = RecordReaders.open(what, () -> new ByteArrayInputStream(file.getValue()))) {
                source.forEachRemaining(record -> group(members, new SentItem(content.key(), record).member())
                        .add(content, record, rules));
                notes.addAll(source.notes());
            } catch (UnreadableFileException unreadable) {
                refused.add(file.getKey() + ": " + unreadable.getMessage());
            }
        }
        SortedSet<String> silver = new TreeSet<>();
        MemberJudge judge = new MemberJudge(new Told(silver, refused));
        members.values().forEach(group -> judge.judge(group, null));
        return new Judged(silver, refused, notes);
    }

    private static MemberRecords group(Map<String, MemberRecords> members, String member) {
        MemberRecords group = members.computeIfAbsent(
                member, code -> new MemberRecords(GoodSubmission.CYCLE, code, new SoundRows.Vocabulary()));
        if (member.equals("X01")) {
            group.registered = new RegisterRow(new Claim.RegisterEntry("One", List.of(), null, null), 0);
        }
        return group;
    }

    /** Verdicts as texts. */
    private record Told(SortedSet<String> silver, List<String> refused) implements Verdicts {
        @Override
        public void accepted(PlacedRecord row) {
            silver.add(row.judged().member() + " " + row.judged().revision() + " " + row.claim());
        }

        @Override
        public void accepted(SoundRows rows, int[] which) {
            for (int row : which) {
                accepted(rows.placed(row));
            }
        }

        @Override
        public void duplicate(PlacedRecord row) {}

        @Override
        public void quarantined(PlacedRecord row, Fault fault) {
            refused.add(row.content().sourceFile() + " at " + row.record().position() + ": " + fault.message());
        }

        @Override
        public void stays(MemberItem.QuarantinedItem faulty) {}

        @Override
        public void registered(int cycle, String member, RegisterRow row) {}
    }

    @Test
    void noneChangesANumber(@TempDir Path folder) throws Exception {
        List<Mutation> mutations = new ArrayList<>();
        mutations.addAll(CsvMutations.all());
        mutations.addAll(JsonMutations.all());
        mutations.addAll(WorkbookMutations.all());
        mutations.addAll(ParquetMutations.all(folder));
        Judged good = judge(GoodSubmission.csvFiles(GoodSubmission.tables()));
        assertThat(good.refused()).isEmpty();
        List<String> wrong = new ArrayList<>();
        for (Mutation mutation : mutations) {
            wrong.addAll(faults(mutation, judge(mutation.files()), good));
        }
        assertThat(wrong).isEmpty();
        assertThat(mutations.stream().map(Mutation::name).distinct()).hasSizeGreaterThanOrEqualTo(LEAST);
    }

    private static List<String> faults(Mutation mutation, Judged judged, Judged good) {
        List<String> faults = new ArrayList<>();
        SortedSet<String> other = new TreeSet<>(judged.silver());
        other.removeAll(good.silver());
        if (!other.isEmpty()) {
            faults.add(mutation.name() + " changes: " + other);
        }
        if (mutation.same() && !(judged.refused().isEmpty() && judged.silver().equals(good.silver()))) {
            SortedSet<String> lost = new TreeSet<>(good.silver());
            lost.removeAll(judged.silver());
            faults.add(mutation.name() + " is not read: " + judged.refused() + " lost " + lost);
        }
        boolean told = judged.notes().stream().anyMatch(note -> note.contains("ignored"));
        if (!mutation.same() && judged.refused().isEmpty() && !told) {
            faults.add(mutation.name() + " is not refused");
        }
        judged.refused().stream()
                .filter(sentence ->
                        !sentence.endsWith(".") || !WHAT_TO_DO.matcher(sentence).find())
                .forEach(sentence -> faults.add(mutation.name() + " says: " + sentence));
        return faults;
    }
}
