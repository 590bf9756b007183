package org.pmmlake.metrics.catalogue;

import java.io.Serializable;

/**
 * What an entry is called where its English name does not serve: in French, and in charts. Names of the catalogue's own
 * sources stay with the entries.
 *
 * @param kind what is named
 * @param code code of the entry
 * @param en English name, for entries that have none elsewhere; else empty
 * @param fr French name
 * @param shortEn English name of at most {@value #SHORT} characters
 * @param shortFr French name of at most {@value #SHORT} characters
 * @param source where the names come from, and that they are not official
 */
public record Label(LabelKind kind, String code, String en, String fr, String shortEn, String shortFr, String source)
        implements Serializable {

    /** Characters that a short name may have, so that it fits beside a chart. */
    public static final int SHORT = 32;

    /** A name cut down to the length of a short one, between words. */
    public static String shortened(String name) {
        if (name.length() <= SHORT) {
            return name;
        }
        int end = name.lastIndexOf(' ', SHORT - 1);
        return name.substring(0, end > 0 ? end : SHORT - 1) + "…";
    }
}
