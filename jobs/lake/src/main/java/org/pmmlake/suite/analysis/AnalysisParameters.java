package org.pmmlake.suite.analysis;

import java.io.Serializable;
import org.pmmlake.metrics.review.Decisions;
import org.pmmlake.metrics.stats.Thresholds;

/** What analyses take beside the frames: thresholds, and what people decided about findings. */
public record AnalysisParameters(Thresholds thresholds, Decisions decisions) implements Serializable {}
