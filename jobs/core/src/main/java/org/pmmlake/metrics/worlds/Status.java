package org.pmmlake.metrics.worlds;

import org.pmmlake.metrics.catalogue.Coded;

/** Whether a row is shown, or why not (contract §6). */
public enum Status implements Coded {
    PUBLISHED("published"),
    /** Fewer responses than the profile asks for: everybody can count them. */
    TOO_FEW("too-few"),
    /** Never shown of values that the audience may not see Member by Member. */
    POLICY("policy"),
    /** Not shown, so that no hidden value can be worked out; no more is said. */
    WITHHELD("withheld");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
