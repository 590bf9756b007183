package org.pmmlake.suite.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds names of units that are probably one: equal but for case, accents, blanks and punctuation, or, where they are long
 * and no number tells them apart, but for one letter. Remembers the last names it was asked about: a Member reports all its
 * data points by the same offices.
 */
final class NearNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ROMAN = Pattern.compile("[ivxlc]+");

    /** Letters of a name of which one may be wrong, and of the word that it is in. */
    private static final int LONG_NAME = 8;

    private static final int LONG_WORD = 4;

    private Set<String> asked = Set.of();
    private List<NamePair> found = List.of();

    /** Two names, in their order. */
    record NamePair(String one, String other) {}

    /** The words of a name, in small letters and without accents. */
    static List<String> words(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(NO_WORD.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The pairs of nearly equal names, by name; each name at most once as the second of a pair. */
    List<NamePair> pairs(Set<String> names) {
        if (!names.equals(asked)) {
            asked = Set.copyOf(names);
            found = names.size() < 2 ? List.of() : near(new TreeSet<>(names));
        }
        return found;
    }

    private static List<NamePair> near(Collection<String> names) {
        Map<String, String> first = new HashMap<>();
        List<NamePair> pairs = new ArrayList<>();
        for (String name : names) {
            List<String> words = words(name);
            String whole = String.join("", words);
            if (whole.isEmpty()) {
                continue;
            }
            String other = first.get(whole);
            for (String pattern : patterns(words)) {
                other = other == null ? first.get(pattern) : other;
                first.putIfAbsent(pattern, name);
            }
            if (other != null) {
                pairs.add(new NamePair(other, name));
            }
            first.putIfAbsent(whole, name);
        }
        return pairs;
    }

    /**
     * What two names have in common that differ in one letter of a long word: the name with a gap in the place of each
     * letter, and with a gap before each letter, which stands for a letter left out.
     */
    private static List<String> patterns(List<String> words) {
        List<String> patterns = new ArrayList<>();
        if (words.stream().mapToInt(String::length).sum() < LONG_NAME) {
            return patterns;
        }
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word.length() < LONG_WORD || ROMAN.matcher(word).matches()) {
                continue;
            }
            String before = String.join(" ", words.subList(0, at)) + " ";
            String after = " " + String.join(" ", words.subList(at + 1, words.size()));
            for (int letter = 0; letter <= word.length(); letter++) {
                patterns.add(before + word.substring(0, letter) + '?' + word.substring(letter) + after);
                if (letter < word.length() && Character.isLetter(word.charAt(letter))) {
                    patterns.add(before + word.substring(0, letter) + '?' + word.substring(letter + 1) + after);
                }
            }
        }
        return patterns;
    }
}
