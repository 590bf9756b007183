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

/** Whatever the order of rows, every bit of a result is the same. */
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
    void distribution(@ForAll("rows") List<Row> rows, @ForAll long seed) {
        holds(rows, seed, Sample::new, (s, r) -> s.add(r.x()), Sample::distribution);
    }

    @Property(tries = 200)
    void correlations(@ForAll("rows") List<Row> rows, @ForAll long seed) {
        holds(
                rows,
                seed,
                PairedSample::new,
                (s, r) -> s.add(r.x(), r.y()),
                s -> List.of(s.pearson(), Spearman.of(s), s.size()));
    }

    @Property(tries = 200)
    void groupTests(@ForAll("rows") List<Row> rows, @ForAll long seed) {
        holds(
                rows,
                seed,
                () -> new GroupedSample(4),
                (s, r) -> s.add(r.group(), r.x()),
                s -> List.of(s.anova(), s.kruskalWallis()));
    }

    @Property(tries = 200)
    void regression(@ForAll("rows") List<Row> rows, @ForAll long seed) {
        holds(rows, seed, LinearRegression::new, (s, r) -> s.add(r.x(), r.y()), LinearRegression::fit);
    }

    @Property(tries = 200)
    void matchedChange(@ForAll("rows") List<Row> rows, @ForAll long seed) {
        holds(rows, seed, PairedDifferences::new, (s, r) -> s.add(r.x(), r.y()), PairedDifferences::change);
    }

    /** One state filled in order against one filled in another order. */
    private static <S> void holds(
            List<Row> rows, long seed, Supplier<S> empty, BiConsumer<S, Row> add, Function<S, Object> finish) {
        S whole = empty.get();
        rows.forEach(row -> add.accept(whole, row));
        List<Row> shuffled = Numbers.shuffled(rows, seed);
        S other = empty.get();
        shuffled.forEach(row -> add.accept(other, row));

        assertThat(finish.apply(other)).isEqualTo(finish.apply(whole));
    }
}
