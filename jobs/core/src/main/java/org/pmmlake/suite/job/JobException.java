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

    /** Something was asked for that cannot be done, or the configuration is wrong. */
    public static JobException usage(String message) {
        return new JobException(ExitStatus.USAGE, message);
    }

    /** The same with the technical cause. */
    public static JobException usage(String message, Throwable cause) {
        return new JobException(ExitStatus.USAGE, message, cause);
    }

    /** The job cannot be done. */
    public static JobException failed(String message) {
        return new JobException(ExitStatus.FAILED, message);
    }

    /** The same with the technical cause. */
    public static JobException failed(String message, Throwable cause) {
        return new JobException(ExitStatus.FAILED, message, cause);
    }

    public ExitStatus status() {
        return status;
    }
}
