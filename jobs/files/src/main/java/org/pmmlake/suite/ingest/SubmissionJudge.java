package org.pmmlake.suite.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.text.CodePointOrder;

/** The rules of contract §2 that need the other rows of a submission; judges one submission. */
final class SubmissionJudge {

    private final boolean registered;
    private final @Nullable String held;
    private final Verdicts verdicts;
    private final @Nullable Claim acceptedHeader;
    /** What was accepted before about each item. */
    private final Map<Object, Claim> acceptedBefore = new HashMap<>();

    private final Set<String> kpisWithValue = new HashSet<>();
    private final Map<Object, PlacedRecord> firstOfItem = new HashMap<>();
    private @Nullable String conflict;

    /** What becomes of a row; without a fault it is accepted. */
    private record RowVerdict(PlacedRecord row, boolean repeats, @Nullable Fault fault) {}

    /**
     * Begins a submission.
     *
     * @param registered whether its Member is in the register
     * @param held why it has to wait, or null
     * @param before what was accepted of it before, its header among it
     */
    SubmissionJudge(boolean registered, @Nullable String held, List<Claim> before, Verdicts verdicts) {
        this.registered = registered;
        this.held = held;
        this.verdicts = verdicts;
        this.acceptedHeader = before.stream()
                .filter(Claim.Header.class::isInstance)
                .findFirst()
                .orElse(null);
        before.stream()
                .filter(claim -> !(claim instanceof Claim.Header))
                .forEach(claim -> acceptedBefore.put(claim.item(), claim));
    }

    /** Judges its rows, which are ordered by their places. */
    void judge(List<PlacedRecord> rows) {
        List<PlacedRecord> headers = new ArrayList<>();
        List<PlacedRecord> others = new ArrayList<>(rows.size());
        List<RowVerdict> judged = new ArrayList<>(rows.size());
        for (PlacedRecord row : rows) {
            if (row.record().kind() != RecordKind.SUBMISSION) {
                others.add(row);
            } else if (isBadRow(row)) {
                judged.add(new RowVerdict(row, false, row.judged().fault()));
            } else {
                headers.add(row);
            }
        }
        if (acceptedHeader != null) {
            headers.forEach(header ->
                    judged.add(judgeAgainstAccepted(header, header.claim().equals(acceptedHeader))));
            others.forEach(row -> judged.add(judgeAfterAcceptance(row)));
        } else if (headers.isEmpty()) {
            others.forEach(row -> judged.add(withoutHeader(row)));
        } else {
            judgeWithHeader(headers, others, judged);
        }
        tell(judged);
    }

    private void tell(List<RowVerdict> judged) {
        Fault ofAll = conflict == null ? null : new Fault(QuarantineCode.CONFLICTING_ROWS, conflict);
        for (RowVerdict verdict : judged) {
            Fault fault = ofAll == null ? verdict.fault() : ofAll;
            if (fault != null) {
                verdicts.quarantined(verdict.row(), fault);
            } else if (verdict.repeats()) {
                verdicts.duplicate(verdict.row());
            } else {
                verdicts.accepted(verdict.row());
            }
        }
        if (ofAll == null) {
            tellSums(judged);
        }
    }

    private void tellSums(List<RowVerdict> judged) {
        Map<Claim.Point, List<Claim.DataPoint>> points = new LinkedHashMap<>();
        PlacedRecord submission = null;
        for (RowVerdict verdict : judged) {
            if (verdict.fault() == null
                    && !verdict.repeats()
                    && verdict.row().judged().claim() instanceof Claim.DataPoint row) {
                submission = verdict.row();
                points.computeIfAbsent(row.point(), none -> new ArrayList<>()).add(row);
            }
        }
        if (submission != null) {
            PlacedRecord any = submission;
            points.forEach((point, rows) -> verdicts.summed(any.content().cycle(), any.judged(), point, rows));
        }
    }

    private static boolean isBadRow(PlacedRecord row) {
        Fault fault = row.judged().fault();
        return fault != null && fault.code() == QuarantineCode.BAD_ROW;
    }

    private void judgeWithHeader(List<PlacedRecord> headers, List<PlacedRecord> others, List<RowVerdict> judged) {
        Fault fault = headerFault(headers);
        for (int header = 0; header < headers.size(); header++) {
            judged.add(new RowVerdict(headers.get(header), header > 0, fault));
        }
        if (fault != null) {
            others.forEach(row -> judged.add(new RowVerdict(row, false, fault)));
            return;
        }
        List<PlacedRecord> blanks = new ArrayList<>();
        for (PlacedRecord row : others) {
            if (row.judged().claim() instanceof Claim.Blank) {
                blanks.add(row);
            } else {
                judged.add(judgeWithin(row));
            }
        }
        blanks.forEach(row -> judged.add(judgeWithin(row)));
    }

    private @Nullable Fault headerFault(List<PlacedRecord> headers) {
        PlacedRecord leading = headers.get(0);
        if (!registered) {
            return new Fault(
                    QuarantineCode.UNKNOWN_MEMBER,
                    "\"" + leading.judged().member() + "\" is not in the register of cycle "
                            + leading.content().cycle()
                            + "; add it to a members file of that cycle, or correct the code.");
        }
        Optional<Fault> own = headers.stream()
                .map(header -> header.judged().fault())
                .filter(Objects::nonNull)
                .findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        for (PlacedRecord header : headers) {
            if (!header.claim().equals(leading.claim())) {
                return new Fault(
                        QuarantineCode.CONFLICTING_ROWS,
                        "The submission has two headers that differ: " + leading.place() + " and " + header.place()
                                + "; keep one, or send a new revision.");
            }
        }
        // A submission waits for files that cannot be read: without them it has no header that counts yet.
        return held == null ? null : new Fault(QuarantineCode.NO_SUBMISSION, held);
    }

    private static RowVerdict withoutHeader(PlacedRecord row) {
        JudgedRecord judged = row.judged();
        return new RowVerdict(
                row,
                false,
                isBadRow(row)
                        ? judged.fault()
                        : new Fault(
                                QuarantineCode.NO_SUBMISSION,
                                "No header for Member \"" + judged.member() + "\", cycle \"" + judged.cycle()
                                        + "\", revision \"" + judged.revision()
                                        + "\" lies in the folder of this cycle; deliver one in a submissions file."));
    }

    private RowVerdict judgeAfterAcceptance(PlacedRecord row) {
        if (isBadRow(row)) {
            return new RowVerdict(row, false, row.judged().fault());
        }
        return judgeAgainstAccepted(
                row,
                row.judged().fault() == null
                        && row.claim().equals(acceptedBefore.get(row.claim().item())));
    }

    private static RowVerdict judgeAgainstAccepted(PlacedRecord row, boolean identical) {
        return new RowVerdict(
                row,
                identical,
                identical
                        ? null
                        : new Fault(
                                QuarantineCode.REVISION_EXISTS,
                                "Revision " + row.judged().revision() + " of Member "
                                        + row.judged().member()
                                        + " was accepted before without this row; send corrections as a new revision."));
    }

    private RowVerdict judgeWithin(PlacedRecord row) {
        if (row.judged().fault() != null) {
            return new RowVerdict(row, false, row.judged().fault());
        }
        Claim claim = row.claim();
        if (claim instanceof Claim.Blank blank && kpisWithValue.contains(blank.kpi())) {
            return new RowVerdict(
                    row,
                    false,
                    new Fault(
                            QuarantineCode.VALUE_AND_BLANK,
                            "KPI " + blank.kpi()
                                    + " has a value in this submission and a reason for leaving it blank; the value stands."));
        }
        PlacedRecord earlier = firstOfItem.putIfAbsent(claim.item(), row);
        if (earlier == null) {
            String kpi = claim.valuedKpi();
            if (kpi != null) {
                kpisWithValue.add(kpi);
            }
        } else if (!earlier.claim().equals(claim)) {
            conflict(earlier, row);
        }
        return new RowVerdict(row, earlier != null, null);
    }

    /** A conflict takes all rows of the submission along; of several, one is told of. */
    private void conflict(PlacedRecord earlier, PlacedRecord row) {
        String message = "The submission says two different things about the same item: " + earlier.place() + " and "
                + row.place() + "; the whole submission waits until one of them is removed.";
        if (conflict == null || CodePointOrder.compare(message, conflict) < 0) {
            conflict = message;
        }
    }
}
