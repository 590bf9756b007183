package org.pmmlake.metrics.worlds;

import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.stats.Distribution;
import org.pmmlake.metrics.stats.Tolerance;

/**
 * What a reader sees of a group, rounded as it is shown; null where a figure is not shown or undefined.
 *
 * @param shown what is shown
 * @param n number of values
 * @param below values strictly below the benchmark
 * @param above values strictly above it
 * @param sign sign of the skewness, 0 where it is undefined
 */
record CellFigures(
        Shown shown,
        int n,
        @Nullable Double mean,
        @Nullable Double median,
        @Nullable Integer below,
        @Nullable Integer above,
        @Nullable Integer sign) {

    /**
     * The figures of some values.
     *
     * @param sorted the values, ascending
     * @param all their distribution
     */
    static CellFigures of(Shown shown, Panel.Measure measure, double[] sorted, Distribution all) {
        Precision precision = shown.precision();
        if (!shown.isPublished() || precision == null) {
            return new CellFigures(shown, sorted.length, null, null, null, null, null);
        }
        Double benchmark = measure.medianIsBenchmark() ? all.median() : all.mean();
        boolean counts = shown.counts() && !measure.means();
        Double skewness = all.skewness();
        return new CellFigures(
                shown,
                sorted.length,
                shown.mean() ? rounded(all.mean(), precision) : null,
                shown.median() ? rounded(all.median(), precision) : null,
                counts && benchmark != null ? count(sorted, benchmark, -1) : null,
                counts && benchmark != null && measure.better() < 0 ? count(sorted, benchmark, 1) : null,
                counts && measure.better() != 0 ? (skewness == null ? 0 : (int) Math.signum(skewness)) : null);
    }

    static Distribution distribution(double[] values) {
        return org.pmmlake.metrics.stats.Sample.of(values).distribution();
    }

    private static @Nullable Double rounded(@Nullable Double figure, Precision precision) {
        return figure == null ? null : Double.valueOf(precision.round(figure));
    }

    private static int count(double[] sorted, double benchmark, int side) {
        int count = 0;
        for (double value : sorted) {
            boolean counts =
                    side < 0 ? Tolerance.strictlyLess(value, benchmark) : Tolerance.strictlyGreater(value, benchmark);
            count += counts ? 1 : 0;
        }
        return count;
    }
}
