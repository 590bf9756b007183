package org.pmmlake.suite.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pmmlake.suite.analysis.MatrixFrame.NONE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.ml.clustering.KMeans;
import org.apache.spark.ml.clustering.KMeansModel;
import org.apache.spark.ml.evaluation.ClusteringEvaluator;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pmmlake.suite.SharedSpark;

@ExtendWith(SharedSpark.class)
class MemberPeerAnalysisTest {

    private static final int PEER_GROUP = column(MemberPeerAnalysis.PEER_GROUP);
    private static final int PEER_GROUPS = column(MemberPeerAnalysis.PEER_GROUPS);
    private static final int DISTANCE = column(MemberPeerAnalysis.DISTANCE);
    private static final int SILHOUETTE = column(MemberPeerAnalysis.SILHOUETTE);
    private static final int NEAREST = column(MemberPeerAnalysis.NEAREST);
    private static final int KPIS = column(MemberPeerAnalysis.KPIS);
    private static final int OWN_VALUES = column(MemberPeerAnalysis.OWN_VALUES);

    /** Three Members, four and five, far apart: X01 to X12 in this order. */
    private static final double[][] THREE_GROUPS = {
        {10, 100, 5},
        {12, 104, 6},
        {11, 98, 4},
        {50, 20, 5.5},
        {53, 24, 6.5},
        {49, 22, 4.5},
        {51, 18, 5},
        {90, 60, 40},
        {88, 63, 44},
        {92, 58, 42},
        {91, 61, 38},
        {89, 64, 41}
    };

    /**
     * R 4: {@code z <- scale(x); m <- kmeans(z, z[c(1, 4, 8), ], algorithm = "Lloyd")}, {@code sqrt(rowSums((z -
     * m$centers[m$cluster, ])^2))}; the silhouette over {@code dist(z)^2} is 0.688 for two groups, 0.995 for three and
     * 0.764 for four, each the best of 200 starts; {@code apply(d, 1, which.min)}.
     */
    @Test
    void clearGroupsAreFoundAsRFindsThem() {
        List<Row> rows = rows(MatrixFrame.of(THREE_GROUPS, inOrder(12)));
        double[] distances = {
            0.036898190253827,
            0.12209435457518,
            0.10002829984403,
            0.039474595492793,
            0.13158951176879,
            0.077782531003138,
            0.097104298886484,
            0.066026733313252,
            0.18230342426126,
            0.12960218494988,
            0.16520189075039,
            0.093404798545425
        };
        assertThat(rows).hasSize(12);
        for (int i = 0; i < 12; i++) {
            Row row = rows.get(i);
            assertThat(row.get(PEER_GROUPS)).isEqualTo(3);
            assertThat(row.getDouble(SILHOUETTE)).isCloseTo(0.99523050822201, within(1e-12));
            assertThat(row.getDouble(DISTANCE)).isCloseTo(distances[i], within(1e-12));
            assertThat(row.get(KPIS)).isEqualTo(3L);
            assertThat(row.get(OWN_VALUES)).isEqualTo(3L);
        }
        assertThat(rows).extracting(row -> row.get(PEER_GROUP)).containsExactly(1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3);
        assertThat(rows)
                .extracting(row -> row.get(NEAREST))
                .containsExactly("X03", "X01", "X01", "X07", "X04", "X04", "X04", "X11", "X12", "X08", "X08", "X08");
    }

    @Test
    void theOrderOfMembersDoesNotMatter() {
        double[][] values = random(40, 6);
        List<Row> rows = rows(MatrixFrame.of(values, inOrder(40)));
        for (int seed = 1; seed <= 5; seed++) {
            List<Integer> order = inOrder(40);
            Collections.shuffle(order, new Random(seed));
            assertThat(rows(MatrixFrame.of(values, order))).isEqualTo(rows);
        }
        assertThat(rows).extracting(row -> row.getString(1)).isSorted();
    }

    @Test
    void groupsAreNumberedByTheFirstMemberOfEach() {
        double[][] values = {{9, 9}, {1, 1}, {9, 8}, {1, 2}, {5, 100}, {5, 99}};
        assertThat(rows(MatrixFrame.of(values, inOrder(6))))
                .extracting(row -> row.get(PEER_GROUP))
                .containsExactly(1, 2, 1, 2, 3, 3);
    }

    @Test
    void fewerThanFourMembersWithValuesHaveNoPeers() {
        for (int members = 1; members <= 3; members++) {
            MatrixFrame matrix = new MatrixFrame("TF", "TF").member("X99", null, NONE, NONE);
            for (int i = 0; i < members; i++) {
                matrix.member("X0" + i, "EUR", i, i * i);
            }
            List<Row> rows = rows(matrix.frame());
            assertThat(rows).hasSize(members + 1).allSatisfy(row -> assertUndefined(row));
        }
    }

    @Test
    void nothingToCompareMeansNoPeers() {
        assertThat(rows(new MatrixFrame("TF").frame())).isEmpty();
        MatrixFrame blank = new MatrixFrame("TF");
        MatrixFrame constant = new MatrixFrame("TF");
        for (int i = 0; i < 6; i++) {
            blank.member("X0" + i, "EUR", NONE);
            constant.member("X0" + i, "EUR", 7);
        }
        assertThat(rows(blank.frame())).hasSize(6).allSatisfy(row -> assertUndefined(row));
        assertThat(rows(constant.frame())).hasSize(6).allSatisfy(row -> assertUndefined(row));
    }

    @Test
    void aMemberWithoutValuesStandsBesideTheGroups() {
        MatrixFrame matrix = new MatrixFrame("TF", "RC", "ES");
        for (int i = 0; i < 12; i++) {
            matrix.member(MatrixFrame.code(i), "EUR", THREE_GROUPS[i]);
        }
        List<Row> rows = rows(matrix.member("X00", "EUR", NONE, NONE, NONE).frame());
        assertUndefined(rows.get(0));
        assertThat(rows.subList(1, 13)).isEqualTo(rows(MatrixFrame.of(THREE_GROUPS, inOrder(12))));
    }

    @Test
    void twoKindsOfEqualProfilesAreTwoGroups() {
        double[][] values = {{1, 1}, {2, 2}, {1, 1}, {2, 2}, {1, 1}};
        List<Row> rows = rows(MatrixFrame.of(values, inOrder(5)));
        assertThat(rows).extracting(row -> row.get(PEER_GROUP)).containsExactly(1, 2, 1, 2, 1);
        assertThat(rows).allSatisfy(row -> assertThat(row.getDouble(DISTANCE)).isLessThan(1e-12));
        assertThat(rows).extracting(row -> row.get(NEAREST)).containsExactly("X03", "X04", "X01", "X02", "X01");
    }

    /** MLlib's distributed k-means and its evaluator, which callers are promised, judge the groups of its local one. */
    @Test
    void agreesWithTheDistributedKMeansOfMllib(SparkSession spark) {
        double[][] points = StandardisedProfiles.of(
                        MatrixFrame.of(random(40, 6), inOrder(40)),
                        IntStream.range(0, 6).toArray())
                .rows();
        PeerGroups groups = PeerGroups.of(points).orElseThrow();
        Dataset<Row> profiles = profiles(spark, points, groups);
        ClusteringEvaluator evaluator = new ClusteringEvaluator().setPredictionCol("group");
        assertThat(evaluator.evaluate(profiles)).isCloseTo(groups.silhouette(), within(1e-9));

        double cost = IntStream.range(0, points.length)
                .mapToDouble(point -> groups.distance(point) * groups.distance(point))
                .sum();
        KMeansModel distributed =
                new KMeans().setK(groups.count()).setSeed(1).setMaxIter(50).fit(profiles);
        assertThat(cost).isLessThanOrEqualTo(distributed.summary().trainingCost() * (1 + 1e-9));
    }

    private static Dataset<Row> profiles(SparkSession spark, double[][] points, PeerGroups groups) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            rows.add(RowFactory.create(Vectors.dense(points[i]), (double) groups.groupOf(i)));
        }
        StructType columns = new StructType(new StructField[] {
            new StructField("features", SQLDataTypes.VectorType(), false, Metadata.empty()),
            new StructField("group", org.apache.spark.sql.types.DataTypes.DoubleType, false, Metadata.empty())
        });
        return spark.createDataFrame(rows, columns).coalesce(1);
    }

    private static void assertUndefined(Row row) {
        for (int column = PEER_GROUP; column < row.length(); column++) {
            assertThat(row.get(column)).isNull();
        }
    }

    private static List<Row> rows(CycleFrame frame) {
        return new MemberPeerAnalysis().rows(List.of(frame), StandardParameters.ALL);
    }

    /** Three loose clouds with gaps. */
    private static double[][] random(int members, int kpis) {
        Random random = new Random(7);
        double[][] values = new double[members][kpis];
        for (int member = 0; member < members; member++) {
            for (int kpi = 0; kpi < kpis; kpi++) {
                values[member][kpi] =
                        random.nextInt(5) == 0 ? NONE : random.nextGaussian() + 3 * (member % 3) * (kpi % 2);
            }
        }
        return values;
    }

    private static List<Integer> inOrder(int members) {
        return new ArrayList<>(IntStream.range(0, members).boxed().toList());
    }

    private static int column(String name) {
        return new MemberPeerAnalysis().output().columns().fieldIndex(name);
    }
}
