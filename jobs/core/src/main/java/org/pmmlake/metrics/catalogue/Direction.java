package org.pmmlake.metrics.catalogue;

/** Which way a KPI points: what a Member would rather have. */
public enum Direction implements Coded {
    HIGHER_BETTER,
    LOWER_BETTER,
    /** Neither way can be called better (report §195). */
    NOT_ASSESSABLE
}
