package org.pmmlake.suite.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody who mistyped a word probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The known word with the fewest typing errors between it and {@code word}: at most one in three letters, and at
     * least one allowed. Of equally near words, the first by spelling; empty where none is near.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The nearest word as a question that follows a sentence: {@code  Did you mean 'run'?}; empty where none is near. */
    public static String question(String word, Collection<String> known) {
        return question(to(word, known));
    }

    /** The question about a word that was probably meant; empty without one. */
    public static String question(Optional<String> meant) {
        return meant.map(near -> " Did you mean '" + near + "'?").orElse("");
    }

    /** Levenshtein's distance: insertions, deletions and replacements that turn one word into the other. */
    static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[to.length()];
    }
}
