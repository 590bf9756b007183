package org.pmmlake.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

/** All pairs in one pass give what each pair gives by itself as a {@link PairedSample}, which is tested against R. */
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
        CrossCorrelation sums = new CrossCorrelation(2, 2);
        CrossRankCorrelation ranks = new CrossRankCorrelation(2, 2);
        PairedSample pairs = new PairedSample();
        for (int i = 0; i < xs.size(); i++) {
            boolean absent = i % 7 == 3;
            double[] numbers = {1, absent ? Double.NaN : xs.get(i)};
            int[] row = {levels.get(i), i % 3};
            sums.add(numbers, row);
            ranks.add(numbers, row);
            if (!absent && levels.get(i) >= 0) {
                pairs.add(xs.get(i), levels.get(i));
            }
        }

        assertSame(sums.pearson(1, 0), pairs.pearson(), 1e-12);
        assertSame(ranks.spearman(1, 0), Spearman.of(pairs), 1e-12);
        assertThat(sums.pearson(0, 1)).isEqualTo(new Correlation(25, null, null, null, null));
        assertThat(ranks.spearman(0, 1)).isEqualTo(new Correlation(25, null, null, null, null));
    }

    @Property(tries = 300)
    void numbersOfAnySizeGiveNeitherNaNNorInfinity(
            @ForAll("wild") List<Double> xs, @ForAll("levels") List<Integer> levels) {
        CrossCorrelation sums = new CrossCorrelation(1, 1);
        CrossRankCorrelation ranks = new CrossRankCorrelation(1, 1);
        PairedSample pairs = new PairedSample();
        for (int i = 0; i < xs.size(); i++) {
            sums.add(new double[] {xs.get(i)}, new int[] {levels.get(i)});
            ranks.add(new double[] {xs.get(i)}, new int[] {levels.get(i)});
            if (levels.get(i) >= 0) {
                pairs.add(xs.get(i), levels.get(i));
            }
        }

        assertSame(ranks.spearman(0, 0), Spearman.of(pairs), 1e-12);
        assertThat(sums.pearson(0, 0).toString()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(sums.pearson(0, 0).n()).isEqualTo(pairs.size());
    }

    @Test
    void manyTilesWithAbsentNumbersAndLevels() {
        assertAllPairs(x -> x, 1e-12);
    }

    @Test
    void anOffsetCostsFewDigits() {
        assertAllPairs(x -> 1e6 + x, 1e-9);
    }

    @Test
    void numbersWhoseSquaresAreBeyondDoubles() {
        assertAllPairs(x -> x * 1e300, 1e-12);
    }

    /** Sorted, so that the pilot, the median of the first tile, lies at one end. */
    @Test
    void tilesThatDifferAddUpStably() {
        double[][] numbers = numbers(x -> x);
        Arrays.sort(numbers[0]);
        assertAllPairs(numbers, levelColumns(), 1e-11);
    }

    /** As in messy submissions: a share mistaken for an amount, by a Member that did not answer on the tool. */
    @Test
    void anOutlierCostsThePairsWithoutItNoDigits() {
        for (int rows : new int[] {200, ROWS}) {
            Random random = new Random(5);
            CrossCorrelation all = new CrossCorrelation(1, 1);
            PairedSample pair = new PairedSample();
            for (int row = 0; row < rows; row++) {
                boolean outlier = row % 50 == 0;
                double number = outlier ? 9.514e11 : 100 * random.nextDouble();
                int level = outlier ? -1 : random.nextInt(4);
                all.add(new double[] {number}, new int[] {level});
                if (!outlier) {
                    pair.add(number, level);
                }
            }

            assertSame(all.pearson(0, 0), pair.pearson(), 1e-14);
        }
    }

    private static void assertAllPairs(DoubleUnaryOperator change, double tolerance) {
        assertAllPairs(numbers(change), levelColumns(), tolerance);
    }

    private static void assertAllPairs(double[][] numbers, byte[][] levels, double tolerance) {
        CrossCorrelation sums = new CrossCorrelation(NUMBERS, LEVELS);
        CrossRankCorrelation ranks = new CrossRankCorrelation(NUMBERS, LEVELS);
        for (int row = 0; row < ROWS; row++) {
            sums.add(row(numbers, row), row(levels, row));
            ranks.add(row(numbers, row), row(levels, row));
        }
        for (int number = 0; number < NUMBERS; number++) {
            for (int level = 0; level < LEVELS; level++) {
                PairedSample pair = pair(numbers[number], levels[level]);
                assertSame(sums.pearson(number, level), pair.pearson(), tolerance);
                assertSame(ranks.spearman(number, level), Spearman.of(pair), 1e-12);
            }
        }
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

    private static double[] row(double[][] columns, int row) {
        return Arrays.stream(columns).mapToDouble(column -> column[row]).toArray();
    }

    private static int[] row(byte[][] columns, int row) {
        return Arrays.stream(columns).mapToInt(column -> column[row]).toArray();
    }

    private static PairedSample pair(double[] numbers, byte[] levels) {
        PairedSample pair = new PairedSample();
        for (int row = 0; row < ROWS; row++) {
            if (!Double.isNaN(numbers[row]) && levels[row] >= 0) {
                pair.add(numbers[row], levels[row]);
            }
        }
        return pair;
    }

    private static void assertSame(Correlation found, Correlation expected, double tolerance) {
        assertThat(found.n()).isEqualTo(expected.n());
        assertThat(found.r() == null).isEqualTo(expected.r() == null);
        if (expected.r() != null) {
            assertThat(Objects.requireNonNull(found.r())).isCloseTo(expected.r(), within(tolerance));
        }
        assertThat(found.ciLow() == null).isEqualTo(expected.ciLow() == null);
    }
}
