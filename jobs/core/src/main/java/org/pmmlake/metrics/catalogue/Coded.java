package org.pmmlake.metrics.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A word of a closed vocabulary, with the spelling that files and tables use for it. */
public interface Coded {

    /** The name of the constant. */
    String name();

    /** The spelling in files and tables: the name in lower kebab case, unless a vocabulary has its own. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of {@code type} that is spelled {@code code} exactly, or empty. */
    static <E extends Enum<E> & Coded> Optional<E> parse(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }
}
