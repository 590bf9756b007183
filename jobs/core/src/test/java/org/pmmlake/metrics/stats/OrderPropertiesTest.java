package org.pmmlake.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the order of rows and of merges, every bit of a result is the same. */
class OrderPropertiesTest {
    /** A row of every kind of state: two numbers, one of which may be absent elsewhere, and a group or level. */
    record Row(double x, double y, int group) {}

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<Double> numbers = Numbers.anyFinite();
        return Combinators.combine(numbers, numbers, Arbitraries.integers().between(0, 3))
                .as(Row::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 200)
    void distribution(@ForAll("rows") List<Row> rows, @ForAll long seed, @ForAll @IntRange(max = 40) int cut) {
        holds(rows, seed, cut, Sample::new, (s, r) -> s.add(r.x()), Sample::merge, Sample::distribution);
    }

    @Property(tries = 200)
    void correlations(@ForAll("rows") List<Row> rows, @ForAll long seed, @ForAll @IntRange(max = 40) int cut) {
        holds(
                rows,
                seed,
                cut,
                PairedSample::new,
                (s, r) -> s.add(r.x(), r.y()),
                PairedSample::merge,
                s -> List.of(s.pearson(), s.spearman(), s.size()));
    }

    @Property(tries = 200)
    void crossRankCorrelations(@ForAll("rows") List<Row> rows, @ForAll long seed, @ForAll @IntRange(max = 40) int cut) {
        holds(
                rows,
                seed,
                cut,
                () -> new CrossRankCorrelation(1, 1),
                (s, r) -> s.add(new double[] {r.x()}, new int[] {r.group()}),
                CrossRankCorrelation::merge,
                s -> s.spearman(0, 0));
    }

    @Property(tries = 200)
    void groupTests(@ForAll("rows") List<Row> rows, @ForAll long seed, @ForAll @IntRange(max = 40) int cut) {
        holds(
                rows,
                seed,
                cut,
                () -> new GroupedSample(4),
                (s, r) -> s.add(r.group(), r.x()),
                GroupedSample::merge,
                s -> List.of(s.anova(), s.kruskalWallis()));
    }

    @Property(tries = 200)
    void regression(@ForAll("rows") List<Row> rows, @ForAll long seed, @ForAll @IntRange(max = 40) int cut) {
        holds(
                rows,
                seed,
                cut,
                LinearRegression::new,
                (s, r) -> s.add(r.x(), r.y()),
                LinearRegression::merge,
                LinearRegression::fit);
    }

    @Property(tries = 200)
    void matchedChange(@ForAll("rows") List<Row> rows, @ForAll long seed, @ForAll @IntRange(max = 40) int cut) {
        holds(
                rows,
                seed,
                cut,
                PairedDifferences::new,
                (s, r) -> s.add(r.x(), r.y()),
                PairedDifferences::merge,
                PairedDifferences::change);
    }

    /** One state filled in order against two filled in another order and merged the other way round. */
    private static <S> void holds(
            List<Row> rows,
            long seed,
            int cut,
            Supplier<S> empty,
            BiConsumer<S, Row> add,
            BiConsumer<S, S> merge,
            Function<S, Object> finish) {
        S whole = empty.get();
        rows.forEach(row -> add.accept(whole, row));
        List<Row> shuffled = Numbers.shuffled(rows, seed);
        int split = Math.min(cut, rows.size());
        S first = empty.get();
        shuffled.subList(0, split).forEach(row -> add.accept(first, row));
        S second = empty.get();
        shuffled.subList(split, rows.size()).forEach(row -> add.accept(second, row));
        merge.accept(second, first);

        assertThat(finish.apply(second)).isEqualTo(finish.apply(whole));
    }
}
