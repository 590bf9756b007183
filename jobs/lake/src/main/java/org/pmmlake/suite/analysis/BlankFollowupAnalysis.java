package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pmmlake.suite.schema.BlankFollowupTable;
import org.pmmlake.suite.schema.GoldTable;

/** What became of each reason for a blank in the next cycle: did those who planned a database deliver? (report §173) */
@AutoService(GoldTable.class)
public final class BlankFollowupAnalysis extends TrendAnalysis {

    public BlankFollowupAnalysis() {
        super(BlankFollowupTable.SPEC);
    }

    /** Where a Member that ticked a reason stands one cycle later. */
    private enum FollowUp {
        NOW_REPORTED,
        STILL_BLANK,
        NOW_MISSING,
        LEFT
    }

    @Override
    void derive(List<CycleFrame> frames, AnalysisParameters parameters, RowSink rows) {
        forPairs(frames, (from, to) -> {
            for (String kpi : codes(frames)) {
                reasons(from, to).forEach(reason -> row(from, to, kpi, reason, rows));
            }
        });
    }

    private static SortedSet<String> reasons(CycleFrame from, CycleFrame to) {
        SortedSet<String> reasons = new TreeSet<>();
        from.catalogue().reasons().forEach(reason -> reasons.add(reason.code()));
        to.catalogue().reasons().forEach(reason -> reasons.add(reason.code()));
        return reasons;
    }

    private static void row(CycleFrame from, CycleFrame to, String kpi, String reason, RowSink rows) {
        int before = from.indexOfKpi(kpi);
        int after = to.indexOfKpi(kpi);
        Map<FollowUp, Long> outcomes = new TreeMap<>();
        long ticks = 0;
        if (before >= 0) {
            for (MemberProfile member : from.members()) {
                if (member.reasons(before).contains(reason)) {
                    ticks++;
                    outcomes.merge(outcome(to, member.member(), after), 1L, Long::sum);
                }
            }
        }
        rows.add(
                from.cycle(),
                to.cycle(),
                kpi,
                reason,
                ticks,
                outcomes.getOrDefault(FollowUp.NOW_REPORTED, 0L),
                outcomes.getOrDefault(FollowUp.STILL_BLANK, 0L),
                outcomes.getOrDefault(FollowUp.NOW_MISSING, 0L),
                outcomes.getOrDefault(FollowUp.LEFT, 0L));
    }

    private static FollowUp outcome(CycleFrame to, String member, int kpi) {
        return to.member(member)
                .map(now -> kpi < 0 ? FollowUp.NOW_MISSING : outcome(now.status(kpi)))
                .orElse(FollowUp.LEFT);
    }

    private static FollowUp outcome(KpiStatus status) {
        return switch (status) {
            case REPORTED -> FollowUp.NOW_REPORTED;
            case BLANK -> FollowUp.STILL_BLANK;
            case MISSING, INVALID -> FollowUp.NOW_MISSING;
        };
    }
}
