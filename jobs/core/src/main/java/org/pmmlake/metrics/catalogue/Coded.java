package org.pmmlake.metrics.catalogue;

import java.util.Optional;

/** A word of a closed vocabulary, with the spelling that files and tables use for it. */
public interface Coded {

    /** The spelling in files and tables: the name in lower kebab case, unless a vocabulary has its own. */
    default String code() {
        return Spelling.of((Enum<?>) this);
    }

    /** The constant of {@code type} that is spelled {@code code} exactly, or empty. */
    static <E extends Enum<E> & Coded> Optional<E> parse(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
