package org.pmmlake.metrics.worlds;

/** A constraint on values, of which some stand still: it keeps what each variable is worth. */
abstract class Tracked extends Constraint {

    private final Grid grid;
    private final Scale scale;
    private final double step;
    private final double[] fixed;
    private final int size;

    /**
     * @param fixed values that the reader knows
     */
    Tracked(int[] variables, Grid grid, double[] fixed) {
        super(variables);
        this.grid = grid;
        this.scale = variables.length == 0 ? new Scale(0, 1, 0, 0) : grid.scale(variables[0]);
        this.step = scale.grid();
        this.fixed = fixed;
        this.size = variables.length + fixed.length;
    }

    final Scale scale() {
        return scale;
    }

    /** Distance of two points of the grid. */
    final double step() {
        return step;
    }

    final double value(int variable, int point) {
        return grid.value(variable, point);
    }

    /** All values, those that stand still last. */
    final double[] all(int[] points) {
        double[] all = new double[variables().length + fixed.length];
        for (int k = 0; k < variables().length; k++) {
            all[k] = value(variables()[k], points[variables()[k]]);
        }
        System.arraycopy(fixed, 0, all, variables().length, fixed.length);
        return all;
    }

    final int size() {
        return size;
    }

    @Override
    final void move(int variable, int from, int to) {
        replace(value(variable, from), value(variable, to));
    }

    /** A value becomes another one. */
    abstract void replace(double from, double to);
}
