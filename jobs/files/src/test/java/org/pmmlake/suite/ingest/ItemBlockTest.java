package org.pmmlake.suite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pmmlake.suite.ingest.LandedContent.ContentKey;
import org.pmmlake.suite.ingest.MemberItem.AcceptedItem;
import org.pmmlake.suite.ingest.MemberItem.QuarantinedItem;
import org.pmmlake.suite.ingest.MemberItem.RegisteredItem;
import org.pmmlake.suite.ingest.MemberItem.SentItem;
import org.pmmlake.suite.ingest.read.RawRecord;
import org.pmmlake.suite.ingest.read.RecordKind;

/** What judges compare is on the other side of a shuffle what it was on this one. */
class ItemBlockTest {

    private static final ContentKey CONTENT = new ContentKey(2022, "ab12");

    private static List<MemberItem> items() {
        List<MemberItem> items = new ArrayList<>();
        items.add(new SentItem(
                CONTENT,
                new RawRecord(
                        RecordKind.BLANK,
                        5_000_000_000L,
                        null,
                        Arrays.asList("X01", null, "", "\uD83D\uDE00", "X01"),
                        null,
                        null,
                        null)));
        items.add(new SentItem(
                new ContentKey(2024, "cd34"),
                new RawRecord(RecordKind.TOOL, 1, "tools!3", List.of(), "bad-row", "A quote is not closed.", "\"X01")));
        items.add(new RegisteredItem(
                2022,
                "X01",
                new RegisterRow(
                        new Claim.RegisterEntry("One", Arrays.asList("EUR", null, null, null), "EU;WAEMU", 0.1), 2)));
        List<Claim> claims = List.of(
                new Claim.Header("2023-01-12"),
                new Claim.DataPoint(new Claim.Point("k", "d", "", ""), "north", "2022-03", "12.5"),
                new Claim.Answer("k", 7, true),
                new Claim.Blank("k", "REASON_A"),
                new Claim.ToolUse("t", 3));
        claims.forEach(claim -> items.add(new AcceptedItem(2022, "X01", 300, claim)));
        items.add(new QuarantinedItem(CONTENT, "a.csv", "7", null, "1", null, "bad-row", "No.", "\u00e9"));
        return items;
    }

    @Test
    void itemsComeBackAsTheyWere() {
        ItemBlock block = new ItemBlock();
        for (int turn = 0; turn < 2; turn++) {
            items().forEach(block::add);
            assertThat(block.size()).isPositive();
            List<MemberItem> read = new ArrayList<>();
            ItemBlock.items(List.of(block.take()).iterator()).forEachRemaining(read::add);

            assertThat(read).isEqualTo(items());
            assertThat(block.size()).isZero();
        }
    }
}
