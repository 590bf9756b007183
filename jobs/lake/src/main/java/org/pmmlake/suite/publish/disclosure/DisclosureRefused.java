package org.pmmlake.suite.publish.disclosure;

/** No release can be made that is known to be safe; the message says why and what to do. */
public final class DisclosureRefused extends RuntimeException {

    public DisclosureRefused(String message) {
        super(message);
    }

    public DisclosureRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
