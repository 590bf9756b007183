package org.pmmlake.metrics.catalogue;

import java.util.Arrays;
import java.util.Locale;

/** Names of constants in lower kebab case, each made once: analyses ask for them row by row. */
final class Spelling {

    private static final ClassValue<String[]> BY_PLACE = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toArray(String[]::new);
        }
    };

    private Spelling() {}

    static String of(Enum<?> constant) {
        return BY_PLACE.get(constant.getDeclaringClass())[constant.ordinal()];
    }
}
