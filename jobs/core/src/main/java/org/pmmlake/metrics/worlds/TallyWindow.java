package org.pmmlake.metrics.worlds;

import java.util.SplittableRandom;

/** How many Members of a group have a feature: at least and at most so many. */
final class TallyWindow extends Constraint {

    private static final int PROBES = 8;

    private final CountPanel panel;
    private final int feature;
    private final int low;
    private final int high;
    private int count;

    TallyWindow(int[] variables, CountPanel panel, int feature, int low, int high) {
        super(variables);
        this.panel = panel;
        this.feature = feature;
        this.low = low;
        this.high = high;
    }

    @Override
    void start(int[] points) {
        count = 0;
        for (int variable : variables()) {
            count += panel.has(points[variable], feature) ? 1 : 0;
        }
    }

    @Override
    void move(int variable, int from, int to) {
        count += (panel.has(to, feature) ? 1 : 0) - (panel.has(from, feature) ? 1 : 0);
    }

    @Override
    double cost() {
        return cost(Math.max(low - count, count - high));
    }

    @Override
    int choose(int[] points, SplittableRandom random) {
        int variable = super.choose(points, random);
        for (int probe = 0; probe < PROBES && panel.has(points[variable], feature) == count < low; probe++) {
            variable = super.choose(points, random);
        }
        return variable;
    }

    @Override
    int aim(int variable, int point, SplittableRandom random) {
        boolean wanted = count < low;
        if (panel.has(point, feature) == wanted) {
            return point;
        }
        if (panel.kind() == CountPanel.Kind.LEVEL) {
            return wanted ? feature : (feature + 1 + random.nextInt(panel.features() - 1)) % panel.features();
        }
        int flipped = point ^ 1 << feature;
        // A Member that ticked nothing else ticks something else.
        return flipped != 0 ? flipped : 1 << (feature + 1 + random.nextInt(panel.features() - 1)) % panel.features();
    }
}
