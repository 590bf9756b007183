package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.pmmlake.metrics.stats.Trend;
import org.pmmlake.suite.analysis.CycleFrame.RegisteredGroup;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.TrendSlopeTable;

/**
 * The long run of a group's mean. Only cycles whose definition of the KPI equals that of the last cycle that asked it
 * are taken: an older definition would bend the line.
 */
@AutoService(GoldTable.class)
public final class TrendSlopeAnalysis extends TrendAnalysis {

    public TrendSlopeAnalysis() {
        super(TrendSlopeTable.SPEC);
    }

    @Override
    void derive(List<CycleFrame> frames, AnalysisParameters parameters, RowSink rows) {
        for (String kpi : codes(frames)) {
            List<CycleFrame> comparable = comparableWithLast(frames, kpi);
            for (RegisteredGroup group : groups(frames)) {
                row(comparable, kpi, group, rows);
            }
        }
    }

    private static List<CycleFrame> comparableWithLast(List<CycleFrame> frames, String kpi) {
        List<CycleFrame> asking =
                frames.stream().filter(frame -> frame.indexOfKpi(kpi) >= 0).toList();
        CycleFrame last = asking.get(asking.size() - 1);
        return asking.stream().filter(frame -> comparable(frame, last, kpi)).toList();
    }

    private static void row(List<CycleFrame> frames, String kpi, RegisteredGroup group, RowSink rows) {
        List<Integer> cycles = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (CycleFrame frame : frames) {
            Double mean = values(frame, places(frame, group), kpi).mean();
            if (mean != null) {
                cycles.add(frame.cycle());
                means.add(mean);
            }
        }
        double[] years = cycles.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] ofYears = means.stream().mapToDouble(Double::doubleValue).toArray();
        rows.add(
                kpi,
                group.kind().code(),
                group.code(),
                (long) cycles.size(),
                Trend.theilSen(years, ofYears),
                Trend.mannKendallP(ofYears),
                frames.get(frames.size() - 1).cycle());
    }
}
