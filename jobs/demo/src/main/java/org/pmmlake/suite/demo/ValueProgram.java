package org.pmmlake.suite.demo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The linear program that moves the values of the Members that answer as little as possible (least sum of absolute
 * moves) so that every printed mean holds, while each value stays on its side of the benchmark.
 */
final class ValueProgram {

    private static final double INSET = 0.12;

    private final KpiTargets targets;
    private final Shape shape;
    private final @Nullable Band[] box;

    /** @param box further bounds of single Members; null where there are none */
    ValueProgram(KpiTargets targets, Shape shape, @Nullable Band[] box) {
        this.targets = targets;
        this.shape = shape;
        this.box = box;
    }

    /** The moved values; empty if the printed means cannot hold with these respondents and sides. */
    Optional<Candidate> solve(Candidate start) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        int members = start.in().length;
        Variable[] value = new Variable[members];
        for (int i = 0; i < members; i++) {
            if (start.in()[i]) {
                value[i] = variable(model, start, i);
            }
        }
        for (int g = 0; g < targets.groups().size(); g++) {
            addMean(model, value, start, g);
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        double[] x = start.x().clone();
        for (int i = 0; i < members; i++) {
            if (start.in()[i]) {
                x[i] = result.doubleValue(model.indexOf(value[i]));
            }
        }
        return Optional.of(new Candidate(start.in().clone(), x));
    }

    private Variable variable(ExpressionsBasedModel model, Candidate start, int member) {
        double now = start.x()[member];
        Band bounds = bounds(start, member);
        Variable value = model.newVariable("value" + member).lower(bounds.low()).upper(bounds.high());
        Variable move = model.newVariable("move" + member).lower(0).weight(1);
        Expression up = model.newExpression("up" + member).lower(-now);
        up.set(move, 1);
        up.set(value, -1);
        Expression down = model.newExpression("down" + member).lower(now);
        down.set(move, 1);
        down.set(value, 1);
        return value;
    }

    /** The bounds of the shape; and the side of the benchmark, or the extreme, that the start has. */
    private Band bounds(Candidate start, int member) {
        double now = start.x()[member];
        Band bounds = new Band(shape.low(), shape.high()).and(targets.segment(now));
        Band further = box[member];
        if (further != null) {
            bounds = bounds.and(further);
        }
        Band global = targets.mean(0);
        if (global != null && (!targets.belowCounts().isEmpty() || hasShares())) {
            double mean = start.mean();
            double gap = 0.2 * global.half();
            bounds = bounds.and(now < mean ? new Band(-1e9, global.low() - gap) : new Band(global.high() + gap, 1e9));
        }
        for (int g : targets.groups().of(member)) {
            bounds = bounds.and(extreme(targets.min(g), now)).and(extreme(targets.max(g), now));
        }
        return bounds.low() <= bounds.high() ? bounds : new Band(now, now);
    }

    private boolean hasShares() {
        for (int g = 0; g < targets.groups().size(); g++) {
            if (targets.belowShare(g) != null) {
                return true;
            }
        }
        return false;
    }

    /** A Member that has the printed extreme keeps it. */
    private static Band extreme(@Nullable Band printed, double now) {
        return printed != null && printed.contains(now)
                ? new Band(Math.max(printed.low(), now - 1e-9), Math.min(printed.high(), now + 1e-9))
                : new Band(-1e9, 1e9);
    }

    private void addMean(ExpressionsBasedModel model, Variable[] value, Candidate start, int group) {
        Band printed = targets.mean(group);
        if (printed == null) {
            return;
        }
        Band band = printed.inset(INSET, 0.02);
        int n = 0;
        for (int i : targets.groups().members(group)) {
            n += start.in()[i] ? 1 : 0;
        }
        if (n == 0) {
            return;
        }
        Expression sum = model.newExpression("mean" + group);
        if (band.low() > -1e8) {
            sum.lower(band.low() * n);
        }
        if (band.high() < 1e8) {
            sum.upper(band.high() * n);
        }
        for (int i : targets.groups().members(group)) {
            if (start.in()[i]) {
                sum.set(value[i], 1);
            }
        }
    }
}
