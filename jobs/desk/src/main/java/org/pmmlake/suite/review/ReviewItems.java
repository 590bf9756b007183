package org.pmmlake.suite.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.review.Decision;
import org.pmmlake.metrics.review.Decisions;
import org.pmmlake.metrics.review.FindingKey;
import org.pmmlake.metrics.review.FindingState;
import org.pmmlake.suite.query.LakeQuery;
import org.pmmlake.suite.query.QueryAnswer;

/** Reads what there is to look through in a lake: findings, and records in quarantine. */
final class ReviewItems {

    private ReviewItems() {}

    /**
     * The items of a lake by Member, those that name none first.
     *
     * @param cycles the cycles to look at; all, where it is empty
     */
    static List<ReviewItem> read(String lake, SortedSet<Integer> cycles, Decisions decisions) {
        List<ReviewItem> items = new ArrayList<>();
        try (LakeQuery query = new LakeQuery(lake, cycles)) {
            rows(query.ofSql("SELECT * FROM quality_finding")).forEach(row -> items.add(finding(row, decisions)));
            rows(query.ofSql("SELECT * FROM quarantine")).forEach(row -> items.add(record(row)));
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

    private static List<Map<String, @Nullable Object>> rows(QueryAnswer answer) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        answer.table().rows().forEach(values -> {
            Map<String, @Nullable Object> row = new TreeMap<>();
            for (int column = 0; column < values.size(); column++) {
                row.put(answer.table().columns().get(column), values.get(column));
            }
            rows.add(row);
        });
        return rows;
    }

    private static ReviewItem finding(Map<String, @Nullable Object> row, Decisions decisions) {
        FindingKey key = new FindingKey(
                number(row), text(row, "member"), text(row, "kpi"), text(row, "rule"), text(row, "place"));
        String observed = text(row, "observed");
        Optional<Decision> decided = decisions.about(key, observed);
        return new ReviewItem(
                ReviewItem.idOf(key.cycle(), key.member(), key.kpi(), key.rule(), key.place()),
                true,
                key.cycle(),
                key.member(),
                key.kpi(),
                key.rule(),
                text(row, "severity"),
                key.place(),
                null,
                null,
                observed,
                text(row, "expected"),
                text(row, "message"),
                decisions.stateOf(key, observed),
                decided.map(Decision::by).orElse(null),
                decided.map(Decision::reason).orElse(null));
    }

    private static ReviewItem record(Map<String, @Nullable Object> row) {
        String position = text(row, "position");
        String place = text(row, "source_file") + (position.isEmpty() ? "" : " at " + position);
        String member = text(row, "member");
        return new ReviewItem(
                ReviewItem.idOf(text(row, "content_hash"), text(row, "source_file"), position),
                false,
                number(row),
                member.isEmpty() ? null : member,
                null,
                text(row, "code"),
                "error",
                place,
                text(row, "source_file"),
                position,
                text(row, "raw"),
                null,
                text(row, "message"),
                FindingState.OPEN,
                null,
                null);
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }

    private static int number(Map<String, @Nullable Object> row) {
        return row.get("cycle") instanceof Number cycle ? cycle.intValue() : 0;
    }
}
