package org.pmmlake.metrics.disclosure;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A value with its whole-number weight in a sum.
 *
 * @param value which value
 * @param weight its weight, not 0
 */
public record Term(ValueId value, BigInteger weight) {

    // Written out since facts are compared all the time: a record's own are slow until a JVM optimises them.

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Term term && value.equals(term.value) && weight.equals(term.weight));
    }

    @Override
    public int hashCode() {
        return value.hashCode() * 31 + weight.hashCode();
    }
}
