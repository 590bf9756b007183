package org.pmmlake.metrics.review;

import org.pmmlake.metrics.catalogue.Coded;

/** How far the review of a finding is. */
public enum FindingState implements Coded {
    /** Nobody looked at it, or what was observed changed since somebody did. */
    OPEN("open"),
    /** The Member, or somebody for it, gave an answer; a second person has to look at that. */
    ANSWERED("answered"),
    /** A second person took the answer: the data are right as they are, or a correction comes. */
    ACCEPTED("accepted"),
    /** A second person found that the rule does not apply here. */
    OVERRIDDEN("overridden");

    private final String code;

    FindingState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether nothing more is to be done about a finding in this state. */
    public boolean isClosed() {
        return this == ACCEPTED || this == OVERRIDDEN;
    }
}
