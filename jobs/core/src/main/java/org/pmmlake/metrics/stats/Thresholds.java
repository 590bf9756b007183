package org.pmmlake.metrics.stats;

import java.io.Serializable;

/**
 * The thresholds that analyses take (contract §4); shares are 0 to 1.
 *
 * @param useLow below it, use of a tool is low
 * @param useHigh from it on, use of a tool is high; never below {@code useLow}
 * @param plansLow up to it, planned use is low
 * @param strongCorrelation a correlation is strong beyond it, either way
 * @param outlierFactor scaled median deviations that make an outlier
 */
public record Thresholds(double useLow, double useHigh, double plansLow, double strongCorrelation, double outlierFactor)
        implements Serializable {}
