package org.pmmlake.suite.attack;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks of values that are no steps how narrow means, medians, numbers below the benchmark and spreads make them:
 * a value is exposed where it cannot be as much as 1 % of its scale, or 10 % of its size, from the truth. Values are written
 * as thousandths; windows are one of these wider, so that nothing follows from writing them so.
 */
final class RangeAttack {

    private static final long PER_UNIT = 1000;
    private static final double SHARE_OF_SCALE = 0.01;
    private static final double SHARE_OF_SIZE = 0.1;
    /** How far values without an end may be, as a multiple of the largest one. */
    private static final int FAR = 20;

    private final Worlds worlds;
    private final List<Edition> editions;
    private final String kpi;
    private final double low;
    private final double high;
    private final Set<String> seen;
    private final Map<String, IntVar> values = new HashMap<>();

    /**
     * An attack on a KPI.
     *
     * @param low lowest value that is possible; negative infinity where there is none
     * @param high the highest one
     * @param effort for one question to the solver
     */
    RangeAttack(List<Edition> editions, String kpi, double low, double high, double effort) {
        this.worlds = new Worlds(effort);
        this.editions = editions;
        this.kpi = kpi;
        this.low = low;
        this.high = high;
        this.seen = editions.get(editions.size() - 1).own().seen();
    }

    /** The worlds that some figures leave. */
    Worlds worlds(List<Figures> figures) {
        figures.forEach(this::figures);
        return worlds;
    }

    private double truth(Figures figures, String member) {
        SortedMap<String, Double> all = editions.get(figures.edition())
                .secrets()
                .values()
                .getOrDefault(figures.cycle() + "/" + kpi, new TreeMap<>());
        return all.getOrDefault(member, Double.NaN);
    }

    private IntVar value(Figures figures, String member) {
        double truth = truth(figures, member);
        return values.computeIfAbsent(figures.cycle() + "/" + member + "/" + truth, name -> {
            long own = Math.round(truth * PER_UNIT);
            if (seen.contains(figures.cycle() + "/" + kpi + "/" + member)) {
                return worlds.model.newConstant(own);
            }
            double far = FAR * Math.max(100, largest());
            IntVar variable = worlds.model.newIntVar(
                    Math.round(Math.max(low, -far) * PER_UNIT), Math.round(Math.min(high, far) * PER_UNIT), name);
            boolean bounded = Double.isFinite(low) && Double.isFinite(high);
            double distance = bounded ? SHARE_OF_SCALE * (high - low) : SHARE_OF_SIZE * Math.abs(truth);
            worlds.ask(name, member, variable, own, Math.max(1, (long) (distance * PER_UNIT) - 1));
            return variable;
        });
    }

    private double largest() {
        return editions.stream()
                .flatMap(edition -> edition.secrets().values().entrySet().stream())
                .filter(entry -> entry.getKey().endsWith("/" + kpi))
                .flatMap(entry -> entry.getValue().values().stream())
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
    }

    private void figures(Figures figures) {
        List<IntVar> all =
                figures.members().stream().map(member -> value(figures, member)).toList();
        if (figures.mean() != null) {
            mean(figures, figures.mean(), all);
        }
        if (figures.median() != null) {
            median(figures, figures.median(), all);
        }
    }

    private static LinearExpr sum(List<IntVar> all) {
        return LinearExpr.sum(all.toArray(IntVar[]::new));
    }

    private void mean(Figures figures, double mean, List<IntVar> all) {
        int n = all.size();
        double half = figures.unit() / 2;
        worlds.model.addLinearConstraint(
                sum(all),
                (long) Math.floor((mean - half) * PER_UNIT * n) - n,
                (long) Math.ceil((mean + half) * PER_UNIT * n) + n);
        if (figures.below() != null) {
            below(all, figures.below());
        }
        if (figures.stddev() != null) {
            // No value is farther from the mean than s(n − 1)/√n.
            double most = (figures.stddev() + half) * (n - 1) / Math.sqrt(n) + half;
            for (IntVar value : all) {
                worlds.model.addLinearConstraint(
                        value,
                        (long) Math.floor((mean - most) * PER_UNIT) - 1,
                        (long) Math.ceil((mean + most) * PER_UNIT) + 1);
            }
        }
    }

    /** So many values are below the mean of all. */
    private void below(List<IntVar> all, int below) {
        int n = all.size();
        LinearExprBuilder count = LinearExpr.newBuilder();
        for (IntVar value : all) {
            BoolVar is = worlds.model.newBoolVar("below");
            LinearExpr beyond = LinearExpr.newBuilder()
                    .addTerm(value, n)
                    .addTerm(sum(all), -1)
                    .build();
            worlds.model.addLessOrEqual(beyond, 2L * n).onlyEnforceIf(is);
            worlds.model.addGreaterOrEqual(beyond, -2L * n).onlyEnforceIf(is.not());
            count.add(is);
        }
        worlds.model.addEquality(count, below);
    }

    /** The two middle values: so many are at most that, and so many at least. */
    private void median(Figures figures, double median, List<IntVar> all) {
        int n = all.size();
        IntVar first = worlds.model.newIntVar(Integer.MIN_VALUE, Integer.MAX_VALUE, "first");
        IntVar second = n % 2 == 1 ? first : worlds.model.newIntVar(Integer.MIN_VALUE, Integer.MAX_VALUE, "second");
        middle(all, first, (n + 1) / 2);
        if (n % 2 == 0) {
            middle(all, second, n / 2 + 1);
        }
        double half = figures.unit() / 2;
        worlds.model.addLinearConstraint(
                LinearExpr.newBuilder().add(first).add(second),
                (long) Math.floor((median - half) * PER_UNIT * 2) - 2,
                (long) Math.ceil((median + half) * PER_UNIT * 2) + 2);
    }

    private void middle(List<IntVar> all, IntVar middle, int rank) {
        LinearExprBuilder atMost = LinearExpr.newBuilder();
        LinearExprBuilder atLeast = LinearExpr.newBuilder();
        for (IntVar value : all) {
            BoolVar low = worlds.model.newBoolVar("at most");
            BoolVar high = worlds.model.newBoolVar("at least");
            worlds.model.addLessOrEqual(value, middle).onlyEnforceIf(low);
            worlds.model.addGreaterOrEqual(value, middle).onlyEnforceIf(high);
            atMost.add(low);
            atLeast.add(high);
        }
        worlds.model.addGreaterOrEqual(atMost, rank);
        worlds.model.addGreaterOrEqual(atLeast, all.size() - rank + 1);
    }

    @Override
    public String toString() {
        return kpi + " from " + low + " to " + high;
    }

    /** Lower and upper end of a KPI's scale by its method. */
    static double @Nullable [] scale(String method, boolean share) {
        double none = Double.POSITIVE_INFINITY;
        return switch (method) {
            case "ratio" -> new double[] {0, share ? 100 : none};
            case "variation" -> new double[] {-100, none};
            case "gap" -> new double[] {-none, 100};
            case "average", "ratio-to-mean" -> new double[] {0, none};
            default -> null;
        };
    }
}
