package org.pmmlake.suite.report;

/** A report that cannot be made, in words for people: what is wrong, where, and what to do. */
public final class ReportException extends RuntimeException {

    public ReportException(String message) {
        super(message);
    }

    public ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
