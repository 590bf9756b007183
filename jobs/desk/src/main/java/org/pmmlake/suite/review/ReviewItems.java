package org.pmmlake.suite.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.pmmlake.metrics.review.Decision;
import org.pmmlake.metrics.review.Decisions;
import org.pmmlake.metrics.review.FindingKey;
import org.pmmlake.metrics.review.FindingState;
import org.pmmlake.suite.query.AnswerRow;
import org.pmmlake.suite.query.LakeQuery;

/** Reads what there is to look through in a lake: findings, and records in quarantine. */
final class ReviewItems {

    /**
     * Records in quarantine that are not mended: no later revision is accepted, nor, where a submission was refused whole,
     * the same one. A row without a header stays in quarantine only where the header that came is not its own.
     */
    private static final String REFUSED =
            """
            SELECT * FROM quarantine q
            WHERE NOT EXISTS (
              SELECT 1
              FROM silver.submission s
              WHERE s.cycle = q.cycle AND s.member = q.member
                AND (s.revision > TRY_CAST(q.revision AS INT)
                  OR s.revision = TRY_CAST(q.revision AS INT)
                    AND q.code IN ('unknown-member', 'wrong-cycle', 'bad-revision', 'bad-date', 'conflicting-rows')))""";

    private ReviewItems() {}

    /** The items of a lake by Member, those that name none first; of all cycles, where none are given. */
    static List<ReviewItem> read(String lake, SortedSet<Integer> cycles, Decisions decisions) {
        List<ReviewItem> items = new ArrayList<>();
        try (LakeQuery query = new LakeQuery(lake, cycles)) {
            if (query.has("quality_finding")) {
                query.rows("SELECT * FROM quality_finding").forEach(row -> items.add(finding(row, decisions)));
            }
            query.rows(REFUSED).forEach(row -> items.add(record(row)));
        }
        items.sort(Comparator.comparing((ReviewItem item) -> item.member() == null ? "" : item.member())
                .thenComparing(ReviewItem::cycle)
                .thenComparing(item -> !item.finding())
                .thenComparing(item -> item.kpi() == null ? "" : item.kpi())
                .thenComparing(ReviewItem::rule)
                .thenComparing(ReviewItem::place)
                .thenComparing(ReviewItem::id));
        return items;
    }

    private static ReviewItem finding(AnswerRow row, Decisions decisions) {
        FindingKey key = new FindingKey(
                row.whole("cycle"), row.text("member"), row.text("kpi"), row.text("rule"), row.text("place"));
        String observed = row.text("observed");
        Optional<Decision> decided = decisions.about(key, observed);
        return new ReviewItem(
                ReviewItem.idOf(key.cycle(), key.member(), key.kpi(), key.rule(), key.place()),
                true,
                key.cycle(),
                key.member(),
                key.kpi(),
                key.rule(),
                row.text("severity"),
                key.place(),
                null,
                null,
                observed,
                row.text("expected"),
                row.text("message"),
                decisions.stateOf(key, observed),
                decided.map(Decision::by).orElse(null),
                decided.map(Decision::reason).orElse(null));
    }

    private static ReviewItem record(AnswerRow row) {
        String position = row.text("position");
        String place = row.text("source_file") + (position.isEmpty() ? "" : " at " + position);
        String member = row.text("member");
        return new ReviewItem(
                ReviewItem.idOf(row.text("content_hash"), row.text("source_file"), position),
                false,
                row.whole("cycle"),
                member.isEmpty() ? null : member,
                null,
                row.text("code"),
                "error",
                place,
                row.text("source_file"),
                position,
                row.text("raw"),
                null,
                row.text("message"),
                FindingState.OPEN,
                null,
                null);
    }
}
