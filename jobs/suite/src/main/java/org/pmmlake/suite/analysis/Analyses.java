package org.pmmlake.suite.analysis;

import java.util.List;

/** Every analysis, in the order in which they are run: a new one is one class, and one line here. */
public final class Analyses {

    private Analyses() {}

    /** All analyses. */
    public static List<Analysis> all() {
        return List.of(
                new KpiValueAnalysis(),
                new BenchmarkAnalysis(),
                new ResponseRateAnalysis(),
                new BlankReasonAnalysis(),
                new KpiPerformanceAnalysis(),
                new BreakdownBenchmarkAnalysis(),
                new ToolUseAnalysis(),
                new ToolCorrelationAnalysis(),
                new ToolAssessmentAnalysis(),
                new SdgCoverageAnalysis(),
                new SdgMatrixAnalysis(),
                new RadMatrixAnalysis(),
                new GroupDifferenceAnalysis(),
                new GdpRegressionAnalysis(),
                new KpiRelationAnalysis(),
                new QuestionAnswerAnalysis(),
                new MemberPeerAnalysis(),
                new KpiComponentAnalysis(),
                new QualityFindingAnalysis(),
                new CycleTrendAnalysis(),
                new TrendSlopeAnalysis(),
                new BlankFollowupAnalysis());
    }
}
