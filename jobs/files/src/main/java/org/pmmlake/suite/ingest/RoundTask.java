package org.pmmlake.suite.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.ingest.LandedContent.ContentKey;
import org.pmmlake.suite.ingest.MemberItem.AcceptedItem;
import org.pmmlake.suite.ingest.MemberItem.QuarantinedItem;
import org.pmmlake.suite.ingest.MemberItem.RegisteredItem;
import org.pmmlake.suite.ingest.MemberItem.SentItem;
import org.pmmlake.suite.ingest.read.RecordKind;

/**
 * One delivery of each cycle in work: brings together what belongs to each Member, and has it judged. Whoever calls gives
 * all items of some Members, and may call for others elsewhere.
 *
 * @param contents every content of these cycles that could be read, up to this delivery
 * @param numbers number of the delivery by cycle
 * @param present hashes of the contents of each cycle that lie in the landing zone now
 * @param waiting why submissions of a Member have to wait
 * @param runIds the run of each cycle
 * @param catalogues the catalogue of each cycle
 */
public record RoundTask(
        HashMap<ContentKey, LandedContent> contents,
        HashMap<Integer, Integer> numbers,
        HashMap<Integer, Set<String>> present,
        HashMap<Holdup.Concerned, String> waiting,
        HashMap<Integer, String> runIds,
        HashMap<Integer, Catalogue> catalogues)
        implements Serializable {

    /** Codes whose rows may be accepted once something else arrives: a register row, a header, a corrected file. */
    public static final Set<String> WAITING_CODES = Set.of(
            QuarantineCode.UNKNOWN_GROUP.code(),
            QuarantineCode.UNKNOWN_MEMBER.code(),
            QuarantineCode.WRONG_CYCLE.code(),
            QuarantineCode.BAD_REVISION.code(),
            QuarantineCode.BAD_DATE.code(),
            QuarantineCode.CONFLICTING_ROWS.code(),
            QuarantineCode.NO_SUBMISSION.code());

    /** Codes of whole files: their quarantine records are made anew from what lies in the landing zone. */
    public static final Set<String> FILE_CODES = Set.of(
            QuarantineCode.UNREADABLE_FILE.code(),
            QuarantineCode.MISSING_COLUMN.code(),
            QuarantineCode.TOO_LARGE.code());

    private record RecordName(ContentKey content, String position) {}

    /** Where items go, those of earlier deliveries once it is known which of them are judged again. */
    private final class Sorting {
        private final ItemSink sink;
        private final Set<RecordName> again = new HashSet<>();
        private final List<SentItem> earlier = new ArrayList<>();
        private @Nullable ContentKey lastKey;
        private @Nullable LandedContent lastContent;

        Sorting(Iterator<MemberItem> items, ItemSink sink) {
            this.sink = sink;
            items.forEachRemaining(this::add);
            earlier.stream()
                    .filter(sent -> again.contains(
                            new RecordName(sent.content(), sent.record().position())))
                    .forEach(sent -> sink.sent(Objects.requireNonNull(contents.get(sent.content())), sent));
        }

        private void add(MemberItem item) {
            if (item instanceof SentItem sent) {
                LandedContent content = content(sent.content());
                if (content != null && numbers.getOrDefault(content.cycle(), 0) == content.delivery()) {
                    sink.sent(content, sent);
                } else if (content != null) {
                    earlier.add(sent);
                }
            } else if (item instanceof QuarantinedItem faulty && isJudgedAgain(faulty)) {
                again.add(new RecordName(faulty.content(), faulty.position()));
            } else {
                sink.known(item);
            }
        }

        /** Neighbours mostly come from one file. */
        private @Nullable LandedContent content(ContentKey key) {
            if (!key.equals(lastKey)) {
                lastKey = key;
                lastContent = contents.get(key);
            }
            return lastContent;
        }
    }

    /** Is told of items. */
    private interface ItemSink {
        /** A record that is judged now. */
        void sent(LandedContent content, SentItem sent);

        /** What earlier deliveries left. */
        void known(MemberItem item);
    }

    /** What there is to judge, by Member. */
    private final class Gathering implements ItemSink {
        private final Map<Holdup.Concerned, MemberRecords> groups = new LinkedHashMap<>();
        private final List<QuarantinedItem> kept = new ArrayList<>();
        private final SoundRows.Vocabulary words = new SoundRows.Vocabulary();
        private final Map<Integer, RecordRules> rules = new HashMap<>();
        private @Nullable MemberRecords last;

        @Override
        public void sent(LandedContent content, SentItem sent) {
            group(sent).add(content, sent.record(), rules.computeIfAbsent(content.cycle(), RoundTask.this::rules));
        }

        @Override
        public void known(MemberItem item) {
            if (item instanceof AcceptedItem accepted) {
                group(accepted)
                        .accepted
                        .computeIfAbsent(String.valueOf(accepted.revision()), none -> new ArrayList<>())
                        .add(accepted.claim());
            } else if (item instanceof RegisteredItem registered) {
                group(registered).registered = registered.row();
            } else if (item instanceof QuarantinedItem faulty && !FILE_CODES.contains(faulty.code())) {
                kept.add(faulty);
            }
        }

        private MemberRecords group(MemberItem item) {
            MemberRecords group = last;
            if (group == null || group.cycle != item.cycle() || !group.member.equals(item.member())) {
                group = groups.computeIfAbsent(
                        new Holdup.Concerned(item.cycle(), item.member()),
                        of -> new MemberRecords(of.cycle(), of.member(), words));
                last = group;
            }
            return group;
        }
    }

    /** Whether a quarantined record is judged again: its content still lies there, and its code may pass. */
    private boolean isJudgedAgain(QuarantinedItem faulty) {
        return WAITING_CODES.contains(faulty.code())
                && contents.containsKey(faulty.content())
                && present.getOrDefault(faulty.cycle(), Set.of())
                        .contains(faulty.content().contentHash());
    }

    /** Judges all items of some Members. */
    public void judge(Iterator<MemberItem> items, Verdicts judged) {
        Gathering gathered = new Gathering();
        new Sorting(items, gathered);
        gathered.kept.forEach(judged::stays);
        MemberJudge judge = new MemberJudge(judged);
        gathered.groups.forEach((of, group) -> judge.judge(group, waiting.get(of)));
    }

    private RecordRules rules(int cycle) {
        Catalogue catalogue = catalogues.get(cycle);
        if (catalogue == null) {
            throw new IllegalStateException("No catalogue was given for cycle " + cycle);
        }
        return new RecordRules(catalogue, cycle);
    }

    /** Where the records of some Members lie, which decides whether their submissions wait for a file. */
    public Set<Holdup.HoldupPlace> places(Iterator<MemberItem> items) {
        Set<Holdup.HoldupPlace> places = new HashSet<>();
        new Sorting(items, new ItemSink() {
            private Holdup.@Nullable HoldupPlace last;
            private @Nullable LandedContent lastContent;

            @Override
            public void sent(LandedContent content, SentItem sent) {
                RecordKind kind = sent.record().kind();
                boolean isHeader = kind == RecordKind.SUBMISSION;
                boolean isThere = content.equals(lastContent)
                        && last != null
                        && last.isHeader() == isHeader
                        && last.member().equals(sent.member());
                if (kind != RecordKind.MEMBER && !isThere) {
                    lastContent = content;
                    last = Holdup.HoldupPlace.of(sent.cycle(), sent.member(), content.sourceFile(), isHeader);
                    places.add(last);
                }
            }

            @Override
            public void known(MemberItem item) {}
        });
        return places;
    }

    /** The same where submissions wait for what could not be read. */
    public RoundTask with(List<Holdup> holdups, Set<Holdup.HoldupPlace> places) {
        return new RoundTask(contents, numbers, present, new HashMap<>(Holdup.of(holdups, places)), runIds, catalogues);
    }
}
