package org.pmmlake.metrics.worlds;

import java.util.SplittableRandom;

/**
 * Looks for points that meet all constraints: it moves a variable of a constraint that is not met, often together with a
 * second one that makes up for it, and takes moves that cost more now and then, ever less often. The same start and seed
 * give the same answer.
 */
final class LocalSearch {

    private static final double HOT = 0.6;
    private static final double COLD = 0.03;
    private static final int ROUND = 4000;
    private static final double COOLING = Math.pow(COLD / HOT, 1.0 / ROUND);

    private final Constraints constraints;
    private final int[] low;
    private final int[] high;
    private final boolean[] fixed;
    private final int[] points;
    private final double[] costs;
    private final SplittableRandom random;
    private double total;

    /**
     * A search of all variables from {@code start}, which stays as it is.
     *
     * @param low lowest point of each variable
     * @param high highest point of each
     * @param fixed variables that stay where they start
     */
    LocalSearch(Constraints constraints, int[] low, int[] high, boolean[] fixed, int[] start, long seed) {
        this.constraints = constraints;
        this.low = low;
        this.high = high;
        this.fixed = fixed;
        this.points = start.clone();
        this.costs = new double[constraints.size()];
        this.random = new SplittableRandom(seed);
        for (int k = 0; k < costs.length; k++) {
            constraints.get(k).start(points);
            costs[k] = constraints.get(k).cost();
            total += costs[k];
        }
    }

    /** The points now. */
    int[] points() {
        return points;
    }

    /** Whether all constraints are met within so many moves. */
    boolean solve(int moves) {
        double heat = HOT;
        for (int move = 0; move < moves; move++) {
            int unmet = unmet();
            if (unmet < 0) {
                return true;
            }
            step(constraints.get(unmet), heat);
            heat = move % ROUND == ROUND - 1 ? HOT : heat * COOLING;
        }
        return unmet() < 0;
    }

    private int unmet() {
        int chosen = -1;
        int found = 0;
        for (int k = 0; k < costs.length; k++) {
            if (costs[k] > 0 && random.nextInt(++found) == 0) {
                chosen = k;
            }
        }
        return chosen;
    }

    private void step(Constraint constraint, double heat) {
        int variable = constraint.choose(points, random);
        if (fixed[variable]) {
            return;
        }
        int from = points[variable];
        if (random.nextInt(3) == 0) {
            exchange(variable, companion(constraint, variable), heat);
            return;
        }
        int to = within(variable, constraint.aim(variable, from, random));
        if (to == from) {
            to = within(variable, from + (random.nextBoolean() ? 1 : -1));
        }
        if (to == from) {
            return;
        }
        double before = total;
        move(variable, to);
        int other = random.nextInt(4) == 0 ? -1 : companion(constraint, variable);
        int otherFrom = other < 0 ? 0 : points[other];
        if (other >= 0) {
            move(other, within(other, otherFrom - (to - from)));
        }
        if (isRefused(before, heat)) {
            if (other >= 0) {
                move(other, otherFrom);
            }
            move(variable, from);
        }
    }

    private boolean isRefused(double before, double heat) {
        return total > before && random.nextDouble() >= Math.exp((before - total) / heat);
    }

    /** Two variables change places: what is asked of both together stays. */
    private void exchange(int variable, int other, double heat) {
        int from = points[variable];
        if (other < 0 || points[other] == from) {
            return;
        }
        int to = points[other];
        double before = total;
        move(variable, within(variable, to));
        move(other, within(other, from));
        if (isRefused(before, heat)) {
            move(variable, from);
            move(other, to);
        }
    }

    /** A variable of another constraint of the same variable, that this constraint is not about. */
    private int companion(Constraint constraint, int variable) {
        int[] all = constraints.of(variable);
        Constraint shared = constraints.get(all[random.nextInt(all.length)]);
        if (shared == constraint) {
            return -1;
        }
        int other = shared.variables()[random.nextInt(shared.variables().length)];
        return other == variable || fixed[other] ? -1 : other;
    }

    private int within(int variable, int point) {
        return Math.max(low[variable], Math.min(high[variable], point));
    }

    private void move(int variable, int to) {
        int from = points[variable];
        if (from == to) {
            return;
        }
        points[variable] = to;
        for (int k : constraints.of(variable)) {
            Constraint constraint = constraints.get(k);
            constraint.move(variable, from, to);
            double cost = constraint.cost();
            total += cost - costs[k];
            costs[k] = cost;
        }
    }
}
