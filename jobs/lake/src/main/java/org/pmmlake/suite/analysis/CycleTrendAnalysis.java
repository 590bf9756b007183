package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Direction;
import org.pmmlake.metrics.stats.Distribution;
import org.pmmlake.metrics.stats.MatchedChange;
import org.pmmlake.metrics.stats.PairedDifferences;
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
        int[] earlier = places(from, group);
        int[] later = places(to, group);
        Distribution before = values(from, earlier, kpi);
        Distribution after = values(to, later, kpi);
        Double meanFrom = before.mean();
        Double meanTo = after.mean();
        boolean comparable = comparable(from, to, kpi);
        Double change = comparable && meanFrom != null && meanTo != null ? meanTo - meanFrom : null;
        MatchedChange matched = comparable ? matched(from, earlier, to, later, kpi) : new PairedDifferences().change();
        rows.add(
                kpi,
                group.kind().code(),
                group.code(),
                from.cycle(),
                to.cycle(),
                (long) before.n(),
                (long) after.n(),
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

    private static MatchedChange matched(CycleFrame from, int[] earlier, CycleFrame to, int[] later, String kpi) {
        int before = from.indexOfKpi(kpi);
        int after = to.indexOfKpi(kpi);
        PairedDifferences differences = new PairedDifferences();
        if (before < 0 || after < 0) {
            return differences.change();
        }
        KpiColumn values = from.column(before);
        KpiColumn laterValues = to.column(after);
        // Both are in the order of codes.
        int at = 0;
        for (int place : earlier) {
            String member = code(from, place);
            while (at < later.length && code(to, later[at]).compareTo(member) < 0) {
                at++;
            }
            if (at < later.length
                    && code(to, later[at]).equals(member)
                    && values.hasValue(place)
                    && laterValues.hasValue(later[at])) {
                differences.add(values.value(place), laterValues.value(later[at]));
            }
        }
        return differences.change();
    }

    private static String code(CycleFrame frame, int place) {
        return frame.members().get(place).member();
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
