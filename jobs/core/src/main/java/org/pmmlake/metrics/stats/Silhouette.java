package org.pmmlake.metrics.stats;

import org.jspecify.annotations.Nullable;

/**
 * How well the points of a partition lie in their own cluster rather than in the next one.
 *
 * <p>Formula: for a point, {@code a} is its mean dissimilarity to the other points of its cluster and {@code b} the
 * smallest mean dissimilarity to the points of another cluster; {@code s = (b − a) ÷ max(a, b)}, and 0 for a point that
 * is alone in its cluster or where both are 0. The silhouette of the partition is the mean of {@code s}, from −1 to 1.
 * Reference: P. J. Rousseeuw (1987), Silhouettes, Journal of Computational and Applied Mathematics 20. Minimum: two
 * clusters that have points.
 */
public final class Silhouette {
    private Silhouette() {}

    /** The mean silhouette by a symmetric matrix of dissimilarities; null for fewer than two clusters with points. */
    public static @Nullable Double mean(double[][] dissimilarities, int[] clusters) {
        int[] sizes = sizes(clusters);
        int occupied = 0;
        for (int size : sizes) {
            occupied += size > 0 ? 1 : 0;
        }
        if (occupied < 2) {
            return null;
        }
        double sum = 0;
        for (int point = 0; point < clusters.length; point++) {
            sum += of(dissimilarities[point], clusters[point], clusters, sizes);
        }
        return sum / clusters.length;
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

    private static double of(double[] toOthers, int own, int[] clusters, int[] sizes) {
        if (sizes[own] == 1) {
            return 0;
        }
        double[] sums = new double[sizes.length];
        for (int other = 0; other < clusters.length; other++) {
            sums[clusters[other]] += toOthers[other];
        }
        double within = sums[own] / (sizes[own] - 1);
        double nearest = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            if (cluster != own && sizes[cluster] > 0) {
                nearest = Math.min(nearest, sums[cluster] / sizes[cluster]);
            }
        }
        double greater = Math.max(within, nearest);
        return greater == 0 ? 0 : (nearest - within) / greater;
    }
}
