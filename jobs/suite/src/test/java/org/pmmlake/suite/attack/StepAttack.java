package org.pmmlake.suite.attack;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes down the values of a KPI in whole steps as an integer program: a 0/1 variable for each Member and step
 * says whether the value is at most there. Sums, squares and cubes of values are linear in these, and so are counts.
 */
final class StepAttack {

    private static final double NOISE = 1e-9;

    private final Worlds worlds;
    private final List<Edition> editions;
    private final String kpi;
    private final Map<Integer, Integer> questions;
    private final Set<String> seen;
    private final Map<String, Steps> values = new HashMap<>();

    /** A value: a variable with its 0/1 variables, or a number that the reader sees. */
    private record Steps(@Nullable IntVar variable, List<BoolVar> atMost, long fixed, int steps) {}

    /**
     * An attack on a KPI.
     *
     * @param questions of the KPI by cycle
     * @param effort for one question to the solver
     */
    StepAttack(List<Edition> editions, String kpi, Map<Integer, Integer> questions, double effort) {
        this.worlds = new Worlds(effort);
        this.editions = editions;
        this.kpi = kpi;
        this.questions = questions;
        this.seen = editions.get(editions.size() - 1).own().seen();
    }

    /** The worlds that some figures leave, and what trends say of the means of all Members. */
    Worlds worlds(List<Figures> figures, boolean trends) {
        figures.forEach(this::figures);
        if (trends) {
            changes();
        }
        return worlds;
    }

    private int steps(int cycle) {
        return questions.getOrDefault(cycle, 1);
    }

    private Steps value(int edition, int cycle, String member) {
        int steps = steps(cycle);
        SortedMap<String, Double> all =
                editions.get(edition).secrets().values().getOrDefault(cycle + "/" + kpi, new TreeMap<>());
        long truth = Math.round(all.getOrDefault(member, Double.NaN) * steps / 100);
        // Who sent nothing new said the same as before.
        return values.computeIfAbsent(cycle + "/" + member + "/" + truth, name -> {
            if (seen.contains(cycle + "/" + kpi + "/" + member)) {
                return new Steps(null, List.of(), truth, steps);
            }
            IntVar variable = worlds.model.newIntVar(0, steps, name);
            BoolVar[] atMost = new BoolVar[steps];
            LinearExprBuilder sum = LinearExpr.newBuilder().add(steps);
            for (int v = 0; v < steps; v++) {
                atMost[v] = worlds.model.newBoolVar(name + "<=" + v);
                worlds.model.addHint(atMost[v], truth <= v);
                sum.addTerm(atMost[v], -1);
                if (v > 0) {
                    worlds.model.addImplication(atMost[v - 1], atMost[v]);
                }
            }
            worlds.model.addEquality(variable, sum);
            worlds.ask(name, member, variable, truth, 1);
            return new Steps(variable, List.of(atMost), truth, steps);
        });
    }

    private List<Steps> values(Figures figures) {
        return figures.members().stream()
                .map(member -> value(figures.edition(), figures.cycle(), member))
                .toList();
    }

    /** Sum of powers of values. */
    private static LinearExpr power(List<Steps> all, int power) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Steps value : all) {
            if (value.variable() == null) {
                sum.add(power(value.fixed(), power));
            } else {
                sum.add(power(value.steps(), power));
                for (int v = 0; v < value.steps(); v++) {
                    sum.addTerm(value.atMost().get(v), power(v, power) - power(v + 1, power));
                }
            }
        }
        return sum.build();
    }

    private static long power(long base, int power) {
        return power == 0 ? 1 : base * power(base, power - 1);
    }

    /** How many values are at most so many steps. */
    private static LinearExpr atMost(List<Steps> all, int step) {
        LinearExprBuilder count = LinearExpr.newBuilder();
        for (Steps value : all) {
            if (value.variable() == null) {
                count.add(value.fixed() <= step ? 1 : 0);
            } else if (step >= value.steps()) {
                count.add(1);
            } else if (step >= 0) {
                count.add(value.atMost().get(step));
            }
        }
        return count.build();
    }

    private void figures(Figures figures) {
        List<Steps> all = values(figures);
        if (figures.mean() != null) {
            mean(figures, figures.mean(), all);
        }
        if (figures.median() != null) {
            median(figures, figures.median(), all);
        }
    }

    /** Whether a figure in steps is shown as it is: exactly where a double holds each value, else but for noise. */
    private static boolean isShownAs(double inSteps, int steps, double shown, double unit) {
        double figure = 100 * inSteps / steps;
        if ((100L << 20) % steps == 0) {
            return Math.abs(Figures.round(figure, unit) - shown) < unit / 1e3;
        }
        return Math.abs(figure - shown) <= unit / 2 + NOISE;
    }

    private long[] sums(Figures figures, double mean) {
        int n = figures.members().size();
        int steps = steps(figures.cycle());
        return LongStream.rangeClosed(0, (long) n * steps)
                .filter(sum -> isShownAs((double) sum / n, steps, mean, figures.unit()))
                .toArray();
    }

    private void mean(Figures figures, double mean, List<Steps> all) {
        long[] sums = sums(figures, mean);
        LinearExpr sum = power(all, 1);
        if (figures.stddev() == null && figures.sign() == null) {
            worlds.model.addLinearExpressionInDomain(sum, Domain.fromValues(sums));
            return;
        }
        List<Literal> cases = new ArrayList<>();
        LinearExpr squares = power(all, 2);
        for (long own : sums) {
            BoolVar is = worlds.model.newBoolVar("sum");
            cases.add(is);
            worlds.model.addEquality(sum, own).onlyEnforceIf(is);
            if (figures.stddev() != null) {
                worlds.model
                        .addLinearExpressionInDomain(squares, squares(figures, figures.stddev(), own))
                        .onlyEnforceIf(is);
            }
            if (figures.sign() != null) {
                sign(all, own, figures.sign(), is);
            }
        }
        worlds.model.addExactlyOne(cases);
    }

    private Domain squares(Figures figures, double stddev, long sum) {
        int n = figures.members().size();
        int steps = steps(figures.cycle());
        double half = figures.unit() / 2 + NOISE;
        double least = Math.max(0, stddev - half) * steps / 100;
        double most = (stddev + half) * steps / 100;
        double centre = (double) sum * sum / n;
        return new Domain((long) Math.ceil(least * least * (n - 1) + centre - NOISE), (long)
                Math.floor(most * most * (n - 1) + centre + NOISE));
    }

    /** The third central moment has a sign: n²·Σx³ − 3n·S·Σx² + 2S³, with the sum S known. */
    private void sign(List<Steps> all, long sum, int sign, BoolVar is) {
        long n = all.size();
        LinearExpr third = LinearExpr.newBuilder()
                .addTerm(power(all, 3), n * n)
                .addTerm(power(all, 2), -3 * n * sum)
                .add(2 * sum * sum * sum)
                .build();
        if (sign > 0) {
            worlds.model.addGreaterOrEqual(third, 1).onlyEnforceIf(is);
        } else if (sign < 0) {
            worlds.model.addLessOrEqual(third, -1).onlyEnforceIf(is);
        } else {
            worlds.model.addEquality(third, 0).onlyEnforceIf(is);
        }
    }

    /** The two middle values, in each way that gives the median shown. */
    private void median(Figures figures, double median, List<Steps> all) {
        int n = all.size();
        int steps = steps(figures.cycle());
        int first = (n + 1) / 2;
        int second = n / 2 + 1;
        List<Literal> cases = new ArrayList<>();
        for (int low = 0; low <= steps; low++) {
            for (int high = low; high <= (n % 2 == 1 ? low : steps); high++) {
                if (isShownAs((low + high) / 2.0, steps, median, figures.unit())) {
                    BoolVar is = worlds.model.newBoolVar("median");
                    cases.add(is);
                    worlds.model.addGreaterOrEqual(atMost(all, low), first).onlyEnforceIf(is);
                    worlds.model.addLessOrEqual(atMost(all, low - 1), first - 1).onlyEnforceIf(is);
                    worlds.model.addGreaterOrEqual(atMost(all, high), second).onlyEnforceIf(is);
                    worlds.model
                            .addLessOrEqual(atMost(all, high - 1), second - 1)
                            .onlyEnforceIf(is);
                    // Between two middle values there is none.
                    if (figures.below() != null) {
                        worlds.model
                                .addEquality(atMost(all, low < high ? low : low - 1), figures.below())
                                .onlyEnforceIf(is);
                    }
                    if (figures.above() != null) {
                        worlds.model
                                .addEquality(atMost(all, low), n - figures.above())
                                .onlyEnforceIf(is);
                    }
                }
            }
        }
        worlds.model.addExactlyOne(cases);
    }

    private void changes() {
        for (Edition edition : editions) {
            for (Release release : edition.releases()) {
                for (Map<String, @Nullable Object> row : release.rows("trend")) {
                    boolean own = kpi.equals(row.get("kpi")) && "GLOBAL".equals(row.get("group_kind"));
                    if (own && row.get("change") != null && row.get("precision") != null) {
                        change(release, row);
                    }
                }
            }
        }
    }

    private void change(Release release, Map<String, @Nullable Object> row) {
        int from = Figures.number(row, "cycle_from").intValue();
        int to = Figures.number(row, "cycle_to").intValue();
        List<Steps> before = all(release, from);
        List<Steps> after = all(release, to);
        double change = Figures.number(row, "change").doubleValue();
        double half = Double.parseDouble(String.valueOf(row.get("precision"))) / 2 + NOISE;
        double scale = (double) before.size() * after.size() * steps(to) / 100;
        LinearExpr difference = LinearExpr.newBuilder()
                .addTerm(power(after, 1), before.size())
                .addTerm(power(before, 1), -after.size())
                .build();
        worlds.model.addLinearConstraint(difference, (long) Math.ceil((change - half) * scale - NOISE), (long)
                Math.floor((change + half) * scale + NOISE));
    }

    /** The values of all Members behind what a release shows of a cycle, which it may have shown before. */
    private List<Steps> all(Release release, int cycle) {
        String vintage = release.rows("benchmark").stream()
                .filter(row -> kpi.equals(row.get("kpi"))
                        && "GLOBAL".equals(row.get("group_kind"))
                        && Integer.valueOf(cycle).equals(row.get("cycle")))
                .map(row -> String.valueOf(row.get("vintage")))
                .findFirst()
                .orElseThrow();
        int place = Figures.place(editions, vintage);
        return Figures.members(editions.get(place), cycle, kpi, "GLOBAL", "ALL").stream()
                .map(member -> value(place, cycle, member))
                .toList();
    }
}
