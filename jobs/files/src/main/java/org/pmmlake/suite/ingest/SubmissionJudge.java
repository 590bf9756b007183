package org.pmmlake.suite.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.CellText;
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
    private @Nullable String conflict;

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

    /**
     * Judges its rows.
     *
     * @param rows headers and rows that have a fault of their own, by their places
     * @param sound columns with the others
     * @param which the others, by their places
     */
    void judge(List<PlacedRecord> rows, SoundRows sound, int[] which) {
        List<PlacedRecord> headers = new ArrayList<>();
        List<PlacedRecord> faulty = new ArrayList<>();
        rows.forEach(row -> (isHeader(row) ? headers : faulty).add(row));
        if (acceptedHeader != null) {
            headers.forEach(header -> tellAfterAcceptance(header, header.claim().equals(acceptedHeader)));
            faulty.forEach(row -> tellAfterAcceptance(row, false));
            for (int row : which) {
                PlacedRecord placed = sound.placed(row);
                Claim claim = placed.claim();
                tellAfterAcceptance(placed, claim.equals(acceptedBefore.get(claim.item())));
            }
        } else if (headers.isEmpty()) {
            faulty.forEach(row -> verdicts.quarantined(row, isBadRow(row) ? own(row) : noHeader(row)));
            for (int row : which) {
                PlacedRecord placed = sound.placed(row);
                verdicts.quarantined(placed, noHeader(placed));
            }
        } else {
            judgeWithHeader(headers, faulty, sound, sound.byItem(which));
        }
    }

    private static boolean isHeader(PlacedRecord row) {
        return row.record().kind() == RecordKind.SUBMISSION && !isBadRow(row);
    }

    private static boolean isBadRow(PlacedRecord row) {
        Fault fault = row.judged().fault();
        return fault != null && fault.code() == QuarantineCode.BAD_ROW;
    }

    private static Fault own(PlacedRecord row) {
        return Objects.requireNonNull(row.judged().fault());
    }

    private static Fault noHeader(PlacedRecord row) {
        JudgedRecord judged = row.judged();
        return new Fault(
                QuarantineCode.NO_SUBMISSION,
                "No header for Member " + CellText.shownCode(judged.member()) + ", cycle "
                        + CellText.shownCode(judged.cycle()) + ", revision " + CellText.shownCode(judged.revision())
                        + " lies in the folder of this cycle; deliver one in a submissions file.");
    }

    private void tellAfterAcceptance(PlacedRecord row, boolean identical) {
        if (isBadRow(row)) {
            verdicts.quarantined(row, own(row));
        } else if (identical) {
            verdicts.duplicate(row);
        } else {
            verdicts.quarantined(
                    row,
                    new Fault(
                            QuarantineCode.REVISION_EXISTS,
                            "Revision " + row.judged().revision() + " of Member "
                                    + row.judged().member()
                                    + " was accepted before without this row; send corrections as a new revision."));
        }
    }

    private void judgeWithHeader(List<PlacedRecord> headers, List<PlacedRecord> faulty, SoundRows sound, int[] byItem) {
        Fault fault = headerFault(headers);
        boolean[] repeats = fault == null ? repeats(sound, byItem) : new boolean[0];
        Fault ofAll = conflict == null ? fault : new Fault(QuarantineCode.CONFLICTING_ROWS, conflict);
        for (PlacedRecord row : faulty) {
            boolean isBadHeader = row.record().kind() == RecordKind.SUBMISSION && conflict == null;
            verdicts.quarantined(row, ofAll == null || isBadHeader ? own(row) : ofAll);
        }
        if (ofAll != null) {
            headers.forEach(header -> verdicts.quarantined(header, ofAll));
            for (int row : byItem) {
                verdicts.quarantined(sound.placed(row), ofAll);
            }
            return;
        }
        verdicts.accepted(headers.get(0));
        headers.subList(1, headers.size()).forEach(verdicts::duplicate);
        int[] accepted = new int[byItem.length];
        int count = 0;
        Fault blankFault = null;
        for (int i = 0; i < byItem.length; i++) {
            if (i == 0 || !sound.isSamePoint(byItem[i - 1], byItem[i])) {
                blankFault = beside(sound, byItem[i]);
            }
            if (blankFault != null) {
                verdicts.quarantined(sound.placed(byItem[i]), blankFault);
            } else if (repeats[i]) {
                verdicts.duplicate(sound.placed(byItem[i]));
            } else {
                accepted[count] = byItem[i];
                count++;
            }
        }
        verdicts.accepted(sound, Arrays.copyOf(accepted, count));
    }

    private @Nullable Fault headerFault(List<PlacedRecord> headers) {
        PlacedRecord leading = headers.get(0);
        if (!registered) {
            return new Fault(
                    QuarantineCode.UNKNOWN_MEMBER,
                    CellText.shownCode(leading.judged().member()) + " is not in the register of cycle "
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

    /** Whether each row repeats an earlier one; finds the KPIs that have a value, and rows that contradict each other. */
    private boolean[] repeats(SoundRows sound, int[] byItem) {
        boolean[] repeats = new boolean[byItem.length];
        int first = 0;
        for (int i = 0; i < byItem.length; i++) {
            repeats[i] = i > 0 && sound.isSameItem(byItem[first], byItem[i]);
            if (repeats[i]) {
                if (!sound.agree(byItem[first], byItem[i])) {
                    conflict(sound.placed(byItem[first]), sound.placed(byItem[i]));
                }
            } else {
                String kpi = i > 0 && sound.isSamePoint(byItem[first], byItem[i]) ? null : sound.valuedKpi(byItem[i]);
                if (kpi != null) {
                    kpisWithValue.add(kpi);
                }
                first = i;
            }
        }
        return repeats;
    }

    private @Nullable Fault beside(SoundRows sound, int row) {
        if (sound.kind(row) != RecordKind.BLANK) {
            return null;
        }
        String kpi = ((Claim.Blank) sound.claim(row)).kpi();
        return kpisWithValue.contains(kpi)
                ? new Fault(
                        QuarantineCode.VALUE_AND_BLANK,
                        "KPI " + kpi
                                + " has a value in this submission and a reason for leaving it blank; the value stands.")
                : null;
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
