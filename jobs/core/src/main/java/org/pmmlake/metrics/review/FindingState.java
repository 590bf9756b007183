package org.pmmlake.metrics.review;

import org.pmmlake.metrics.catalogue.Coded;

/** How far the review of a finding is. */
public enum FindingState implements Coded {
    /** Nobody looked at it, or what was observed changed since somebody did. */
    OPEN,
    /** The Member, or somebody for it, gave an answer; a second person has to look at that. */
    ANSWERED,
    /** A second person took the answer: the data are right as they are, or a correction comes. */
    ACCEPTED,
    /** A second person found that the rule does not apply here. */
    OVERRIDDEN;

    /** Whether nothing more is to be done about a finding in this state. */
    public boolean isClosed() {
        return this == ACCEPTED || this == OVERRIDDEN;
    }
}
