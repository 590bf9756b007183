package org.pmmlake.metrics.disclosure;

import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * How far one value can move away from the truth while all linear figures stay as published and all values stay within
 * their bounds: a linear program, with whole numbers of steps where the domain has steps.
 */
final class MovementProgram {

    /** Largest change of a figure, relative to the movement, that is put down to the solver's arithmetic. */
    private static final double ROUNDING = 1e-9;

    private final List<double[]> rows;
    private final Bounds bounds;

    /**
     * A program over the columns of {@code bounds}.
     *
     * @param rows the linear figures, each scaled to largest entry 1
     * @param bounds where the values may lie
     */
    MovementProgram(List<double[]> rows, Bounds bounds) {
        this.rows = rows;
        this.bounds = bounds;
    }

    /**
     * The furthest movement of all values that takes {@code column} in the direction of {@code sign}, with the columns
     * of {@code frozen} held; with steps, any movement by at least one step. Empty when it cannot move.
     */
    Optional<double[]> furthest(int column, int sign, int[] frozen) {
        double unit = bounds.step() > 0 ? bounds.step() : 1;
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] variables = new Variable[bounds.size()];
        for (int k = 0; k < bounds.size(); k++) {
            variables[k] = model.newVariable("v" + k)
                    .lower(bounds.step() > 0 ? -Math.rint(bounds.down(k) / unit) : -bounds.down(k))
                    .upper(bounds.step() > 0 ? Math.rint(bounds.up(k) / unit) : bounds.up(k));
            if (bounds.step() > 0) {
                variables[k].integer();
            }
        }
        for (int k : frozen) {
            variables[k].level(0);
        }
        for (int r = 0; r < rows.size(); r++) {
            Expression figure = model.newExpression("r" + r).level(0);
            for (int k = 0; k < bounds.size(); k++) {
                if (rows.get(r)[k] != 0) {
                    figure.set(variables[k], rows.get(r)[k]);
                }
            }
        }
        if (bounds.step() > 0) {
            aim(variables[column], sign);
        }
        variables[column].weight(sign);
        Optimisation.Result result = model.maximise();
        return result.getState().isFeasible() ? checked(result, unit, column, frozen) : Optional.empty();
    }

    private static void aim(Variable variable, int sign) {
        if (sign > 0) {
            variable.lower(1);
        } else {
            variable.upper(-1);
        }
    }

    /** Trusts no solver: a movement that changes a figure or leaves the bounds is no movement. */
    private Optional<double[]> checked(Optimisation.Result result, double unit, int column, int[] frozen) {
        double[] movement = new double[bounds.size()];
        double size = 0;
        for (int k = 0; k < movement.length; k++) {
            double raw = result.doubleValue(k);
            movement[k] = (bounds.step() > 0 ? Math.rint(raw) : raw) * unit;
            size = Math.max(size, Math.abs(movement[k]));
        }
        for (int k : frozen) {
            movement[k] = 0;
        }
        double tolerance = ROUNDING * Math.max(1, size) * movement.length;
        boolean holds = movement[column] != 0;
        for (int k = 0; k < movement.length; k++) {
            holds &= movement[k] >= -bounds.down(k) - tolerance && movement[k] <= bounds.up(k) + tolerance;
        }
        for (double[] row : rows) {
            double change = 0;
            for (int k = 0; k < movement.length; k++) {
                change += row[k] * movement[k];
            }
            holds &= Math.abs(change) <= tolerance;
        }
        return holds ? Optional.of(movement) : Optional.empty();
    }
}
