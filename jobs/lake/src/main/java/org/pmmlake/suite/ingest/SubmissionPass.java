package org.pmmlake.suite.ingest;

import static org.pmmlake.suite.ingest.JudgedRows.CLAIMED_CYCLE_AT;
import static org.pmmlake.suite.ingest.JudgedRows.CODE_AT;
import static org.pmmlake.suite.ingest.JudgedRows.CONTENT_AT;
import static org.pmmlake.suite.ingest.JudgedRows.CYCLE_AT;
import static org.pmmlake.suite.ingest.JudgedRows.GIVES_VALUE_AT;
import static org.pmmlake.suite.ingest.JudgedRows.HELD_AT;
import static org.pmmlake.suite.ingest.JudgedRows.KEY_AT;
import static org.pmmlake.suite.ingest.JudgedRows.MEMBER_AT;
import static org.pmmlake.suite.ingest.JudgedRows.MESSAGE_AT;
import static org.pmmlake.suite.ingest.JudgedRows.PRIOR_AT;
import static org.pmmlake.suite.ingest.JudgedRows.REGISTERED_AT;
import static org.pmmlake.suite.ingest.JudgedRows.REVISION_AT;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rules of contract §2 that need the other rows of a submission, in one streaming pass over rows sorted by
 * submission, key, prior rows first, file and record. Prior rows are those accepted by earlier runs: they are compared
 * with and not given out again. A conflict is given out as {@link JudgedRows.RecordStatus#CONFLICT}; putting the code of the
 * submission on its other rows takes a second look, since they may be out already.
 */
final class SubmissionPass extends RowPass {

    private @Nullable Row first;

    private boolean headed;
    private boolean acceptedBefore;
    private @Nullable Fault headerFault;
    private @Nullable String kpiWithValue;
    private @Nullable Row lastAccepted;

    SubmissionPass(Iterator<Row> sorted) {
        super(sorted);
    }

    @Override
    void judge(Row row) {
        if (first == null || !sameSubmission(first, row)) {
            startSubmission(row);
        }
        if (row.getString(KEY_AT).equals(JudgedRecord.HEADER_KEY)) {
            judgeHeaders(takeHeaders(row));
        } else {
            advance();
            judgeRow(row);
        }
    }

    private void startSubmission(Row row) {
        first = row;
        headed = false;
        acceptedBefore = false;
        headerFault = null;
        kpiWithValue = null;
        lastAccepted = null;
    }

    private static boolean sameSubmission(Row one, Row other) {
        return Stream.of(CYCLE_AT, MEMBER_AT, CLAIMED_CYCLE_AT, REVISION_AT)
                .allMatch(column -> Objects.equals(one.get(column), other.get(column)));
    }

    private List<Row> takeHeaders(Row firstHeader) {
        List<Row> headers = new ArrayList<>();
        Row row = firstHeader;
        while (row != null
                && sameSubmission(firstHeader, row)
                && row.getString(KEY_AT).equals(JudgedRecord.HEADER_KEY)) {
            headers.add(row);
            advance();
            row = upcoming;
        }
        return headers;
    }

    private void judgeHeaders(List<Row> headers) {
        List<Row> readable = headers.stream()
                .filter(header -> !QuarantineCode.BAD_ROW.code().equals(header.getString(CODE_AT)))
                .toList();
        headers.stream().filter(header -> !readable.contains(header)).forEach(this::quarantineAsJudged);
        if (readable.isEmpty()) {
            return;
        }
        headed = true;
        Row leading = readable.get(0);
        acceptedBefore = leading.getBoolean(PRIOR_AT);
        if (acceptedBefore) {
            readable.stream()
                    .filter(header -> !header.getBoolean(PRIOR_AT))
                    .forEach(header -> judgeAgainstAccepted(header, sameContent(header, leading)));
            return;
        }
        headerFault = headerFault(readable);
        if (headerFault == null) {
            ready.add(JudgedRows.accepted(leading));
            readable.stream().skip(1).forEach(header -> ready.add(JudgedRows.duplicate(header)));
        } else {
            Fault fault = headerFault;
            readable.forEach(header -> ready.add(JudgedRows.quarantined(header, fault.code(), fault.message())));
        }
    }

    private static @Nullable Fault headerFault(List<Row> headers) {
        Row leading = headers.get(0);
        if (!leading.getBoolean(REGISTERED_AT)) {
            return new Fault(
                    QuarantineCode.UNKNOWN_MEMBER,
                    "\"" + leading.getString(MEMBER_AT) + "\" is not in the register of cycle "
                            + leading.getInt(CYCLE_AT)
                            + "; add it to a members file of that cycle, or correct the code.");
        }
        for (Row header : headers) {
            if (header.getString(CODE_AT) != null) {
                return fault(header);
            }
        }
        return headers.stream()
                .filter(header -> !sameContent(header, leading))
                .findFirst()
                .map(other -> new Fault(
                        QuarantineCode.CONFLICTING_ROWS,
                        "The submission has two headers that differ: " + JudgedRows.place(leading) + " and "
                                + JudgedRows.place(other) + "; keep one, or send a new revision."))
                .orElseGet(() -> held(leading));
    }

    /** A submission waits for files that cannot be read: without them it has no header that counts yet. */
    private static @Nullable Fault held(Row header) {
        String why = header.getString(HELD_AT);
        return why == null ? null : new Fault(QuarantineCode.NO_SUBMISSION, why);
    }

    private static Fault fault(Row row) {
        return new Fault(
                org.pmmlake.metrics.catalogue.Coded.parse(QuarantineCode.class, row.getString(CODE_AT))
                        .orElseThrow(),
                row.getString(MESSAGE_AT));
    }

    private void judgeRow(Row row) {
        if (QuarantineCode.BAD_ROW.code().equals(row.getString(CODE_AT)) && (!headed || headerFault == null)) {
            quarantineAsJudged(row);
        } else if (!headed) {
            ready.add(JudgedRows.quarantined(
                    row,
                    QuarantineCode.NO_SUBMISSION,
                    "No header for Member \"" + row.getString(MEMBER_AT) + "\", cycle \""
                            + row.getString(CLAIMED_CYCLE_AT)
                            + "\", revision \"" + row.getString(REVISION_AT)
                            + "\" lies in the folder of this cycle; deliver one in a submissions file."));
        } else if (headerFault != null) {
            ready.add(JudgedRows.quarantined(row, headerFault.code(), headerFault.message()));
        } else if (acceptedBefore) {
            judgeAfterAcceptance(row);
        } else {
            judgeWithin(row);
        }
    }

    private void judgeAfterAcceptance(Row row) {
        if (row.getBoolean(PRIOR_AT)) {
            lastAccepted = row;
        } else {
            boolean identical = row.getString(CODE_AT) == null
                    && lastAccepted != null
                    && sameKey(row, lastAccepted)
                    && sameContent(row, lastAccepted);
            judgeAgainstAccepted(row, identical);
        }
    }

    private void judgeAgainstAccepted(Row row, boolean identical) {
        ready.add(
                identical
                        ? JudgedRows.duplicate(row)
                        : JudgedRows.quarantined(
                                row,
                                QuarantineCode.REVISION_EXISTS,
                                "Revision " + row.getString(REVISION_AT) + " of Member " + row.getString(MEMBER_AT)
                                        + " was accepted before without this row; send corrections as a new revision."));
    }

    private void judgeWithin(Row row) {
        if (row.getString(CODE_AT) != null) {
            quarantineAsJudged(row);
        } else if (isBlank(row) && kpi(row).equals(kpiWithValue)) {
            ready.add(JudgedRows.quarantined(
                    row,
                    QuarantineCode.VALUE_AND_BLANK,
                    "KPI " + kpi(row)
                            + " has a value in this submission and a reason for leaving it blank; the value stands."));
        } else if (lastAccepted != null && sameKey(row, lastAccepted)) {
            ready.add(sameContent(row, lastAccepted) ? JudgedRows.duplicate(row) : conflict(row, lastAccepted));
        } else {
            lastAccepted = row;
            if (row.getBoolean(GIVES_VALUE_AT)) {
                kpiWithValue = kpi(row);
            }
            ready.add(JudgedRows.accepted(row));
        }
    }

    private static Row conflict(Row row, Row earlier) {
        return JudgedRows.verdict(
                row,
                JudgedRows.RecordStatus.CONFLICT,
                QuarantineCode.CONFLICTING_ROWS.code(),
                "The submission says two different things about the same item: " + JudgedRows.place(earlier) + " and "
                        + JudgedRows.place(row) + "; the whole submission waits until one of them is removed.");
    }

    private void quarantineAsJudged(Row row) {
        ready.add(JudgedRows.quarantinedAsJudged(row));
    }

    private static boolean isBlank(Row row) {
        String[] parts = row.getString(KEY_AT).split(JudgedRecord.SEPARATOR, -1);
        return parts.length > 2 && parts[0].equals("1") && parts[2].equals("1");
    }

    private static String kpi(Row row) {
        String[] parts = row.getString(KEY_AT).split(JudgedRecord.SEPARATOR, -1);
        return parts.length > 1 ? parts[1] : "";
    }

    private static boolean sameKey(Row one, Row other) {
        return one.getString(KEY_AT).equals(other.getString(KEY_AT));
    }

    private static boolean sameContent(Row one, Row other) {
        return one.getString(CONTENT_AT).equals(other.getString(CONTENT_AT));
    }
}
