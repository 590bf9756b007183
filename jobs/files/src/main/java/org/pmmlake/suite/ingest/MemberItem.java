package org.pmmlake.suite.ingest;

import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.LandedContent.ContentKey;
import org.pmmlake.suite.ingest.read.RawRecord;

/** One of the things that decide on the records of a Member in a cycle; its cycle and Member say where it belongs. */
public sealed interface MemberItem {

    /** The cycle of its folder. */
    int cycle();

    /** The Member that it names; empty where none. */
    String member();

    /** A record of a file. */
    record SentItem(ContentKey content, RawRecord record) implements MemberItem {
        @Override
        public int cycle() {
            return content.cycle();
        }

        @Override
        public String member() {
            return record.text(0);
        }
    }

    /** What an earlier delivery said and was accepted. */
    record AcceptedItem(int cycle, String member, int revision, Claim claim) implements MemberItem {}

    /** The row of the register that earlier deliveries left in force. */
    record RegisteredItem(int cycle, String member, RegisterRow row) implements MemberItem {}

    /** What is in quarantine of an earlier delivery. */
    record QuarantinedItem(
            ContentKey content,
            String sourceFile,
            String position,
            @Nullable String named,
            @Nullable String revision,
            @Nullable String kpi,
            String code,
            @Nullable String message,
            @Nullable String raw)
            implements MemberItem {
        @Override
        public int cycle() {
            return content.cycle();
        }

        @Override
        public String member() {
            return named == null ? "" : named;
        }
    }
}
