package org.pmmlake.suite.ingest;

import org.pmmlake.metrics.catalogue.Coded;

/** Why a file, a submission or a row was not accepted (contract §2), in the order in which rules are tried. */
public enum QuarantineCode implements Coded {
    UNREADABLE_FILE("unreadable-file"),
    MISSING_COLUMN("missing-column"),
    TOO_LARGE("too-large"),
    UNKNOWN_GROUP("unknown-group"),
    UNKNOWN_MEMBER("unknown-member"),
    WRONG_CYCLE("wrong-cycle"),
    BAD_REVISION("bad-revision"),
    BAD_DATE("bad-date"),
    CONFLICTING_ROWS("conflicting-rows"),
    REVISION_EXISTS("revision-exists"),
    BAD_ROW("bad-row"),
    NO_SUBMISSION("no-submission"),
    UNKNOWN_KPI("unknown-kpi"),
    UNKNOWN_DATAPOINT("unknown-datapoint"),
    UNKNOWN_QUESTION("unknown-question"),
    UNKNOWN_REASON("unknown-reason"),
    UNKNOWN_TOOL("unknown-tool"),
    UNKNOWN_BREAKDOWN("unknown-breakdown"),
    BAD_NUMBER("bad-number"),
    NEGATIVE_NUMBER("negative-number"),
    BAD_ANSWER("bad-answer"),
    BAD_LEVEL("bad-level"),
    USE_MISSING("use-missing"),
    BAD_PERIOD("bad-period"),
    VALUE_AND_BLANK("value-and-blank");

    private final String code;

    QuarantineCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
