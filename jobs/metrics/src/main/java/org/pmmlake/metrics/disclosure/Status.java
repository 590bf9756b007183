package org.pmmlake.metrics.disclosure;

import org.pmmlake.metrics.catalogue.Coded;

/** Whether a figure is shown, or why not (contract §6). */
public enum Status implements Coded {
    PUBLISHED("published"),
    /** Fewer Members than the profile asks for. */
    TOO_FEW("too-few"),
    /** Withheld so that other values cannot be worked out from it. */
    COMPLEMENTARY("complementary"),
    /** It would give away all Members of the group at once: all alike, or all at a bound. */
    CLASS("class"),
    /** Never shown of values that the audience may not see Member by Member. */
    POLICY("policy");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
