package org.pmmlake.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Exact sums against plain decimal arithmetic. */
class ExactSumsTest {

    /** Whole numbers, money, six and more decimals, halves of the last place, and huge numbers. */
    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, Integer.MAX_VALUE).map(Integer::doubleValue),
                Arbitraries.longs().between(0, 1L << 50).map(Long::doubleValue),
                Arbitraries.integers().between(0, Integer.MAX_VALUE).map(cents -> cents / 100.0),
                Arbitraries.longs().between(0, 1L << 52).map(parts -> parts / 1e6),
                Arbitraries.longs().between(0, 1L << 40).map(parts -> (2 * parts + 1) / 2e6),
                Arbitraries.doubles().between(0, 1e3),
                Arbitraries.doubles().between(0, 1e300));
    }

    @Property(tries = 500)
    void equalTheSumOfShortestDecimals(@ForAll("numbers") double one, @ForAll("numbers") double other) {
        ExactSums sums = new ExactSums();
        sums.add(70, one);
        sums.add(70, other);
        assertThat(sums.total(70)).isEqualByComparingTo(decimal(one).add(decimal(other)));
        assertThat(sums.total(3)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    private static BigDecimal decimal(double number) {
        return new BigDecimal(Double.toString(number)).setScale(6, RoundingMode.HALF_EVEN);
    }

    @Test
    void sumsBeyondALongLoseNothing() {
        ExactSums sums = new ExactSums();
        BigDecimal large = new BigDecimal("8000000000000.000001");
        for (int i = 0; i < 10; i++) {
            sums.add(0, large);
        }
        assertThat(sums.total(0)).isEqualByComparingTo("80000000000000.000010");
    }

    @Test
    void refusesWhatIsNoDataPoint() {
        ExactSums sums = new ExactSums();
        for (double wrong : List.of(-1.0, Double.NaN, Double.POSITIVE_INFINITY)) {
            assertThatIllegalArgumentException().isThrownBy(() -> sums.add(0, wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> sums.add(0, BigDecimal.valueOf(-1)));
    }
}
