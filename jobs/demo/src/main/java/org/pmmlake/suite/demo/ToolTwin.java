package org.pmmlake.suite.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Tool;
import org.pmmlake.suite.figures.PublishedFigure;

/**
 * Who has which level of each tool: the levels are exchanged between Members until the printed coefficients hold and no
 * other one stands out.
 */
final class ToolTwin {

    private static final String COEFFICIENT = "correlation_with_tool:";
    private static final double CAPACITY_LIMIT = 0.385;
    private static final double VALUE_LIMIT = 0.48;
    private static final Band OPEN = new Band(-VALUE_LIMIT, VALUE_LIMIT);
    private static final int STEPS = 40_000;
    private static final int RESTARTS = 3;

    /** A coefficient of levels and values over the Members that have both, and between what it shall lie. */
    private static final class TwinPair {

        private final double[] value;
        private final boolean[] in;
        private final Band band;

        TwinPair(double[] value, boolean[] in, Band band) {
            this.value = value;
            this.in = in;
            this.band = band;
        }
    }

    private final Catalogue catalogue;
    private final List<PublishedFigure> figures;
    private final Map<String, Candidate> kpis;
    private final boolean[] answering;
    private final Dice dice;

    /** @param answering who answers the survey of tools */
    ToolTwin(
            Catalogue catalogue,
            List<PublishedFigure> figures,
            Map<String, Candidate> kpis,
            boolean[] answering,
            Dice dice) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.kpis = kpis;
        this.answering = answering;
        this.dice = dice;
    }

    /** The level of each Member by tool; -1 for Members that do not answer. */
    Map<String, int[]> levels(Map<String, int[]> counts) {
        Map<String, int[]> levels = new LinkedHashMap<>();
        for (Tool tool : catalogue.tools()) {
            levels.put(tool.code(), arrange(count(counts, tool), pairs(tool, "")));
        }
        raiseHighest(levels, counts);
        return levels;
    }

    private static int[] count(Map<String, int[]> counts, Tool tool) {
        return Objects.requireNonNull(counts.get(tool.code()));
    }

    /**
     * Gives one tool and KPI the printed highest coefficient against the capacity to report: the first pair that can have
     * it. Levels and capacities are small whole numbers, so only some coefficients exist.
     */
    private void raiseHighest(Map<String, int[]> levels, Map<String, int[]> counts) {
        for (Tool tool : catalogue.tools()) {
            for (Kpi kpi : catalogue.kpis()) {
                if (!canBeHighest(tool, count(counts, tool), kpi)) {
                    continue;
                }
                List<TwinPair> pairs = pairs(tool, kpi.code());
                int[] raised = arrange(count(counts, tool), pairs);
                if (cost(raised, pairs) == 0) {
                    levels.put(tool.code(), raised);
                    return;
                }
            }
        }
    }

    private boolean canBeHighest(Tool tool, int[] count, Kpi kpi) {
        Band printed = printedHighest();
        double n = count[0] + count[1] + count[2] + count[3];
        double sum = count[1] + 2.0 * count[2] + 3.0 * count[3];
        double squares = count[1] + 4.0 * count[2] + 9.0 * count[3] - sum * sum / n;
        double able = Candidate.count(able(kpi));
        double spread = Math.sqrt(squares * able * (n - able) / n);
        double product = Math.ceil(printed.low() * spread + able * sum / n);
        boolean reachable = (product - able * sum / n) / spread < printed.high();
        return reachable
                && able > n / 4
                && able < 3 * n / 4
                && coefficient(tool, kpi).equals(OPEN);
    }

    /** Who answers both the KPI and the survey of tools. */
    private boolean[] able(Kpi kpi) {
        boolean[] able = Objects.requireNonNull(kpis.get(kpi.code())).in().clone();
        for (int i = 0; i < able.length; i++) {
            able[i] &= answering[i];
        }
        return able;
    }

    private List<TwinPair> pairs(Tool tool, String highest) {
        List<TwinPair> pairs = new ArrayList<>();
        for (Kpi kpi : catalogue.kpis()) {
            boolean[] able = able(kpi);
            double[] capacity = new double[able.length];
            for (int i = 0; i < able.length; i++) {
                capacity[i] = able[i] ? 1 : 0;
            }
            Band band = kpi.code().equals(highest) ? printedHighest() : new Band(-CAPACITY_LIMIT, CAPACITY_LIMIT);
            pairs.add(new TwinPair(capacity, answering, band));
        }
        for (Kpi kpi : catalogue.kpisOf(tool)) {
            Band band = coefficient(tool, kpi);
            pairs.add(new TwinPair(Objects.requireNonNull(kpis.get(kpi.code())).x(), able(kpi), band));
        }
        return pairs;
    }

    private Band printedHighest() {
        return figures.stream()
                .filter(figure -> figure.statistic().equals("correlation_max_awareness_vs_capacity_to_report"))
                .map(figure -> Band.of(figure).inset(0.05, 0))
                .findFirst()
                .orElse(new Band(-CAPACITY_LIMIT, CAPACITY_LIMIT));
    }

    private Band coefficient(Tool tool, Kpi kpi) {
        return figures.stream()
                .filter(figure -> figure.statistic().equals(COEFFICIENT + tool.code())
                        && figure.kpi().equals(kpi.code()))
                .map(figure -> Band.of(figure).inset(0.1, 0))
                .findFirst()
                .orElse(OPEN);
    }

    private int[] arrange(int[] counts, List<TwinPair> pairs) {
        int[] level = exchanged(counts, pairs);
        for (int again = 0; again < RESTARTS && cost(level, pairs) > 0; again++) {
            level = exchanged(counts, pairs);
        }
        return level;
    }

    private int[] exchanged(int[] counts, List<TwinPair> pairs) {
        int[] level = new int[answering.length];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < level.length; i++) {
            level[i] = -1;
            if (answering[i]) {
                order.add(i);
            }
        }
        List<Integer> shuffled = dice.shuffled(order);
        int place = 0;
        for (int l = 0; l < counts.length; l++) {
            for (int c = 0; c < counts[l]; c++) {
                level[shuffled.get(place++)] = l;
            }
        }
        double cost = cost(level, pairs);
        double heat = 0.05;
        for (int step = 0; step < STEPS && cost > 0; step++) {
            int i = dice.pick(order);
            int j = dice.pick(order);
            if (level[i] == level[j]) {
                continue;
            }
            swap(level, i, j);
            double changed = cost(level, pairs);
            if (changed <= cost || dice.uniform() < StrictMath.exp((cost - changed) / heat)) {
                cost = changed;
            } else {
                swap(level, i, j);
            }
            heat *= 0.9995;
        }
        return level;
    }

    private static void swap(int[] level, int i, int j) {
        int held = level[i];
        level[i] = level[j];
        level[j] = held;
    }

    private static double cost(int[] level, List<TwinPair> pairs) {
        double cost = 0;
        for (TwinPair pair : pairs) {
            double r = correlation(level, pair);
            cost += pair.band.excess(r);
        }
        return cost;
    }

    private static double correlation(int[] level, TwinPair pair) {
        double n = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < level.length; i++) {
            if (pair.in[i]) {
                n++;
                sumX += level[i];
                sumY += pair.value[i];
            }
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < level.length; i++) {
            if (pair.in[i]) {
                double x = level[i] - sumX / n;
                double y = pair.value[i] - sumY / n;
                xx += x * x;
                yy += y * y;
                xy += x * y;
            }
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }
}
