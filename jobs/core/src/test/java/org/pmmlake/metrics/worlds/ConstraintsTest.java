package org.pmmlake.metrics.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

    private static final Scale PERCENT = new Scale(0, 100, 0, 1);

    private final Grid grid = new Grid(
            IntStream.range(0, 5).mapToObj(k -> PERCENT).toArray(Scale[]::new), new double[] {10, 20, 30, 40, 50});

    private SumWindow mean(int... variables) {
        return new SumWindow(variables, grid, new double[0], new Window(0, 100));
    }

    @Test
    void variablesBehindTheSameFiguresMayChangePlaces() {
        Constraints constraints = new Constraints(List.of(mean(0, 1, 2, 3, 4), mean(0, 2)), 5);

        assertThat(constraints.alike(grid::scale)).containsExactly(new int[] {0, 2}, new int[] {1, 3, 4});
        assertThat(constraints.of(2)).containsExactly(0, 1);
    }

    @Test
    void variablesOfOtherScalesMayNot() {
        Constraints constraints = new Constraints(List.of(mean(0, 1)), 2);

        assertThat(constraints.alike(variable -> variable)).hasSize(2);
    }

    @Test
    void theChangeOfMatchedMembersKeepsNobodyInPlace() {
        Pairs pairs = new Pairs(
                grid, new int[] {-1, -1, -1}, new int[] {0, 1, -1}, new double[] {1, 2, 3}, new double[] {10, 20, 30});
        MatchedWindow matched = new MatchedWindow(PERCENT, pairs, new Window(-1, 1));

        assertThat(new Constraints(List.of(mean(0, 1, 2), matched), 3).alike(grid::scale))
                .containsExactly(new int[] {0, 1, 2});
    }

    @Test
    void costsGrowWithTheDistanceAndEverMoreSlowly() {
        assertThat(Constraint.cost(0)).isZero();
        assertThat(Constraint.cost(-1)).isZero();
        assertThat(Constraint.cost(1e-9)).isGreaterThan(1);
        double last = Constraint.cost(0.5);
        for (double distance = 1; distance < 1e6; distance += distance / 3) {
            double cost = Constraint.cost(distance);
            assertThat(cost).isGreaterThan(last).isCloseTo(1 + Math.log1p(distance), within(0.07));
            last = cost;
        }
    }
}
