package org.pmmlake.suite.compare;

import org.pmmlake.metrics.catalogue.Group;
import org.pmmlake.metrics.catalogue.GroupKind;

/**
 * A group that values are set beside.
 *
 * @param kind the classification
 * @param code code of the group
 */
public record GroupOfMember(GroupKind kind, String code) {

    /** All participating Members. */
    static final GroupOfMember GLOBAL = new GroupOfMember(GroupKind.GLOBAL, Group.ALL);
}
