package org.pmmlake.metrics.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes typed fields out of one entry. A field that is missing or of the wrong type is a fault and gives a placeholder,
 * so that the other fields are still read and checked.
 */
final class EntryReader {

    private final CatalogueFile file;
    private final String label;
    private final YamlNode.Mapping mapping;
    private final FaultLog faults;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> broken = new LinkedHashSet<>();

    EntryReader(CatalogueFile file, String label, YamlNode.Mapping mapping, FaultLog faults) {
        this.file = file;
        this.label = label;
        this.mapping = mapping;
        this.faults = faults;
    }

    /** A text that must be there and not be empty. */
    String text(String key) {
        YamlNode node = present(key, "some text");
        return node == null ? "" : asText(key, node);
    }

    /** A text that may be left out or empty. */
    String optionalText(String key) {
        YamlNode node = value(key);
        return node == null ? "" : asText(key, node);
    }

    /** The constant that a field spells; where the field is broken, the first of them. */
    <E extends Enum<E> & Coded> E word(String key, Class<E> type) {
        YamlNode node = present(key, "one of " + words(type));
        return node == null ? first(type) : asWord(key, node, type);
    }

    /** The constant that a field spells, or {@code fallback} where it is left out or empty. */
    <E extends Enum<E> & Coded> E wordOr(String key, Class<E> type, E fallback) {
        YamlNode node = value(key);
        return node == null ? fallback : asWord(key, node, type);
    }

    int integer(String key) {
        YamlNode node = present(key, "a whole number");
        return node == null ? 0 : asInteger(key, node);
    }

    int integerOr(String key, int fallback) {
        YamlNode node = value(key);
        return node == null ? fallback : asInteger(key, node);
    }

    boolean truth(String key) {
        YamlNode node = present(key, "true or false");
        return node != null && asTruth(key, node);
    }

    boolean truthOrFalse(String key) {
        YamlNode node = value(key);
        return node != null && asTruth(key, node);
    }

    /** A list of texts that must be there; it may be empty. */
    List<String> texts(String key) {
        YamlNode node = present(key, "a list");
        return node == null ? List.of() : asTexts(key, node);
    }

    List<String> optionalTexts(String key) {
        YamlNode node = value(key);
        return node == null ? List.of() : asTexts(key, node);
    }

    /** The entries of a list below this entry, at least one, each called by its field {@code nameKey} in faults. */
    List<EntryReader> someEntries(String key, String nameKey) {
        YamlNode node = present(key, "a list of entries");
        if (node instanceof YamlNode.Sequence sequence && sequence.items().isEmpty()) {
            fault(key, node.line(), "is an empty list", "at least one entry");
        }
        return node == null ? List.of() : nested(key, node, nameKey);
    }

    List<EntryReader> optionalEntries(String key, String nameKey) {
        YamlNode node = value(key);
        return node == null ? List.of() : nested(key, node, nameKey);
    }

    /** The finished entry. Keys that nobody asked for are faults. */
    <T> Located<T> located(T value) {
        refuseOtherKeys();
        return new Located<>(value, mapping.line(), label, broken);
    }

    /** As {@link #located}, for an entry whose head is read by {@code head}: what is broken there is broken here. */
    <T> Located<T> located(T value, EntryReader head) {
        broken.addAll(head.broken);
        return located(value);
    }

    void refuseOtherKeys() {
        mapping.entries().forEach((key, node) -> {
            if (!known.contains(key)) {
                report(node.line(), "the key '" + key + "' is unknown", "only " + String.join(", ", known));
            }
        });
    }

    boolean isSound() {
        return broken.isEmpty();
    }

    /** What a key holds; null where it is left out, empty or blank. */
    private @Nullable YamlNode value(String key) {
        known.add(key);
        YamlNode node = mapping.entries().get(key);
        return node instanceof YamlNode.Scalar scalar && scalar.text().isBlank() ? null : node;
    }

    private @Nullable YamlNode present(String key, String expected) {
        YamlNode node = value(key);
        if (node == null) {
            String problem = mapping.entries().containsKey(key) ? "is empty" : "is missing";
            fault(key, mapping.line(), problem, expected);
        }
        return node;
    }

    private String asText(String key, YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.type() != YamlNode.Type.TEXT) {
            fault(key, node.line(), "is " + node.kind(), "text, in quotes where YAML would read it otherwise");
            return "";
        }
        if (scalar.text().isBlank()) {
            fault(key, node.line(), "is blank", "some text");
        }
        return scalar.text();
    }

    private <E extends Enum<E> & Coded> E asWord(String key, YamlNode node, Class<E> type) {
        Optional<E> word = node instanceof YamlNode.Scalar scalar ? Coded.parse(type, scalar.text()) : Optional.empty();
        if (word.isEmpty()) {
            fault(key, node.line(), "is " + written(node), "one of " + words(type));
        }
        return word.orElse(first(type));
    }

    private int asInteger(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar
                && scalar.type() == YamlNode.Type.INTEGER
                && scalar.text().matches("-?[0-9]{1,9}")) {
            return Integer.parseInt(scalar.text());
        }
        fault(key, node.line(), "is " + written(node), "a whole number of at most nine digits");
        return 0;
    }

    private boolean asTruth(String key, YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.type() != YamlNode.Type.TRUTH) {
            fault(key, node.line(), "is " + written(node), "true or false");
            return false;
        }
        return "true".equalsIgnoreCase(scalar.text());
    }

    private List<String> asTexts(String key, YamlNode node) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            fault(key, node.line(), "is " + written(node), "a list such as [one, two]");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            texts.add(asText(key, item));
        }
        return texts;
    }

    private List<EntryReader> nested(String key, YamlNode node, String nameKey) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            fault(key, node.line(), "is " + written(node), "a list of entries");
            return List.of();
        }
        List<EntryReader> readers = new ArrayList<>();
        int position = 0;
        for (YamlNode item : sequence.items()) {
            position++;
            if (item instanceof YamlNode.Mapping entry) {
                String name = label + ", " + nameOf(entry, nameKey, key + " " + position);
                readers.add(new EntryReader(file, name, entry, faults));
            } else {
                fault(key, item.line(), "has " + written(item) + " as item " + position, "a set of keys");
            }
        }
        return readers;
    }

    /** The text of an entry's naming field, or {@code fallback} where it has none. */
    static String nameOf(YamlNode.Mapping entry, String nameKey, String fallback) {
        return entry.entries().get(nameKey) instanceof YamlNode.Scalar scalar
                        && !scalar.text().isBlank()
                ? scalar.text()
                : fallback;
    }

    private void fault(String key, int line, String problem, String expected) {
        broken.add(key);
        report(line, "the field '" + key + "' " + problem, expected);
    }

    private void report(int line, String problem, String expected) {
        faults.add(file, line, label, problem, expected);
    }

    private static String written(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar ? "'" + scalar.text() + "'" : node.kind();
    }

    private static <E extends Enum<E> & Coded> E first(Class<E> type) {
        return type.getEnumConstants()[0];
    }

    private static <E extends Enum<E> & Coded> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
