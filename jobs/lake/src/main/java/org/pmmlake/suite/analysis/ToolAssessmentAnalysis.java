package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Tool;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.ToolAssessmentTable;

/** The four lists of tools (report §247–§250): use and plans beside the performance of the KPIs that a tool serves. */
@AutoService(GoldTable.class)
public final class ToolAssessmentAnalysis extends CycleAnalysis {

    public ToolAssessmentAnalysis() {
        super(ToolAssessmentTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        Map<String, KpiAssessment> byKpi = KpiAssessment.all(frame).stream()
                .collect(Collectors.toMap(one -> one.kpi().code(), Function.identity()));
        for (int place = 0; place < frame.tools().size(); place++) {
            Tool tool = frame.tools().get(place);
            List<KpiAssessment> mapped = frame.catalogue().kpisOf(tool).stream()
                    .map(kpi -> byKpi.get(kpi.code()))
                    .toList();
            row(frame, tool, ToolLevels.of(ToolLevels.column(frame, place), frame.all()), mapped, parameters, rows);
        }
    }

    private static void row(
            CycleFrame frame,
            Tool tool,
            ToolLevels levels,
            List<KpiAssessment> mapped,
            AnalysisParameters parameters,
            RowSink rows) {
        long well = KpiAssessment.count(mapped, PerformanceClass.WELL_PERFORMING);
        long low = KpiAssessment.count(mapped, PerformanceClass.LOW_PERFORMING);
        boolean fewPlans = compare(
                        levels.plans(),
                        levels.responses(),
                        parameters.thresholds().plansLow())
                <= 0;
        boolean lowUse = compare(
                        levels.using(),
                        levels.responses(),
                        parameters.thresholds().useLow())
                < 0;
        boolean highUse = compare(
                        levels.using(),
                        levels.responses(),
                        parameters.thresholds().useHigh())
                >= 0;
        rows.add(
                frame.cycle(),
                tool.code(),
                (long) mapped.size(),
                well,
                low,
                levels.usingPct(),
                levels.plansPct(),
                listed(levels, fewPlans && !highUse),
                listed(levels, well > 0 && lowUse),
                listed(levels, low > 0 && lowUse),
                listed(levels, well > 0 && highUse));
    }

    private static @Nullable Boolean listed(ToolLevels levels, boolean member) {
        return levels.responses() == 0 ? null : member;
    }

    /** Compares part ÷ whole with a threshold as exact fractions: 7 of 10 is not below 0.7. */
    private static int compare(long part, long whole, double threshold) {
        return BigDecimal.valueOf(part).compareTo(BigDecimal.valueOf(threshold).multiply(BigDecimal.valueOf(whole)));
    }
}
