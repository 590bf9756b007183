package org.pmmlake.metrics.stats;

import org.jspecify.annotations.Nullable;

/**
 * A straight line fitted by ordinary least squares; see {@link LinearRegression} for formulas and undefined cases.
 *
 * @param n number of pairs
 * @param intercept value of the line at x = 0
 * @param slope change of y for one unit of x
 * @param slopeStandardError standard error of the slope
 * @param t slope ÷ standard error; null where infinite or undefined
 * @param pValue two-sided, n − 2 degrees of freedom
 * @param rSquared share of the variance of y that the line explains
 */
public record Regression(
        int n,
        @Nullable Double intercept,
        @Nullable Double slope,
        @Nullable Double slopeStandardError,
        @Nullable Double t,
        @Nullable Double pValue,
        @Nullable Double rSquared) {}
