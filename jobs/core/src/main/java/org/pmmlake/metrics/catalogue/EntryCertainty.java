package org.pmmlake.metrics.catalogue;

/** How sure the catalogue is of an entry. */
public enum EntryCertainty implements Coded {
    /** Named in the report. */
    REPORT_NAMED("report-named"),
    /** One of a family that the report names. */
    REPORT_FAMILY("report-family"),
    /** Named by another public source. */
    PUBLIC_NAMED("public-named"),
    /** Needed for the printed totals; its real name is not public. */
    ASSUMED("assumed"),
    /** Follows from what the report prints. */
    INFERRED("inferred"),
    /** Stated by a source. */
    CONFIRMED("confirmed");

    private final String code;

    EntryCertainty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
