package org.pmmlake.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** All pairs give what each gives by itself as a {@link PairedSample}, which is tested against R. */
class CrossCorrelationTest {

    private static final int ROWS = 1500;
    private static final int NUMBERS = 3;
    private static final int LEVELS = 10;

    @Provide
    Arbitrary<List<Double>> percentages() {
        return Numbers.percentages().list().ofSize(25);
    }

    @Provide
    Arbitrary<List<Double>> wild() {
        return Numbers.anyFinite().list().ofSize(25);
    }

    @Provide
    Arbitrary<List<Integer>> levels() {
        return Arbitraries.integers().between(-1, 3).list().ofSize(25);
    }

    @Property(tries = 300)
    void everyPairOfColumnsIsAPairedSampleOfItsOwn(
            @ForAll("percentages") List<Double> xs, @ForAll("levels") List<Integer> levels) {
        double[] constant = new double[xs.size()];
        double[] numbers = new double[xs.size()];
        byte[] ordinals = new byte[xs.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i % 7 == 3 ? Double.NaN : xs.get(i);
            ordinals[i] = levels.get(i).byteValue();
        }
        CrossCorrelation cross =
                new CrossCorrelation(new double[][] {constant, numbers}, new byte[][] {ordinals, new byte[xs.size()]});

        assertPair(cross, 1, 0, pair(numbers, ordinals));
        assertThat(cross.pearson(0, 1)).isEqualTo(new Correlation(25, null, null, null, null));
        assertThat(cross.spearman(0, 1)).isEqualTo(new Correlation(25, null, null, null, null));
    }

    @Property(tries = 300)
    void numbersOfAnySizeGiveNeitherNaNNorInfinity(
            @ForAll("wild") List<Double> xs, @ForAll("levels") List<Integer> levels) {
        double[] numbers = xs.stream().mapToDouble(Double::doubleValue).toArray();
        byte[] ordinals = new byte[numbers.length];
        for (int i = 0; i < ordinals.length; i++) {
            ordinals[i] = levels.get(i).byteValue();
        }
        CrossCorrelation cross = new CrossCorrelation(new double[][] {numbers}, new byte[][] {ordinals});

        assertPair(cross, 0, 0, pair(numbers, ordinals));
        assertThat(cross.pearson(0, 0).toString()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void manyRowsWithAbsentNumbersAndLevels() {
        assertAllPairs(x -> x);
    }

    @Test
    void anOffsetCostsNoDigits() {
        assertAllPairs(x -> 1e6 + x);
    }

    @Test
    void numbersWhoseSquaresAreBeyondDoubles() {
        assertAllPairs(x -> x * 1e300);
    }

    private static void assertAllPairs(DoubleUnaryOperator change) {
        double[][] numbers = numbers(change);
        byte[][] levels = levelColumns();
        CrossCorrelation cross = new CrossCorrelation(numbers, levels);
        for (int number = 0; number < NUMBERS; number++) {
            for (int level = 0; level < LEVELS; level++) {
                assertPair(cross, number, level, pair(numbers[number], levels[level]));
            }
        }
    }

    private static void assertPair(CrossCorrelation cross, int number, int level, PairedSample pair) {
        assertClose(cross.pearson(number, level), pair.pearson());
        assertClose(cross.spearman(number, level), Spearman.of(pair));
    }

    private static void assertClose(Correlation found, Correlation expected) {
        assertThat(found.n()).isEqualTo(expected.n());
        assertThat(found.r() == null).isEqualTo(expected.r() == null);
        if (expected.r() != null) {
            assertThat(Objects.requireNonNull(found.r())).isCloseTo(expected.r(), within(1e-12));
        }
        assertThat(found.ciLow() == null).isEqualTo(expected.ciLow() == null);
    }

    private static double[][] numbers(DoubleUnaryOperator change) {
        Random random = new Random(7);
        double[][] numbers = new double[NUMBERS][ROWS];
        for (int row = 0; row < ROWS; row++) {
            numbers[0][row] = change.applyAsDouble(random.nextGaussian());
            numbers[1][row] = random.nextDouble() < 0.4 ? Double.NaN : change.applyAsDouble(random.nextInt(20));
            numbers[2][row] = row % 5 == 0 ? change.applyAsDouble(3) : Double.NaN;
        }
        return numbers;
    }

    /** The first column is complete, the next ones miss more and more, the last is never there; one has high levels. */
    private static byte[][] levelColumns() {
        Random random = new Random(11);
        byte[][] levels = new byte[LEVELS][ROWS];
        for (int level = 0; level < LEVELS; level++) {
            for (int row = 0; row < ROWS; row++) {
                boolean absent = random.nextInt(LEVELS - 1) < level;
                levels[level][row] = (byte) (absent ? -1 : random.nextInt(level == 3 ? 128 : 4));
            }
        }
        return levels;
    }

    private static PairedSample pair(double[] numbers, byte[] levels) {
        PairedSample pair = new PairedSample();
        for (int row = 0; row < numbers.length; row++) {
            if (!Double.isNaN(numbers[row]) && levels[row] >= 0) {
                pair.add(numbers[row], levels[row]);
            }
        }
        return pair;
    }

    @Test
    void columnsOfAnotherShapeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrossCorrelation(new double[1][2], new byte[1][1]))
                .withMessageContaining("2 rows and others of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrossCorrelation(new double[1][1], new byte[][] {{-2}}))
                .withMessageContaining("between 0 and 127");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrossCorrelation(new double[][] {{Double.NEGATIVE_INFINITY}}, new byte[1][1]))
                .withMessageContaining("-Infinity");
        assertThat(new CrossCorrelation(new double[2][0], new byte[1][0])
                        .pearson(1, 0)
                        .n())
                .isZero();
    }
}
