package org.pmmlake.suite.ingest;

import static org.pmmlake.suite.ingest.JudgedRows.CODE_AT;
import static org.pmmlake.suite.ingest.JudgedRows.CONTENT_AT;
import static org.pmmlake.suite.ingest.JudgedRows.CYCLE_AT;
import static org.pmmlake.suite.ingest.JudgedRows.DELIVERY_AT;
import static org.pmmlake.suite.ingest.JudgedRows.MEMBER_AT;
import static org.pmmlake.suite.ingest.JudgedRows.PRIOR_AT;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Judges register rows against each other, in one streaming pass over rows sorted by cycle, Member, delivery, file and
 * record. Rows of one delivery that differ cancel each other; a row of a later delivery replaces the earlier ones; a row
 * that repeats the one in force is a duplicate.
 */
final class RegisterPass extends RowPass {

    private @Nullable Row inForce;

    RegisterPass(Iterator<Row> sorted) {
        super(sorted);
    }

    @Override
    void judge(Row first) {
        judgeDelivery(takeDelivery(first));
    }

    private List<Row> takeDelivery(Row first) {
        List<Row> rows = new ArrayList<>();
        Row row = first;
        while (row != null && same(first, row, CYCLE_AT, MEMBER_AT, DELIVERY_AT)) {
            rows.add(row);
            advance();
            row = upcoming;
        }
        return rows;
    }

    private void judgeDelivery(List<Row> delivery) {
        if (inForce != null && !same(inForce, delivery.get(0), CYCLE_AT, MEMBER_AT)) {
            inForce = null;
        }
        delivery.stream()
                .filter(row -> row.getString(CODE_AT) != null)
                .forEach(row -> ready.add(JudgedRows.quarantinedAsJudged(row)));
        List<Row> sound =
                delivery.stream().filter(row -> row.getString(CODE_AT) == null).toList();
        sound.stream().filter(row -> row.getBoolean(PRIOR_AT)).forEach(row -> inForce = row);
        List<Row> newRows =
                sound.stream().filter(row -> !row.getBoolean(PRIOR_AT)).toList();
        if (newRows.isEmpty()) {
            return;
        }
        Row leading = newRows.get(0);
        newRows.stream()
                .filter(row -> !same(leading, row, CONTENT_AT))
                .findFirst()
                .ifPresentOrElse(other -> quarantine(newRows, leading, other), () -> accept(newRows));
    }

    private void accept(List<Row> newRows) {
        for (Row row : newRows) {
            if (inForce != null && same(inForce, row, CONTENT_AT)) {
                ready.add(JudgedRows.duplicate(row));
            } else {
                ready.add(JudgedRows.accepted(row));
                inForce = row;
            }
        }
    }

    private void quarantine(List<Row> newRows, Row leading, Row other) {
        String message = "Member " + leading.getString(MEMBER_AT) + " stands twice in the register and differs: "
                + JudgedRows.place(leading) + " and " + JudgedRows.place(other) + "; keep one of them.";
        newRows.forEach(row -> ready.add(JudgedRows.quarantined(row, QuarantineCode.CONFLICTING_ROWS, message)));
    }

    private static boolean same(Row one, Row other, Integer... columns) {
        return Stream.of(columns).allMatch(column -> Objects.equals(one.get(column), other.get(column)));
    }
}
