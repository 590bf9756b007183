package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pmmlake.metrics.catalogue.Kpi;
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
            YesAndNo answers = YesAndNo.of(frame, place, kpi.questions());
            for (int question = 1; question <= kpi.questions(); question++) {
                for (MemberGroup group : frame.groups()) {
                    long yes = count(group, answers.yes().get(question));
                    long responses = yes + count(group, answers.no().get(question));
                    rows.add(
                            frame.cycle(),
                            kpi.code(),
                            question,
                            group.kind().code(),
                            group.code(),
                            responses,
                            yes,
                            RowSink.percent(yes, responses));
                }
            }
        }
    }

    /** The places of the Members that said yes, and of those that said no, by number of the question. */
    private record YesAndNo(List<BitSet> yes, List<BitSet> no) {

        static YesAndNo of(CycleFrame frame, int kpi, int questions) {
            YesAndNo all = new YesAndNo(none(questions), none(questions));
            for (int member = 0; member < frame.members().size(); member++) {
                int place = member;
                frame.members().get(place).data(kpi).answers().forEach((question, yes) -> (yes ? all.yes : all.no)
                        .get(question)
                        .set(place));
            }
            return all;
        }

        private static List<BitSet> none(int questions) {
            return Stream.generate(BitSet::new).limit(questions + 1L).toList();
        }
    }

    private static long count(MemberGroup group, BitSet places) {
        return IntStream.of(group.places()).filter(places::get).count();
    }
}
