package org.pmmlake.metrics.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of constants in lower kebab case, each made once: analyses ask for them row by row. */
final class Spelling {

    private static final Map<Enum<?>, String> MADE = new ConcurrentHashMap<>();

    private Spelling() {}

    static String of(Enum<?> constant) {
        return MADE.computeIfAbsent(
                constant, first -> first.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
