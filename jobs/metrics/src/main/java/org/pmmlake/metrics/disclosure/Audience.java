package org.pmmlake.metrics.disclosure;

import java.util.List;

/**
 * Readers of a release.
 *
 * @param code {@code public}, {@code wco}, {@code union=CODE}, {@code member=CODE}
 * @param alsoSees the more open audiences whose releases these readers see too, complete: if a reader of C sees B and a
 *     reader of B sees A, then C names both
 * @param insiders whether a reader may be a Member who knows its own values
 */
public record Audience(String code, List<String> alsoSees, Insiders insiders) {

    /** Who reads. */
    public enum Insiders {
        /** Readers bring nothing but the register. */
        NONE,
        /** A reader may know all values of any one Member. */
        ANY_MEMBER
    }

    /** Copies the list. */
    public Audience {
        alsoSees = List.copyOf(alsoSees);
    }

    boolean sees(String audience) {
        return code.equals(audience) || alsoSees.contains(audience);
    }
}
