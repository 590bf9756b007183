package org.pmmlake.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactSumTest {
    @Provide
    Arbitrary<List<BigDecimal>> numbers() {
        Arbitrary<BigDecimal> small =
                Arbitraries.longs().between(0, Long.MAX_VALUE).map(millionths -> BigDecimal.valueOf(millionths, 6));
        Arbitrary<BigDecimal> huge = Arbitraries.of("1e300", "7E+18", "999999999999.999999", "1000000000000", "0")
                .map(BigDecimal::new);
        return Arbitraries.oneOf(small, huge).list().ofMaxSize(30);
    }

    @Property(tries = 200)
    void everyDigitOfEveryNumberIsInTheTotal(@ForAll("numbers") List<BigDecimal> numbers, @ForAll long seed) {
        BigDecimal plain = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shuffled = Numbers.shuffled(numbers, seed);
        ExactSum first = sum(shuffled.subList(0, numbers.size() / 3));
        first.merge(sum(shuffled.subList(numbers.size() / 3, numbers.size())));

        assertThat(first.total())
                .isEqualByComparingTo(plain)
                .isEqualTo(sum(numbers).total());
        assertThat(first.toDouble()).isEqualTo(plain.doubleValue());
        ExactSum ofTexts = new ExactSum();
        numbers.forEach(number -> ofTexts.add(number.toPlainString()));
        assertThat(ofTexts.total()).isEqualTo(first.total());
    }

    @Test
    void roundsOnceWhereDoublesWouldRoundAtEveryStep() {
        assertThat(sum(List.of(new BigDecimal("0.1"), new BigDecimal("0.2"))).toDouble())
                .isEqualTo(0.3);
        assertThat(sum(List.of(new BigDecimal("9007199254740992"), BigDecimal.ONE, BigDecimal.ONE))
                        .toDouble())
                .isEqualTo(9007199254740994.0);
    }

    @Test
    void theSumOfNothingIsZeroWithSixPlaces() {
        assertThat(new ExactSum().total()).isEqualTo(new BigDecimal("0.000000"));
    }

    @Test
    void aTotalBeyondDoublesIsInfinite() {
        BigDecimal huge = new BigDecimal("1.7e308");

        assertThat(sum(List.of(huge, huge)).toDouble()).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.000001", "0.0000001", "1e-7", "1e400", "1e2000000000"})
    void refusesWhatIsNoDataPoint(String text) {
        ExactSum sum = new ExactSum();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sum.add(new BigDecimal(text)))
                .withMessageContaining("numbers from 0 with at most 6 decimals");
        assertThat(sum.total()).isZero();
    }

    private static ExactSum sum(List<BigDecimal> numbers) {
        ExactSum sum = new ExactSum();
        numbers.forEach(sum::add);
        return sum;
    }
}
