package org.pmmlake.suite.analysis;

import java.io.Serializable;
import org.pmmlake.metrics.review.Decisions;

/**
 * The thresholds that analyses take (contract §4); shares are 0 to 1.
 *
 * @param useLow below it, use of a tool is low
 * @param useHigh from it on, use of a tool is high
 * @param plansLow up to it, planned use is low
 * @param strongCorrelation a correlation is strong beyond it, either way
 * @param outlierFactor scaled median deviations that make an outlier
 * @param decisions what people decided about findings
 */
public record AnalysisParameters(
        double useLow,
        double useHigh,
        double plansLow,
        double strongCorrelation,
        double outlierFactor,
        Decisions decisions)
        implements Serializable {}
