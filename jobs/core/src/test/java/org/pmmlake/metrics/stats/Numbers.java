package org.pmmlake.metrics.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Generators of samples as cycles bring them, and as nobody expects them. */
final class Numbers {
    private Numbers() {}

    /** Percentages with one decimal, so that ties are common. */
    static Arbitrary<Double> percentages() {
        return Arbitraries.integers().between(0, 1000).map(tenths -> tenths / 10.0);
    }

    /** Any finite double: zeros of both signs, subnormal and huge numbers included. */
    static Arbitrary<Double> anyFinite() {
        return Arbitraries.oneOf(
                percentages(),
                Arbitraries.doubles().between(-Double.MAX_VALUE, Double.MAX_VALUE),
                Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, -Double.MIN_NORMAL, 1e300, -1e300, 1e9, 1e9 + 1e-6));
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static <T> List<T> shuffled(List<T> items, long seed) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    static boolean definedOrFinite(@Nullable Double figure) {
        return figure == null || Double.isFinite(figure);
    }
}
