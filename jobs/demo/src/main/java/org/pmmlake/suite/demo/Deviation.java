package org.pmmlake.suite.demo;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.GroupKind;

/** How far the values of one KPI are from what is printed of it; 0 where everything holds. */
final class Deviation {

    private static final GroupKind[] CLASSIFICATIONS = {
        GroupKind.WCO_REGION, GroupKind.INCOME_GROUP, GroupKind.GEOGRAPHIC_TYPE, GroupKind.ADMINISTRATION_TYPE
    };
    private static final double ABSENT_GROUP = 6;
    private static final double COUNT = 1.5;

    private final KpiTargets targets;
    private final Groups groups;
    private final boolean medianBenchmark;
    private final Shape shape;
    private final double softness;
    private final int questions;
    private final @Nullable Band[] mean;
    private final double[] scale;
    private final double[] sum;
    private final int[] count;
    private final double[] sorted;

    private Deviation(KpiTargets targets, boolean medianBenchmark, Shape shape, double softness, int questions) {
        this.targets = targets;
        this.groups = targets.groups();
        this.medianBenchmark = medianBenchmark;
        this.shape = shape;
        this.softness = softness;
        this.questions = questions;
        this.mean = new Band[groups.size()];
        this.scale = new double[groups.size()];
        double soft = softness * magnitude(targets);
        for (int g = 0; g < mean.length; g++) {
            Band band = targets.mean(g);
            if (band != null) {
                scale[g] = Math.max(soft, band.bounded() ? band.half() : 0.5);
                mean[g] = softness > 0 && band.bounded() ? Band.around(band.middle(), scale[g]) : band;
            }
        }
        this.sum = new double[groups.size()];
        this.count = new int[groups.size()];
        this.sorted = new double[groups.memberCount()];
    }

    /** As printed. */
    static Deviation exact(KpiTargets targets, boolean medianBenchmark, Shape shape) {
        return new Deviation(targets, medianBenchmark, shape, 0, 0);
    }

    /**
     * With bands of the means widened to {@code softness} times the greatest printed mean: a smooth ground for a search
     * whose values a linear program moves afterwards.
     */
    static Deviation coarse(KpiTargets targets, boolean medianBenchmark, Shape shape, double softness) {
        return new Deviation(targets, medianBenchmark, shape, softness, 0);
    }

    /** For YES/NO KPIs: distances are counted in YES answers, and in responses that no count of answers allows. */
    static Deviation counted(KpiTargets targets, boolean medianBenchmark, Shape shape, int questions) {
        return new Deviation(targets, medianBenchmark, shape, 0, questions);
    }

    private static double magnitude(KpiTargets targets) {
        double greatest = 0;
        for (int g = 0; g < targets.groups().size(); g++) {
            Band band = targets.mean(g);
            if (band != null && band.bounded()) {
                greatest = Math.max(greatest, Math.abs(band.middle()));
            }
        }
        return greatest;
    }

    @Nullable
    Band mean(int group) {
        return mean[group];
    }

    double of(boolean[] in, double[] x) {
        Arrays.fill(sum, 0);
        Arrays.fill(count, 0);
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                for (int g : groups.of(i)) {
                    sum[g] += x[i];
                    count[g]++;
                }
            }
        }
        double benchmark = medianBenchmark ? median(in, x, 0) : sum[0] / count[0];
        return means()
                + totals()
                + responses()
                + medians(in, x)
                + below(in, x, benchmark)
                + extremes(in, x)
                + groupsBeside(in, x, benchmark)
                + ranges(in, x)
                + skewness(in, x);
    }

    private double means() {
        double cost = 0;
        for (int g = 0; g < mean.length; g++) {
            Band band = mean[g];
            if (band == null) {
                continue;
            }
            if (count[g] == 0) {
                cost += ABSENT_GROUP;
            } else if (questions > 0) {
                double excess = band.excess(sum[g] / count[g]);
                cost += 1.2 * damped(excess * questions * count[g] / 100) + COUNT * toPossible(band, count[g]);
            } else {
                cost += damped(band.excess(sum[g] / count[g]) / scale[g]);
            }
        }
        return cost;
    }

    /**
     * In a coarse search: how far the totals of a classification's printed means are from the printed global total. The
     * numbers of responses alone decide on that, no values can mend it.
     */
    private double totals() {
        Band global = targets.mean(0);
        if (softness == 0 || global == null || !global.bounded()) {
            return 0;
        }
        double cost = 0;
        for (GroupKind kind : CLASSIFICATIONS) {
            double low = 0;
            double high = 0;
            for (int g : groups.ofKind(kind)) {
                Band band = targets.mean(g);
                low += count[g] * Math.max(shape.low(), band == null ? shape.low() : band.low());
                high += count[g] * Math.min(shape.high(), band == null ? shape.high() : band.high());
            }
            double gap = Math.max(0, Math.max(low - count[0] * global.high(), count[0] * global.low() - high));
            cost += damped(gap / (count[0] * global.half()));
        }
        return cost;
    }

    /** How many responses more or less are needed until some count of YES answers gives the printed mean. */
    private int toPossible(Band band, int responses) {
        int step = 0;
        while (step < 8 && !possible(band, responses - step) && !possible(band, responses + step)) {
            step++;
        }
        return step;
    }

    private boolean possible(Band band, int responses) {
        long answers = (long) questions * Math.max(1, responses);
        double least = Math.ceil(band.low() * answers / 100);
        return band.contains(100 * least / answers);
    }

    private double responses() {
        double cost = 0;
        for (int g = 0; g < count.length; g++) {
            int wanted = targets.responses(g);
            if (wanted >= 0) {
                cost += COUNT * Math.abs(count[g] - wanted);
            }
        }
        return cost;
    }

    private double medians(boolean[] in, double[] x) {
        double cost = 0;
        for (int g = 0; g < count.length; g++) {
            Band band = targets.median(g);
            if (band != null) {
                cost += count[g] == 0 ? ABSENT_GROUP : band.excess(median(in, x, g)) / 5;
            }
        }
        return cost;
    }

    private double median(boolean[] in, double[] x, int group) {
        int n = 0;
        for (int i : groups.members(group)) {
            if (in[i]) {
                sorted[n++] = x[i];
            }
        }
        Arrays.sort(sorted, 0, n);
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    private double below(boolean[] in, double[] x, double benchmark) {
        double cost = 0;
        for (int[] wanted : targets.belowCounts()) {
            cost += COUNT * Math.abs(countBelow(in, x, wanted[0], benchmark) - wanted[1]);
        }
        for (int g = 0; g < count.length; g++) {
            Band share = targets.belowShare(g);
            if (share != null) {
                double excess = share.excess(100.0 * countBelow(in, x, g, benchmark) / Math.max(1, count[g]));
                cost += excess > 0 ? COUNT * (0.3 + excess / 30) : 0;
            }
        }
        return cost;
    }

    private int countBelow(boolean[] in, double[] x, int group, double benchmark) {
        int below = 0;
        for (int i : groups.members(group)) {
            if (in[i] && x[i] < benchmark) {
                below++;
            }
        }
        return below;
    }

    private double extremes(boolean[] in, double[] x) {
        double cost = 0;
        for (int g = 0; g < count.length; g++) {
            Band min = targets.min(g);
            Band max = targets.max(g);
            if (min != null || max != null) {
                double least = Double.POSITIVE_INFINITY;
                double greatest = Double.NEGATIVE_INFINITY;
                for (int i : groups.members(g)) {
                    if (in[i]) {
                        least = Math.min(least, x[i]);
                        greatest = Math.max(greatest, x[i]);
                    }
                }
                cost += min == null ? 0 : distance(min, least);
                cost += max == null ? 0 : distance(max, greatest);
            }
        }
        return cost;
    }

    private static double damped(double excess) {
        return excess == 0 ? 0 : StrictMath.log1p(excess);
    }

    private static double distance(Band band, double value) {
        double excess = band.excess(value);
        return excess > 0 ? 1 + damped(excess) : 0;
    }

    private double groupsBeside(boolean[] in, double[] x, double benchmark) {
        double cost = 0;
        for (Map.Entry<GroupKind, Integer> wanted : targets.groupsBelow().entrySet()) {
            cost += COUNT * Math.abs(groupsBeside(in, x, wanted.getKey(), benchmark, -1) - wanted.getValue());
        }
        for (Map.Entry<GroupKind, Integer> wanted : targets.groupsAbove().entrySet()) {
            cost += COUNT * Math.abs(groupsBeside(in, x, wanted.getKey(), benchmark, 1) - wanted.getValue());
        }
        return cost;
    }

    private int groupsBeside(boolean[] in, double[] x, GroupKind kind, double benchmark, int side) {
        int found = 0;
        for (int g = 0; g < count.length; g++) {
            if (groups.kind(g) == kind && count[g] > 0) {
                double own = medianBenchmark ? median(in, x, g) : sum[g] / count[g];
                found += Double.compare(own, benchmark) == side ? 1 : 0;
            }
        }
        return found;
    }

    private double ranges(boolean[] in, double[] x) {
        double cost = 0;
        for (KpiTargets.ValueCount wanted : targets.counts()) {
            int found = 0;
            for (int i = 0; i < in.length; i++) {
                found += in[i] && wanted.range().test(x[i]) ? 1 : 0;
            }
            cost += 0.7 * Math.abs(found - wanted.count());
        }
        return cost;
    }

    private double skewness(boolean[] in, double[] x) {
        if (shape.skew() == 0) {
            return 0;
        }
        double g1 = skewness(in, x, count[0]);
        return Math.max(0, 0.15 - shape.skew() * g1) * 4;
    }

    private static double skewness(boolean[] in, double[] x, int n) {
        double mean = 0;
        for (int i = 0; i < in.length; i++) {
            mean += in[i] ? x[i] : 0;
        }
        mean /= n;
        double m2 = 0;
        double m3 = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                double d = x[i] - mean;
                m2 += d * d;
                m3 += d * d * d;
            }
        }
        return m2 == 0 ? 0 : m3 / n / (m2 / n * Math.sqrt(m2 / n));
    }
}
