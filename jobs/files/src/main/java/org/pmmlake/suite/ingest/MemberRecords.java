package org.pmmlake.suite.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.RawRecord;
import org.pmmlake.suite.ingest.read.RecordKind;

/** All that decides on the records of one Member in one cycle: they themselves, and what was accepted before. */
final class MemberRecords {

    final int cycle;
    final String member;
    /** Rows of the register, headers, and what has a fault of its own. */
    final List<PlacedRecord> records = new ArrayList<>();

    final SoundRows sound;
    /** The row of the register that earlier deliveries left in force, or null. */
    @Nullable
    RegisterRow registered;
    /** What was accepted before, by revision. */
    final Map<String, List<Claim>> accepted = new HashMap<>();

    MemberRecords(int cycle, String member, SoundRows.Vocabulary words) {
        this.cycle = cycle;
        this.member = member;
        this.sound = new SoundRows(member, words);
    }

    /** Adds a record that was sent, judged for itself. */
    void add(LandedContent content, RawRecord record, RecordRules rules) {
        JudgedRecord judged = rules.judge(record);
        boolean isRow = record.kind() != RecordKind.MEMBER && record.kind() != RecordKind.SUBMISSION;
        if (isRow && judged.fault() == null) {
            sound.add(content, record, judged);
        } else {
            records.add(new PlacedRecord(content, record, judged));
        }
    }
}
