package org.pmmlake.suite.publish;

/** The last release does not have what a settled cycle should have there: then nothing is taken as settled. */
public final class NotSettled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * It is not there.
     *
     * @param what in one sentence, what the last release does not have
     */
    public NotSettled(String what) {
        super(what);
    }
}
