package org.pmmlake.metrics.stats;

import org.jspecify.annotations.Nullable;

/**
 * The mean change of matched Members; see {@link PairedDifferences} for formulas and undefined cases.
 *
 * @param n number of matched Members
 * @param meanDifference mean of value to − value from; null at n = 0
 * @param pValue two-sided paired t test
 */
public record MatchedChange(int n, @Nullable Double meanDifference, @Nullable Double pValue) {}
