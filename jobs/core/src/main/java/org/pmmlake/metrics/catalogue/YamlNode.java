package org.pmmlake.metrics.catalogue;

import java.util.List;
import java.util.Map;

/** A YAML value with the line it stands on, so that a fault can say where. */
sealed interface YamlNode {

    int line();

    /** What a person would call the value, such as {@code a list}. */
    String kind();

    /** One word, number or truth value as written. */
    record Scalar(String text, Type type, int line) implements YamlNode {
        @Override
        public String kind() {
            return type.kind;
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, int line) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in file order. */
    record Mapping(Map<String, YamlNode> entries, int line) implements YamlNode {
        @Override
        public String kind() {
            return "a set of keys";
        }
    }

    /** The types of a scalar. */
    enum Type {
        TEXT("text"),
        INTEGER("a whole number"),
        DECIMAL("a decimal number"),
        TRUTH("true or false"),
        EMPTY("empty");

        private final String kind;

        Type(String kind) {
            this.kind = kind;
        }
    }
}
