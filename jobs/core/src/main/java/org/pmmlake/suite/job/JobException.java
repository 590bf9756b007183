package org.pmmlake.suite.job;

/** Ends a job with a status and a message for people: what is wrong, where, and what to do. */
public final class JobException extends RuntimeException {

    private final ExitStatus status;

    /** A failure without a technical cause worth keeping. */
    public JobException(ExitStatus status, String message) {
        super(message);
        this.status = status;
    }

    /** A failure with the technical cause, which only a verbose command shows. */
    public JobException(ExitStatus status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** How the job ends. */
    public ExitStatus status() {
        return status;
    }
}
