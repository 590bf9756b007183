package org.pmmlake.metrics.disclosure;

import java.math.BigInteger;

/**
 * Arithmetic modulo the Mersenne prime 2^61 − 1. Rank over this field equals rank over the rationals unless the prime
 * divides a minor, so it serves the search; what is released rests on {@link IntegerNullSpace}, which is exact.
 */
final class Residue {

    static final long PRIME = (1L << 61) - 1;
    /** Numbers of so many bits are smaller than the prime. */
    private static final int SMALL = 60;

    private static final BigInteger BIG_PRIME = BigInteger.valueOf(PRIME);

    private Residue() {}

    static long of(BigInteger value) {
        if (value.bitLength() <= SMALL) {
            long small = value.longValueExact();
            return small < 0 ? small + PRIME : small;
        }
        return value.mod(BIG_PRIME).longValueExact();
    }

    /** The residue of the exact binary fraction that the finite {@code value} is: 2^61 leaves 1, so halving is a shift. */
    static long of(double value) {
        int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
        long mantissa = (long) Math.scalb(Math.abs(value), -exponent);
        long magnitude = times(mantissa, 1L << Math.floorMod(exponent, 61));
        return value < 0 ? minus(0, magnitude) : magnitude;
    }

    static long plus(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long minus(long a, long b) {
        long difference = a - b;
        return difference < 0 ? difference + PRIME : difference;
    }

    static long times(long a, long b) {
        long low = a * b;
        long high = (Math.multiplyHigh(a, b) << 3) | (low >>> 61);
        return plus(low & PRIME, high);
    }

    /** The factor that takes {@code a}, not 0, to 1: Euclid's algorithm. */
    static long inverse(long a) {
        long remainder = PRIME;
        long next = a;
        long factor = 0;
        long nextFactor = 1;
        while (next != 0) {
            long quotient = remainder / next;
            long step = remainder - quotient * next;
            remainder = next;
            next = step;
            long factorStep = factor - quotient * nextFactor;
            factor = nextFactor;
            nextFactor = factorStep;
        }
        return factor < 0 ? factor + PRIME : factor;
    }
}
