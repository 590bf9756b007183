package org.pmmlake.suite.analysis;

import org.pmmlake.metrics.review.Decisions;
import org.pmmlake.metrics.stats.Thresholds;

/** The thresholds that the contract has. */
final class StandardParameters {

    static final AnalysisParameters ALL =
            new AnalysisParameters(new Thresholds(0.5, 0.7, 0.25, 0.5, 3.5), Decisions.none());

    private StandardParameters() {}
}
