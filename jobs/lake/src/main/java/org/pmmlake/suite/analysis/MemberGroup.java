package org.pmmlake.suite.analysis;

import java.io.Serializable;
import java.util.List;
import org.pmmlake.metrics.catalogue.GroupKind;

/**
 * A group of a cycle with its participating Members.
 *
 * @param kind the classification
 * @param code code of the group; {@code ALL} for GLOBAL
 * @param members its participating Members, by code; may be empty
 */
public record MemberGroup(GroupKind kind, String code, List<MemberProfile> members) implements Serializable {
    public MemberGroup {
        members = List.copyOf(members);
    }
}
