package org.pmmlake.metrics.catalogue;

import java.util.Optional;

/** A word of a closed vocabulary, with the spelling that files and tables use for it. */
public interface Coded {

    /** The spelling in files and tables, never null. */
    String code();

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
