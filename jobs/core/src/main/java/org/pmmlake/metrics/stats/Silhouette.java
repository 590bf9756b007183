package org.pmmlake.metrics.stats;

import org.jspecify.annotations.Nullable;

/**
 * How well the points of a partition lie in their own cluster rather than in the next one, over squared Euclidean distances.
 *
 * <p>Formula: for a point, {@code a} is its mean squared distance to the other points of its cluster and {@code b} the
 * smallest mean squared distance to the points of another cluster; {@code s = (b − a) ÷ max(a, b)}, and 0 for a point that
 * is alone in its cluster or where both are 0. The silhouette of the partition is the mean of {@code s}, from −1 to 1. The
 * mean squared distance to a cluster is that to its centre and the mean of those of its points to the centre, so that no
 * pair of points is looked at. Reference: P. J. Rousseeuw (1987), Silhouettes, Journal of Computational and Applied
 * Mathematics 20. Minimum: two clusters that have points.
 */
public final class Silhouette {

    /** Squared distances below this, beside the square of a point, are what rounding leaves of 0. */
    private static final double NOTHING = 1e-24;

    private Silhouette() {}

    /**
     * The mean silhouette.
     *
     * @param points finite coordinates of each point
     * @param clusters the cluster of each point, from 0
     * @return null for fewer than two clusters with points
     */
    public static @Nullable Double mean(double[][] points, int[] clusters) {
        int[] sizes = sizes(clusters);
        int occupied = 0;
        for (int size : sizes) {
            occupied += size > 0 ? 1 : 0;
        }
        if (occupied < 2) {
            return null;
        }
        double[][] centres = centres(points, clusters, sizes);
        double[] spreads = new double[sizes.length];
        for (int point = 0; point < points.length; point++) {
            int own = clusters[point];
            spreads[own] += squaredDistance(points[point], centres[own]) / sizes[own];
        }
        double sum = 0;
        for (int point = 0; point < points.length; point++) {
            double[] means = new double[sizes.length];
            for (int cluster = 0; cluster < sizes.length; cluster++) {
                means[cluster] = sizes[cluster] == 0
                        ? Double.POSITIVE_INFINITY
                        : squaredDistance(points[point], centres[cluster]) + spreads[cluster];
            }
            sum += of(points[point], clusters[point], means, sizes);
        }
        return sum / points.length;
    }

    private static int[] sizes(int[] clusters) {
        int greatest = -1;
        for (int cluster : clusters) {
            greatest = Math.max(greatest, cluster);
        }
        int[] sizes = new int[greatest + 1];
        for (int cluster : clusters) {
            sizes[cluster]++;
        }
        return sizes;
    }

    private static double[][] centres(double[][] points, int[] clusters, int[] sizes) {
        double[][] centres = new double[sizes.length][points[0].length];
        for (int point = 0; point < points.length; point++) {
            for (int axis = 0; axis < points[point].length; axis++) {
                centres[clusters[point]][axis] += points[point][axis] / sizes[clusters[point]];
            }
        }
        return centres;
    }

    /** The square of the Euclidean distance of two points. */
    public static double squaredDistance(double[] one, double[] other) {
        double sum = 0;
        for (int axis = 0; axis < one.length; axis++) {
            double difference = one[axis] - other[axis];
            sum += difference * difference;
        }
        return sum;
    }

    /** Of one point, by its mean squared distances to the points of each cluster, itself among those of its own. */
    private static double of(double[] point, int own, double[] means, int[] sizes) {
        if (sizes[own] == 1) {
            return 0;
        }
        double within = means[own] * sizes[own] / (sizes[own] - 1);
        double nearest = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < means.length; cluster++) {
            if (cluster != own) {
                nearest = Math.min(nearest, means[cluster]);
            }
        }
        double greater = Math.max(within, nearest);
        double square = squaredDistance(point, new double[point.length]);
        return greater <= NOTHING * Math.max(1, square) ? 0 : (nearest - within) / greater;
    }
}
