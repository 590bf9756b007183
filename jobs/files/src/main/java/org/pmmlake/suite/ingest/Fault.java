package org.pmmlake.suite.ingest;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Coded;

/**
 * A broken rule.
 *
 * @param code which
 * @param message what is wrong, what was expected and what to do, as sentences
 */
public record Fault(QuarantineCode code, String message) implements Serializable {

    /**
     * What a reader found, which names codes by their text.
     *
     * @param code null where nothing is wrong
     * @param message null where nothing is wrong
     * @throws IllegalStateException for a code that nobody knows
     */
    static @Nullable Fault ofReader(@Nullable String code, @Nullable String message) {
        return code == null
                ? null
                : new Fault(
                        Coded.parse(QuarantineCode.class, code)
                                .orElseThrow(() -> new IllegalStateException("Unknown fault " + code + "; known are "
                                        + Arrays.toString(QuarantineCode.values()))),
                        String.valueOf(message));
    }
}
