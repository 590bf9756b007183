package org.pmmlake.metrics.catalogue;

import java.io.Serializable;

/**
 * One value of a classification of Members (report §33).
 *
 * @param kind the classification
 * @param code code in files and tables
 * @param name English name
 * @param source where the entry comes from
 */
public record Group(GroupKind kind, String code, String name, String source) implements Serializable {

    /** The only group of {@link GroupKind#GLOBAL}: all participating Members. */
    public static final String ALL = "ALL";
}
