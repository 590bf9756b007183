package org.pmmlake.metrics.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CounterweightsTest {

    private static final Scale OPEN = new Scale(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 1);
    private static final Window ANY = new Window(-1e9, 1e9);

    private static List<SumWindow> sums(int size, int[]... groups) {
        Scale[] scales = new Scale[size];
        Arrays.fill(scales, OPEN);
        Grid grid = new Grid(scales, new double[size]);
        return Arrays.stream(groups)
                .map(group -> new SumWindow(group, grid, new double[0], ANY))
                .toList();
    }

    @Property(tries = 200)
    void noSumChanges(@ForAll long seed, @ForAll @IntRange(min = 4, max = 40) int size) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] one = random.ints(size, 0, 5).toArray();
        int[] other = random.ints(size, 0, 3).toArray();
        List<int[]> groups = new ArrayList<>();
        for (int[] classification : List.of(one, other, new int[size])) {
            IntStream.range(0, 5)
                    .mapToObj(group -> IntStream.range(0, size)
                            .filter(member -> classification[member] == group)
                            .toArray())
                    .filter(group -> group.length > 0)
                    .forEach(groups::add);
        }
        boolean[] fixed = new boolean[size];
        fixed[1] = true;

        double[] weights = new Counterweights(sums(size, groups.toArray(int[][]::new)), size).of(0, fixed, random);

        if (weights == null) {
            assertThat(IntStream.range(2, size).noneMatch(member -> one[member] == one[0] && other[member] == other[0]))
                    .isTrue();
            return;
        }
        assertThat(weights[0]).isOne();
        assertThat(weights[1]).isZero();
        for (int[] group : groups) {
            assertThat(Arrays.stream(group)
                            .mapToDouble(member -> weights[member])
                            .sum())
                    .isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void oneThatIsInTheSameSumsIsEnough() {
        Counterweights weights = new Counterweights(
                sums(5, new int[] {0, 1, 2}, new int[] {3, 4}, new int[] {0, 2, 3}, new int[] {1, 4}), 5);

        assertThat(weights.of(0, new boolean[5], new SplittableRandom(1))).containsExactly(1, 0, -1, 0, 0);
    }

    @Test
    void valuesMoveRoundWhereNoTwoAreInTheSameSums() {
        Counterweights weights =
                new Counterweights(sums(4, new int[] {0, 1}, new int[] {2, 3}, new int[] {0, 2}, new int[] {1, 3}), 4);

        assertThat(weights.of(0, new boolean[4], new SplittableRandom(1))).containsExactly(1, -1, -1, 1);
    }

    @Test
    void aValueThatTheSumsHoldHasNone() {
        Counterweights weights = new Counterweights(sums(3, new int[] {0, 1, 2}, new int[] {1, 2}), 3);

        assertThat(weights.of(0, new boolean[3], new SplittableRandom(1))).isNull();
    }
}
