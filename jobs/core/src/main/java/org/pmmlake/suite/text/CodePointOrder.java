package org.pmmlake.suite.text;

/**
 * Orders texts by their code points, which is the order of their UTF-8 bytes and that of Spark; Java's own order of
 * texts differs from it beyond the basic multilingual plane.
 */
public final class CodePointOrder {

    private CodePointOrder() {}

    /** Negative, 0 or positive where {@code one} comes before, with or after {@code other}; both are whole texts. */
    public static int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char first = one.charAt(i);
            char second = other.charAt(i);
            if (first != second) {
                boolean firstIsHigh = Character.isSurrogate(first);
                boolean secondIsHigh = Character.isSurrogate(second);
                return firstIsHigh == secondIsHigh ? Character.compare(first, second) : firstIsHigh ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
