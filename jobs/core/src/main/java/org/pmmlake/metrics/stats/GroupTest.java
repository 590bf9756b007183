package org.pmmlake.metrics.stats;

import org.jspecify.annotations.Nullable;

/**
 * The result of a test whether groups differ; see {@link GroupedSample} for formulas and undefined cases.
 *
 * @param groups number of groups with at least one value
 * @param n number of values
 * @param statistic F, or Kruskal and Wallis' H; null where infinite or undefined
 * @param df1 groups − 1; null where the groups are too few for a test
 * @param df2 n − groups; null for Kruskal–Wallis and where the groups are too few
 * @param pValue probability of so large a statistic without any difference
 * @param effectSize share between 0 and 1: η² of the analysis of variance, ε² of Kruskal–Wallis
 */
public record GroupTest(
        int groups,
        int n,
        @Nullable Double statistic,
        @Nullable Double df1,
        @Nullable Double df2,
        @Nullable Double pValue,
        @Nullable Double effectSize) {}
