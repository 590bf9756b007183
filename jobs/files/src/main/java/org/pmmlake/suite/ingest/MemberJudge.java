package org.pmmlake.suite.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.RecordKind;

/**
 * The judge of contract §2: all that decides on the records of one Member in one cycle, from these records, the catalogue
 * and what was accepted before.
 */
final class MemberJudge {

    private final Verdicts verdicts;

    MemberJudge(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /**
     * Judges everything of one Member.
     *
     * @param held why its submissions have to wait, or null
     */
    void judge(MemberRecords group, @Nullable String held) {
        List<PlacedRecord> register = new ArrayList<>();
        Map<SoundRows.SubmissionName, List<PlacedRecord>> submissions = new LinkedHashMap<>();
        group.sound.submissions().forEach(name -> submissions.put(name, new ArrayList<>()));
        group.records.sort(PlacedRecord.BY_PLACE);
        for (PlacedRecord row : group.records) {
            if (row.record().kind() == RecordKind.MEMBER) {
                register.add(row);
            } else {
                JudgedRecord judged = row.judged();
                submissions
                        .computeIfAbsent(
                                new SoundRows.SubmissionName(judged.cycle(), judged.revision()), n -> new ArrayList<>())
                        .add(row);
            }
        }
        RegisterRow inForce = register(register, group.registered);
        if (inForce != null) {
            verdicts.registered(group.cycle, group.member, inForce);
        }
        submissions.forEach(
                (name, rows) -> new SubmissionJudge(inForce != null, held, acceptedBefore(group, name), verdicts)
                        .judge(rows, group.sound, group.sound.of(name)));
    }

    private static List<Claim> acceptedBefore(MemberRecords group, SoundRows.SubmissionName name) {
        return name.claimedCycle().equals(String.valueOf(group.cycle))
                ? group.accepted.getOrDefault(name.revision(), List.of())
                : List.of();
    }

    /**
     * Rows of the register that one delivery brought and that differ cancel each other; a row of a later delivery replaces
     * the earlier ones; a row that repeats the one in force is a duplicate. Gives the one that is in force.
     */
    private @Nullable RegisterRow register(List<PlacedRecord> rows, @Nullable RegisterRow before) {
        SortedMap<Integer, List<PlacedRecord>> deliveries = new TreeMap<>();
        if (before != null) {
            deliveries.put(before.delivery(), new ArrayList<>());
        }
        for (PlacedRecord row : rows) {
            Fault fault = row.judged().fault();
            if (fault == null) {
                deliveries
                        .computeIfAbsent(row.content().delivery(), none -> new ArrayList<>())
                        .add(row);
            } else {
                verdicts.quarantined(row, fault);
            }
        }
        RegisterRow inForce = null;
        for (Map.Entry<Integer, List<PlacedRecord>> delivery : deliveries.entrySet()) {
            if (before != null && before.delivery() == delivery.getKey()) {
                inForce = before;
            }
            inForce = delivered(delivery.getValue(), inForce);
        }
        return inForce;
    }

    private @Nullable RegisterRow delivered(List<PlacedRecord> rows, @Nullable RegisterRow before) {
        RegisterRow inForce = before;
        for (PlacedRecord row : rows) {
            if (!row.claim().equals(rows.get(0).claim())) {
                Fault fault = new Fault(
                        QuarantineCode.CONFLICTING_ROWS,
                        "Member " + row.judged().member() + " stands twice in the register and differs: "
                                + rows.get(0).place() + " and " + row.place() + "; keep one of them.");
                rows.forEach(each -> verdicts.quarantined(each, fault));
                return before;
            }
        }
        for (PlacedRecord row : rows) {
            if (inForce != null && Objects.equals(inForce.entry(), row.claim())) {
                verdicts.duplicate(row);
            } else {
                verdicts.accepted(row);
                inForce = new RegisterRow(
                        (Claim.RegisterEntry) row.claim(), row.content().delivery());
            }
        }
        return inForce;
    }
}
