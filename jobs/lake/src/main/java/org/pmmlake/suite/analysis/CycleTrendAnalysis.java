package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Direction;
import org.pmmlake.metrics.stats.MatchedChange;
import org.pmmlake.metrics.stats.PairedDifferences;
import org.pmmlake.metrics.stats.Sample;
import org.pmmlake.suite.analysis.CycleFrame.RegisteredGroup;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.TrendTable;

/** What changed from one cycle to the next: over all respondents, and over the Members that answered both times. */
@AutoService(GoldTable.class)
public final class CycleTrendAnalysis extends TrendAnalysis {

    private static final double SIGNIFICANT = 0.05;

    public CycleTrendAnalysis() {
        super(TrendTable.SPEC);
    }

    @Override
    void derive(List<CycleFrame> frames, AnalysisParameters parameters, RowSink rows) {
        SortedSet<RegisteredGroup> groups = groups(frames);
        forPairs(frames, (from, to) -> {
            for (String kpi : codes(frames)) {
                groups.forEach(group -> row(from, to, kpi, group, rows));
            }
        });
    }

    private static void row(CycleFrame from, CycleFrame to, String kpi, RegisteredGroup group, RowSink rows) {
        List<MemberProfile> earlier = members(from, group);
        List<MemberProfile> later = members(to, group);
        Sample before = sample(from, earlier, kpi);
        Sample after = sample(to, later, kpi);
        Double meanFrom = before.distribution().mean();
        Double meanTo = after.distribution().mean();
        boolean comparable = comparable(from, to, kpi);
        Double change = comparable && meanFrom != null && meanTo != null ? meanTo - meanFrom : null;
        MatchedChange matched = comparable ? matched(from, earlier, to, later, kpi) : new PairedDifferences().change();
        rows.add(
                kpi,
                group.kind().code(),
                group.code(),
                from.cycle(),
                to.cycle(),
                (long) before.size(),
                (long) after.size(),
                meanFrom,
                meanTo,
                change,
                (long) matched.n(),
                comparable ? matched.meanDifference() : null,
                comparable ? matched.pValue() : null,
                comparable,
                change != null ? reading(direction(to, kpi), matched) : "not-assessable",
                null);
    }

    private static Sample sample(CycleFrame frame, List<MemberProfile> members, String kpi) {
        int place = frame.indexOfKpi(kpi);
        return place < 0 ? new Sample() : KpiSample.of(members, place);
    }

    private static MatchedChange matched(
            CycleFrame from, List<MemberProfile> earlier, CycleFrame to, List<MemberProfile> later, String kpi) {
        int before = from.indexOfKpi(kpi);
        int after = to.indexOfKpi(kpi);
        PairedDifferences differences = new PairedDifferences();
        if (before < 0 || after < 0) {
            return differences.change();
        }
        // Both are in the order of codes.
        int at = 0;
        for (MemberProfile member : earlier) {
            while (at < later.size() && later.get(at).member().compareTo(member.member()) < 0) {
                at++;
            }
            MemberProfile same = at < later.size() ? later.get(at) : member;
            if (same != member
                    && same.member().equals(member.member())
                    && member.hasValue(before)
                    && same.hasValue(after)) {
                differences.add(member.value(before), same.value(after));
            }
        }
        return differences.change();
    }

    private static Direction direction(CycleFrame frame, String kpi) {
        return frame.catalogue().kpi(kpi).orElseThrow().direction();
    }

    private static String reading(Direction direction, MatchedChange matched) {
        if (direction == Direction.NOT_ASSESSABLE) {
            return "not-assessable";
        }
        Double change = matched.meanDifference();
        if (!isSignificant(matched.pValue()) || change == null || change == 0) {
            return "unchanged";
        }
        return change > 0 == (direction == Direction.HIGHER_BETTER) ? "improved" : "worsened";
    }

    private static boolean isSignificant(@Nullable Double pValue) {
        return pValue != null && pValue < SIGNIFICANT;
    }
}
