package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Simulated annealing over who answers and with which values: it finds sets of respondents and sides of the benchmark
 * for which the printed means can hold together. Bounded by steps, never by time.
 */
final class Search {

    private static final double HOT = 1.2;
    private static final double COLD = 0.004;

    private final Deviation deviation;
    private final Shape shape;
    private final Groups groups;
    private final double grid;
    private final Dice dice;
    private final boolean[] allowed;
    private final boolean[] forced;
    private final double[] around;
    private final List<Integer> means = new ArrayList<>();

    /**
     * @param grid values are its multiples; 0 for any value
     * @param allowed who may answer
     * @param forced who must answer
     */
    Search(
            KpiTargets targets,
            Deviation deviation,
            Shape shape,
            double grid,
            boolean[] allowed,
            boolean[] forced,
            Dice dice) {
        this.deviation = deviation;
        this.shape = shape;
        this.groups = targets.groups();
        this.grid = grid;
        this.allowed = allowed;
        this.forced = forced;
        this.dice = dice;
        this.around = around(targets);
        for (int g = 0; g < groups.size(); g++) {
            Band band = targets.mean(g);
            if (band != null && band.bounded()) {
                means.add(g);
            }
        }
    }

    /** Where each Member's values lie: the printed global mean, moved by what is printed of its groups. */
    private double[] around(KpiTargets targets) {
        double[] centres = new double[groups.memberCount()];
        Band global = targets.mean(0);
        double base = global != null && global.bounded() ? global.middle() : shape.centre();
        for (int i = 0; i < centres.length; i++) {
            double moved = base;
            for (int g : groups.of(i)) {
                Band band = targets.mean(g);
                if (g != 0 && band != null && band.bounded()) {
                    moved += 0.6 * (band.middle() - base);
                }
            }
            centres[i] = moved;
        }
        return centres;
    }

    /** The best candidate of {@code steps} moves from a new draw. */
    Candidate run(int responses, int steps) {
        Candidate now = draw(responses);
        double cost = deviation.of(now.in(), now.x());
        Candidate best = now.copy();
        double bestCost = cost;
        double cooling = StrictMath.pow(COLD / HOT, 1.0 / steps);
        double heat = HOT;
        for (int step = 0; step < steps && bestCost > 0; step++) {
            Candidate next = now.copy();
            move(next);
            double changed = deviation.of(next.in(), next.x());
            if (changed <= cost || dice.uniform() < StrictMath.exp((cost - changed) / heat)) {
                now = next;
                cost = changed;
                if (cost < bestCost) {
                    best = now.copy();
                    bestCost = cost;
                }
            }
            heat *= cooling;
        }
        return best;
    }

    private Candidate draw(int responses) {
        boolean[] in = forced.clone();
        double[] x = new double[in.length];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < in.length; i++) {
            x[i] = drawn(i);
            if (allowed[i] && !forced[i]) {
                order.add(i);
            }
        }
        int missing = responses - Candidate.count(in);
        for (int i : dice.shuffled(order).subList(0, missing)) {
            in[i] = true;
        }
        return new Candidate(in, x);
    }

    private double drawn(int member) {
        return snapped(shape.draw(dice, around[member]));
    }

    private double snapped(double value) {
        double bounded = Math.min(Math.max(value, shape.low()), shape.high());
        return grid == 0 ? bounded : grid(Math.round(bounded / grid));
    }

    /** Exactly as the formula gives it: 100 times a count, divided by the number of questions. */
    private double grid(long steps) {
        return 100.0 * steps / Math.round(100 / grid);
    }

    private void move(Candidate candidate) {
        double kind = dice.uniform();
        if (kind < 0.25) {
            exchange(candidate);
        } else if (kind < 0.40) {
            int i = answering(candidate);
            candidate.x()[i] = drawn(i);
        } else if (kind < 0.60 && !means.isEmpty()) {
            repair(candidate);
        } else if (kind < 0.75 && grid > 0) {
            int i = answering(candidate);
            candidate.x()[i] = snapped(candidate.x()[i] + (dice.chance(0.5) ? grid : -grid));
        } else if (kind < 0.85) {
            transfer(candidate);
        } else {
            int i = answering(candidate);
            int j = answering(candidate);
            double value = candidate.x()[i];
            candidate.x()[i] = candidate.x()[j];
            candidate.x()[j] = value;
        }
    }

    private int answering(Candidate candidate) {
        int i;
        do {
            i = dice.whole(0, candidate.in().length - 1);
        } while (!candidate.in()[i]);
        return i;
    }

    private void exchange(Candidate candidate) {
        int i = answering(candidate);
        int j = dice.whole(0, candidate.in().length - 1);
        if (candidate.in()[j] || !allowed[j] || forced[i]) {
            return;
        }
        candidate.in()[i] = false;
        candidate.in()[j] = true;
        candidate.x()[j] = dice.chance(0.7) ? candidate.x()[i] : drawn(j);
    }

    /** Moves one value so that the mean of one group falls into its band, as far as the bounds allow. */
    private void repair(Candidate candidate) {
        int group = dice.pick(means);
        Band band = Objects.requireNonNull(deviation.mean(group));
        int n = 0;
        double sum = 0;
        for (int i : groups.members(group)) {
            if (candidate.in()[i]) {
                n++;
                sum += candidate.x()[i];
            }
        }
        if (n == 0) {
            return;
        }
        int wanted = dice.whole(0, n - 1);
        for (int i : groups.members(group)) {
            if (candidate.in()[i] && wanted-- == 0) {
                double target = band.low() + dice.between(0.1, 0.9) * (band.high() - band.low());
                candidate.x()[i] = snapped(candidate.x()[i] + n * target - sum);
                return;
            }
        }
    }

    private void transfer(Candidate candidate) {
        int i = answering(candidate);
        int j = answering(candidate);
        double amount = (shape.high() - shape.low()) * 0.15 * dice.uniform() * dice.uniform();
        double step = grid == 0 ? amount : grid;
        double up = snapped(candidate.x()[i] + step);
        double moved = up - candidate.x()[i];
        double down = snapped(candidate.x()[j] - moved);
        candidate.x()[i] = up;
        candidate.x()[j] = down;
    }
}
