package org.pmmlake.suite.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.RawRecord;

/** All that decides on the records of one Member in one cycle: they themselves, and what was accepted before. */
final class MemberRecords {

    final int cycle;
    final String member;
    final List<SentRecord> sent = new ArrayList<>();
    /** The row of the register that earlier deliveries left in force, or null. */
    @Nullable
    RegisterRow registered;
    /** What was accepted before, by revision. */
    final Map<String, List<Claim>> accepted = new HashMap<>();

    /** A record and its file. */
    record SentRecord(LandedContent content, RawRecord record) {}

    MemberRecords(int cycle, String member) {
        this.cycle = cycle;
        this.member = member;
    }
}
