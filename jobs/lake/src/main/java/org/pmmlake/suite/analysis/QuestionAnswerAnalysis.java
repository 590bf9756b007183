package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.analysis.MemberProfile.KpiData;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.QuestionAnswerTable;

/** How Members answered each question of a maturity KPI (report §144, §183, §232): what lies behind a maturity value. */
@AutoService(GoldTable.class)
public final class QuestionAnswerAnalysis extends CycleAnalysis {

    public QuestionAnswerAnalysis() {
        super(QuestionAnswerTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        for (int place = 0; place < frame.kpis().size(); place++) {
            Kpi kpi = frame.kpis().get(place);
            for (int question = 1; question <= kpi.questions(); question++) {
                for (MemberGroup group : frame.groups()) {
                    row(frame, place, question, group, rows);
                }
            }
        }
    }

    private static void row(CycleFrame frame, int kpi, int question, MemberGroup group, RowSink rows) {
        long responses = 0;
        long yes = 0;
        for (MemberProfile member : group.members()) {
            KpiData data = member.data(kpi);
            Boolean answer = data.answers().get(question);
            responses += answer == null ? 0 : 1;
            yes += Boolean.TRUE.equals(answer) ? 1 : 0;
        }
        rows.add(
                frame.cycle(),
                frame.kpis().get(kpi).code(),
                question,
                group.kind().code(),
                group.code(),
                responses,
                yes,
                RowSink.percent(yes, responses));
    }
}
