package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.BenchmarkStatistic;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Method;

/**
 * Finds the respondents and values of one KPI: a search for who answers, a linear program for the values, whole data
 * points, and at the end the check that everything printed holds.
 */
final class KpiTwin {

    private static final int STEPS = 60_000;
    private static final int ATTEMPTS = 24;
    private static final double[] SOFTNESS = {0.02, 0.005, 0.05};

    /**
     * What one KPI got.
     *
     * @param candidate who answers, and the values that the suite will compute
     * @param points data points by Member; empty maps for Members that do not answer and for maturity KPIs
     * @param deviation 0 if everything printed holds
     */
    record Solution(Candidate candidate, List<Map<String, Long>> points, double deviation) {}

    private final Kpi kpi;
    private final Shape shape;
    private final KpiTargets targets;
    private final @Nullable Band[] box;
    private final Dice dice;

    KpiTwin(Kpi kpi, Shape shape, KpiTargets targets, @Nullable Band[] box, Dice dice) {
        this.kpi = kpi;
        this.shape = shape;
        this.targets = targets;
        this.box = box;
        this.dice = dice;
    }

    /** The first solution that holds everything, or else the nearest of {@value #ATTEMPTS}. */
    Solution solve(boolean[] allowed, boolean[] forced) {
        return solve(allowed, forced, ATTEMPTS);
    }

    /** The first solution that holds everything, or else the nearest of {@code attempts}. */
    Solution solve(boolean[] allowed, boolean[] forced, int attempts) {
        Solution best = null;
        for (int attempt = 0; attempt < attempts; attempt++) {
            Solution solution =
                    attempt(allowed, forced, STEPS * (1 + attempt / 6), SOFTNESS[attempt % SOFTNESS.length]);
            if (best == null || solution.deviation() < best.deviation()) {
                best = solution;
            }
            if (best.deviation() == 0) {
                break;
            }
        }
        return Objects.requireNonNull(best);
    }

    private Solution attempt(boolean[] allowed, boolean[] forced, int steps, double softness) {
        boolean maturity = kpi.method() == Method.MATURITY;
        boolean medians = kpi.benchmarkStatistic() == BenchmarkStatistic.MEDIAN;
        Deviation exact = Deviation.exact(targets, medians, shape);
        int responses = targets.responses(0) >= 0
                ? targets.responses(0)
                : dice.whole(shape.responsesLow(), shape.responsesHigh());
        Deviation wanted = maturity
                ? Deviation.counted(targets, medians, shape, kpi.questions())
                : Deviation.coarse(targets, medians, shape, softness);
        double grid = maturity ? 100.0 / kpi.questions() : 0;
        Search search = new Search(targets, wanted, shape, grid, allowed, forced, dice);
        Candidate found = search.run(responses, steps);
        if (maturity) {
            return new Solution(found, none(found), exact.of(found.in(), found.x()));
        }
        Optional<Candidate> moved = new ValueProgram(targets, shape, box).solve(found);
        return whole(moved.orElse(found), exact);
    }

    private static List<Map<String, Long>> none(Candidate candidate) {
        List<Map<String, Long>> points = new ArrayList<>();
        for (int i = 0; i < candidate.in().length; i++) {
            points.add(Map.of());
        }
        return points;
    }

    private Solution whole(Candidate candidate, Deviation exact) {
        List<Map<String, Long>> points = none(candidate);
        double[] x = candidate.x().clone();
        for (int i = 0; i < x.length; i++) {
            if (candidate.in()[i]) {
                Map<String, Long> own = DataPoints.of(kpi, x[i], shape.denominator(), dice);
                points.set(i, own);
                x[i] = DataPoints.value(kpi, own);
            }
        }
        Candidate rounded = new Candidate(candidate.in(), x);
        return new Solution(rounded, points, exact.of(rounded.in(), rounded.x()));
    }
}
