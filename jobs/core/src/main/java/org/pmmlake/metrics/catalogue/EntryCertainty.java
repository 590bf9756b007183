package org.pmmlake.metrics.catalogue;

/** How sure the catalogue is of an entry. */
public enum EntryCertainty implements Coded {
    REPORT_NAMED,
    /** One of a family that the report names. */
    REPORT_FAMILY,
    /** Named by another public source. */
    PUBLIC_NAMED,
    /** Needed for the printed totals; its real name is not public. */
    ASSUMED,
    /** Follows from what the report prints. */
    INFERRED,
    /** Stated by a source. */
    CONFIRMED
}
