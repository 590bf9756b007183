package org.pmmlake.suite.analysis;

import org.pmmlake.suite.schema.TableSpec;

/** An analysis over cycles: it takes all frames at once. Forty cycles are a few megabytes. */
abstract class TrendAnalysis extends Analysis {

    TrendAnalysis(TableSpec output) {
        super(output);
    }

    @Override
    public final boolean acrossCycles() {
        return true;
    }
}
