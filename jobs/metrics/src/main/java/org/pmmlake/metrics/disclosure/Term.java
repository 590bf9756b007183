package org.pmmlake.metrics.disclosure;

import java.math.BigInteger;

/**
 * A value with its whole-number weight in a sum.
 *
 * @param value which value
 * @param weight its weight, not 0
 */
public record Term(ValueId value, BigInteger weight) {}
