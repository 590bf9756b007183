package org.pmmlake.metrics.stats;

import org.jspecify.annotations.Nullable;

/** The mean change of matched Members, null for none, with its p; see {@link PairedDifferences}. */
public record MatchedChange(int n, @Nullable Double meanDifference, @Nullable Double pValue) {}
