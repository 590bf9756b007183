package org.pmmlake.suite.job;

/** How a job ended, with the exit code that schedulers act on (contract §7). */
public enum ExitStatus {
    /** All is done. */
    DONE(0),
    /** The job failed; nothing half-written is visible. */
    FAILED(1),
    /** The command line or the configuration is wrong; nothing was started. */
    USAGE(2),
    /** All is done, but rows were quarantined and the caller asked to be strict. */
    QUARANTINED(10),
    /** The disclosure check refused the release; the earlier one stays. */
    DISCLOSURE_REFUSED(11),
    /** Another run holds the lake. */
    LAKE_HELD(12);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
