package org.pmmlake.suite.analysis;

import java.io.Serializable;

/**
 * The thresholds that analyses take (contract §4); shares are 0 to 1.
 *
 * @param useLow below it, use of a tool is low
 * @param useHigh from it on, use of a tool is high
 * @param plansLow up to it, planned use is low
 * @param strongCorrelation a correlation is strong beyond it, either way
 * @param outlierFactor scaled median deviations that make an outlier
 */
public record AnalysisParameters(
        double useLow, double useHigh, double plansLow, double strongCorrelation, double outlierFactor)
        implements Serializable {

    /** What the contract says. */
    public static final AnalysisParameters STANDARD = new AnalysisParameters(0.5, 0.7, 0.25, 0.5, 3.5);
}
