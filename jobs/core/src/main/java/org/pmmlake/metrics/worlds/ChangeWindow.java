package org.pmmlake.metrics.worlds;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The difference of the means of all Members in two cycles. */
final class ChangeWindow extends Constraint {

    private final Grid grid;
    private final double step;
    private final int[] before;
    private final int[] after;
    private final double known;
    private final double perBefore;
    private final double perAfter;
    private final Window window;
    private final boolean[] later;
    private double change;

    /**
     * @param before the values of the earlier cycle
     * @param after those of the later one; one of both has a variable
     */
    ChangeWindow(Grid grid, Part before, Part after, Window window) {
        super(IntStream.concat(IntStream.of(before.variables()), IntStream.of(after.variables()))
                .toArray());
        this.grid = grid;
        this.step = grid.scale(variables()[0]).grid();
        this.before = before.variables();
        this.after = after.variables();
        this.known = after.sum() / after.size() - before.sum() / before.size();
        this.perBefore = 1.0 / before.size();
        this.perAfter = 1.0 / after.size();
        this.window = window;
        this.later = new boolean[grid.size()];
        for (int variable : this.after) {
            later[variable] = true;
        }
    }

    @Override
    void start(int[] points) {
        change = known;
        for (int variable : before) {
            change -= perBefore * grid.value(variable, points[variable]);
        }
        for (int variable : after) {
            change += perAfter * grid.value(variable, points[variable]);
        }
    }

    @Override
    void move(int variable, int from, int to) {
        change += (grid.value(variable, to) - grid.value(variable, from)) * (later[variable] ? perAfter : -perBefore);
    }

    @Override
    double cost() {
        return cost(window.distance(change) / step * 10);
    }

    @Override
    int aim(int variable, int point, SplittableRandom random) {
        double missing = window.missing(change) / (later[variable] ? perAfter : -perBefore) / step;
        if (missing == 0) {
            return point;
        }
        long steps = Math.round(missing);
        steps = steps == 0 || random.nextInt(3) == 0 ? (long) Math.signum(missing) : steps;
        return (int) Math.max(Integer.MIN_VALUE / 4, Math.min(Integer.MAX_VALUE / 4, point + steps));
    }
}
