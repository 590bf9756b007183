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

    /** Items as they come in. */
    private final class Gathering {
        private final Map<Holdup.Concerned, MemberRecords> groups = new LinkedHashMap<>();
        private final List<QuarantinedItem> kept = new ArrayList<>();
        private final Set<RecordName> again = new HashSet<>();
        private final List<SentItem> earlier = new ArrayList<>();
        private @Nullable MemberRecords last;

        Gathering(Iterator<MemberItem> items) {
            items.forEachRemaining(this::add);
            earlier.stream()
                    .filter(sent -> again.contains(
                            new RecordName(sent.content(), sent.record().position())))
                    .forEach(sent -> send(Objects.requireNonNull(contents.get(sent.content())), sent));
        }

        private void add(MemberItem item) {
            if (item instanceof SentItem sent) {
                LandedContent content = contents.get(sent.content());
                if (content != null && numbers.getOrDefault(content.cycle(), 0) == content.delivery()) {
                    send(content, sent);
                } else if (content != null) {
                    earlier.add(sent);
                }
            } else if (item instanceof AcceptedItem accepted) {
                group(accepted)
                        .accepted
                        .computeIfAbsent(String.valueOf(accepted.revision()), none -> new ArrayList<>())
                        .add(accepted.claim());
            } else if (item instanceof RegisteredItem registered) {
                group(registered).registered = registered.row();
            } else if (item instanceof QuarantinedItem faulty) {
                if (isJudgedAgain(faulty)) {
                    again.add(new RecordName(faulty.content(), faulty.position()));
                } else if (!FILE_CODES.contains(faulty.code())) {
                    kept.add(faulty);
                }
            }
        }

        private void send(LandedContent content, SentItem sent) {
            group(sent).sent.add(new MemberRecords.SentRecord(content, sent.record()));
        }

        private MemberRecords group(MemberItem item) {
            MemberRecords group = last;
            if (group == null || group.cycle != item.cycle() || !group.member.equals(item.member())) {
                group = groups.computeIfAbsent(
                        new Holdup.Concerned(item.cycle(), item.member()),
                        of -> new MemberRecords(of.cycle(), of.member()));
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
        Gathering gathered = new Gathering(items);
        gathered.kept.forEach(judged::stays);
        Map<Integer, MemberJudge> judges = new HashMap<>();
        catalogues.forEach(
                (cycle, catalogue) -> judges.put(cycle, new MemberJudge(new RecordRules(catalogue, cycle), judged)));
        gathered.groups.forEach((of, group) -> {
            MemberJudge judge = judges.get(of.cycle());
            if (judge == null) {
                throw new IllegalStateException("No catalogue was given for cycle " + of.cycle());
            }
            judge.judge(group, waiting.get(of));
        });
    }

    /** Where the records of some Members lie, which decides whether their submissions wait for a file. */
    public Set<Holdup.HoldupPlace> places(Iterator<MemberItem> items) {
        Set<Holdup.HoldupPlace> places = new HashSet<>();
        for (MemberRecords group : new Gathering(items).groups.values()) {
            for (MemberRecords.SentRecord sent : group.sent) {
                RecordKind kind = sent.record().kind();
                if (kind != RecordKind.MEMBER) {
                    places.add(Holdup.HoldupPlace.of(
                            group.cycle, group.member, sent.content().sourceFile(), kind == RecordKind.SUBMISSION));
                }
            }
        }
        return places;
    }

    /** The same where submissions wait for what could not be read. */
    public RoundTask with(List<Holdup> holdups, Set<Holdup.HoldupPlace> places) {
        return new RoundTask(contents, numbers, present, new HashMap<>(Holdup.of(holdups, places)), runIds, catalogues);
    }
}
