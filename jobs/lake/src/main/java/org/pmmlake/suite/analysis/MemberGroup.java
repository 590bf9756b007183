package org.pmmlake.suite.analysis;

import java.io.Serializable;
import org.pmmlake.metrics.catalogue.GroupKind;

/** A group of a cycle with its participating Members. */
public final class MemberGroup implements Serializable {

    private final GroupKind kind;
    private final String code;
    private final int[] places;

    /**
     * A group.
     *
     * @param kind the classification
     * @param code code of the group; {@code ALL} for GLOBAL
     * @param places where its participating Members are in the frame, ascending; may be empty
     */
    MemberGroup(GroupKind kind, String code, int[] places) {
        this.kind = kind;
        this.code = code;
        this.places = places;
    }

    public GroupKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** How many participating Members it has. */
    public int size() {
        return places.length;
    }

    /** Where its Members are in the frame: not to be changed. */
    int[] places() {
        return places;
    }
}
