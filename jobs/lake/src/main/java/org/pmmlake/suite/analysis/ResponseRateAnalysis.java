package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.stats.SampleSize;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.ResponseRateTable;

/** How many Members answered each KPI, and whether the sample is large enough (report §45–§51). */
@AutoService(GoldTable.class)
public final class ResponseRateAnalysis extends CycleAnalysis {

    public ResponseRateAnalysis() {
        super(ResponseRateTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
            for (MemberGroup group : frame.groups()) {
                row(frame, kpi, group, rows);
            }
        }
    }

    private static void row(CycleFrame frame, int kpi, MemberGroup group, RowSink rows) {
        KpiColumn column = frame.column(kpi);
        long population = group.size();
        long responses = column.count(group.places(), KpiStatus.REPORTED);
        long blanks = column.count(group.places(), KpiStatus.BLANK);
        rows.add(
                frame.cycle(),
                frame.kpis().get(kpi).code(),
                group.kind().code(),
                group.code(),
                population,
                responses,
                blanks,
                column.count(group.places(), KpiStatus.MISSING),
                column.count(group.places(), KpiStatus.INVALID),
                RowSink.percent(responses, population),
                RowSink.percent(blanks, population),
                SampleSize.required(SampleSize.MARGIN_5, population),
                SampleSize.required(SampleSize.MARGIN_10, population),
                lowResponse(responses, population));
    }

    /** Whether the responses are fewer than a margin of 10 points needs; null without Members. */
    static @Nullable Boolean lowResponse(long responses, long population) {
        Long required = SampleSize.required(SampleSize.MARGIN_10, population);
        return required == null ? null : responses < required;
    }
}
