package org.pmmlake.suite.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.mllib.clustering.LocalKMeans;
import org.apache.spark.mllib.clustering.VectorWithNorm;
import org.apache.spark.mllib.linalg.Vectors;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.stats.Silhouette;
import org.pmmlake.metrics.stats.Tolerance;

/**
 * Groups of alike points by MLlib's k-means, with the number of groups that gives the best silhouette.
 *
 * <p>For each k from 2 to 8, and below the number of points, the best of ten starts (k-means++ seeds, at most 50 rounds,
 * fixed seeds) by the sum of squared distances; of these the k with the greatest mean silhouette over squared Euclidean
 * distances, the smaller k where two are equal. Groups are numbered from 1 in the order in which the points first name
 * them.
 *
 * <p>This is MLlib's local k-means, which its distributed one runs on a sample to find its first centres, and not the
 * distributed one itself: on the profiles of a cycle that starts over a hundred Spark jobs, where this takes
 * milliseconds and works inside a transformation. MLlib does not promise it to callers, so nothing but this class names
 * it, and a test holds it against the public one.
 */
final class PeerGroups {

    private static final int FEWEST_POINTS = 4;
    private static final int MOST_GROUPS = 8;
    private static final int STARTS = 10;
    private static final int ROUNDS = 50;

    private final int[] groupOf;
    private final double[] squares;
    private final int count;
    private final double silhouette;

    private PeerGroups(Partition partition, double silhouette) {
        Map<Integer, Integer> numbers = new HashMap<>();
        this.groupOf = new int[partition.centreOf.length];
        for (int point = 0; point < groupOf.length; point++) {
            groupOf[point] = numbers.computeIfAbsent(partition.centreOf[point], first -> numbers.size() + 1);
        }
        this.squares = partition.squares;
        this.count = numbers.size();
        this.silhouette = silhouette;
    }

    /** One way to part the points: the nearest of k centres to each, by place, and the squared distance to it. */
    private static final class Partition {
        private final int[] centreOf;
        private final double[] squares;
        private final double cost;

        private Partition(int[] centreOf, double[] squares) {
            this.centreOf = centreOf;
            this.squares = squares;
            this.cost = Arrays.stream(squares).sum();
        }
    }

    /** The groups of at least four points that are not all the same; empty for fewer, or where all are. */
    static Optional<PeerGroups> of(double[][] points) {
        int distinct =
                (int) Arrays.stream(points).map(Arrays::toString).distinct().count();
        if (points.length < FEWEST_POINTS || distinct < 2) {
            return Optional.empty();
        }
        Partition best = null;
        double silhouette = 0;
        for (int k = 2; k <= Math.min(MOST_GROUPS, Math.min(points.length - 1, distinct)); k++) {
            Partition candidate = partition(points, k);
            Double found = Silhouette.mean(points, candidate.centreOf);
            if (found != null && (best == null || Tolerance.strictlyGreater(found, silhouette))) {
                best = candidate;
                silhouette = found;
            }
        }
        return best == null ? Optional.empty() : Optional.of(new PeerGroups(best, silhouette));
    }

    private static Partition partition(double[][] points, int k) {
        VectorWithNorm[] vectors = Arrays.stream(points)
                .map(point -> new VectorWithNorm(Vectors.dense(point)))
                .toArray(VectorWithNorm[]::new);
        double[] weights = new double[points.length];
        Arrays.fill(weights, 1);
        @Nullable Partition best = null;
        for (int seed = 1; seed <= STARTS; seed++) {
            Partition found = assign(points, LocalKMeans.kMeansPlusPlus(seed, vectors, weights, k, ROUNDS));
            if (best == null || Tolerance.strictlyLess(found.cost, best.cost)) {
                best = found;
            }
        }
        return Objects.requireNonNull(best, "there is at least one start");
    }

    private static Partition assign(double[][] points, VectorWithNorm[] vectors) {
        double[][] centres =
                Arrays.stream(vectors).map(centre -> centre.vector().toArray()).toArray(double[][]::new);
        int[] centreOf = new int[points.length];
        double[] squares = new double[points.length];
        for (int point = 0; point < points.length; point++) {
            squares[point] = Double.POSITIVE_INFINITY;
            for (int centre = 0; centre < centres.length; centre++) {
                double square = Silhouette.squaredDistance(points[point], centres[centre]);
                if (square < squares[point]) {
                    squares[point] = square;
                    centreOf[point] = centre;
                }
            }
        }
        return new Partition(centreOf, squares);
    }

    /** The group of a point, from 1. */
    int groupOf(int point) {
        return groupOf[point];
    }

    /** Euclidean distance of a point to the centre of its group. */
    double distance(int point) {
        return Math.sqrt(squares[point]);
    }

    int count() {
        return count;
    }

    /** Mean silhouette of the groups over squared distances, −1 to 1. */
    double silhouette() {
        return silhouette;
    }
}
