package org.pmmlake.suite.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pmmlake.suite.analysis.MatrixFrame.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.ml.feature.PCA;
import org.apache.spark.ml.feature.PCAModel;
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
import org.pmmlake.suite.schema.KpiComponentTable;

@ExtendWith(SharedSpark.class)
class KpiComponentAnalysisTest {

    private static final int DIMENSION = column(KpiComponentTable.DIMENSION);
    private static final int COMPONENT = column(KpiComponentTable.COMPONENT);
    private static final int KPI = column(KpiComponentTable.KPI);
    private static final int LOADING = column(KpiComponentTable.LOADING);
    private static final int EXPLAINED = column(KpiComponentTable.EXPLAINED_VARIANCE_PCT);
    private static final int CUMULATIVE = column(KpiComponentTable.CUMULATIVE_PCT);
    private static final int MEMBERS = column(KpiComponentTable.MEMBERS);

    /** Eight Members, five KPIs. */
    private static final double[][] TWO_STORIES = {
        {2.1, 20, 9, 1, 3}, {3.4, 31, 7, 4, 9}, {1.9, 22, 8.5, 2, 4}, {5.6, 49, 3, 3, 7},
        {4.4, 47, 4, 1, 2}, {3.8, 30, 7.5, 5, 12}, {2.7, 28, 6, 2, 5}, {6.1, 65, 2.5, 4, 8}
    };

    /** The correlation r of two KPIs gives eigenvalues 1 + r and 1 - r, and equal weights: here r = 0.8. */
    @Test
    void twoKpisShareTheirCorrelation() {
        List<Row> rows = rows(MatrixFrame.of(new double[][] {{1, 2}, {2, 1}, {3, 4}, {4, 3}, {5, 5}}, inOrder(5)));
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.get(COMPONENT)).isEqualTo(1);
            assertThat(row.getDouble(LOADING)).isCloseTo(Math.sqrt(0.5), within(1e-12));
            assertThat(row.getDouble(EXPLAINED)).isCloseTo(90, within(1e-10));
            assertThat(row.getDouble(CUMULATIVE)).isCloseTo(90, within(1e-10));
            assertThat(row.get(MEMBERS)).isEqualTo(5L);
        });
        assertThat(rows).extracting(row -> row.get(KPI)).containsExactly("k00", "k01");
    }

    /** R 4: {@code p <- prcomp(y, scale. = TRUE); 100 * p$sdev^2 / 5; p$rotation}, second column with the other sign. */
    @Test
    void agreesWithR() {
        List<Row> rows = rows(MatrixFrame.of(TWO_STORIES, inOrder(8)));
        double[] loadings = {
            0.54491940414307,
            0.51405877170404,
            -0.48639937159269,
            0.34063615816629,
            0.29357976988621,
            -0.14294156131887,
            -0.27895654458156,
            0.3545563138181,
            0.60005065609188,
            0.64496510505474
        };
        assertThat(rows).hasSize(10);
        for (int i = 0; i < 10; i++) {
            Row row = rows.get(i);
            assertThat(row.get(COMPONENT)).isEqualTo(i < 5 ? 1 : 2);
            assertThat(row.getDouble(LOADING)).isCloseTo(loadings[i], within(1e-12));
            assertThat(row.getDouble(EXPLAINED)).isCloseTo(i < 5 ? 63.722158032525 : 34.611485422486, within(1e-10));
            assertThat(row.getDouble(CUMULATIVE)).isCloseTo(i < 5 ? 63.722158032525 : 98.333643455012, within(1e-10));
        }
    }

    @Test
    void opposedKpisHaveOppositeWeightsAndTheFirstIsPositive() {
        List<Row> rows = rows(MatrixFrame.of(new double[][] {{1, -1}, {2, -2}, {3, -3}, {5, -5}}, inOrder(4)));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getDouble(LOADING)).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(rows.get(1).getDouble(LOADING)).isCloseTo(-Math.sqrt(0.5), within(1e-12));
        assertThat(rows.get(0).getDouble(EXPLAINED)).isCloseTo(100, within(1e-10));
    }

    @Test
    void unrelatedKpisAreAStoryEach() {
        List<Row> rows = rows(MatrixFrame.of(new double[][] {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}, inOrder(4)));
        assertThat(rows).extracting(row -> row.get(COMPONENT)).containsExactly(1, 1, 2, 2);
        assertThat(rows).allSatisfy(row -> assertThat(row.getDouble(EXPLAINED)).isCloseTo(50, within(1e-10)));
    }

    @Test
    void dimensionsAreApartAndAKpiLeftOutHasNoWeight() {
        MatrixFrame matrix = new MatrixFrame("TF", "RC", "TF", "TF", "RC", "OD");
        for (int i = 0; i < 5; i++) {
            // k00 and k03 go together, k02 is constant; k01 stands alone, since hardly anybody reports k04.
            matrix.member(MatrixFrame.code(i), "EUR", i, i * i, 7, 2 * i, i == 2 ? 1 : NONE, NONE);
        }
        List<Row> rows = rows(matrix.frame());
        assertThat(rows)
                .extracting(row -> row.get(DIMENSION) + " " + row.get(COMPONENT) + " " + row.get(KPI))
                .containsExactly("RC 1 k01", "RC 1 k04", "TF 1 k00", "TF 1 k02", "TF 1 k03");
        assertThat(rows.get(0).get(LOADING)).isEqualTo(1.0);
        assertThat(rows.get(0).get(EXPLAINED)).isEqualTo(100.0);
        assertThat(rows.get(1).get(LOADING)).isNull();
        assertThat(rows.get(3).get(LOADING)).isNull();
        assertThat(rows.get(4).getDouble(LOADING)).isCloseTo(Math.sqrt(0.5), within(1e-12));
    }

    @Test
    void tooLittleGivesNoComponents() {
        assertThat(rows(new MatrixFrame("TF", "TF").frame())).isEmpty();
        assertThat(rows(MatrixFrame.of(new double[][] {{1, 2}}, inOrder(1)))).isEmpty();
        assertThat(rows(MatrixFrame.of(new double[][] {{1, 2}, {2, 5}}, inOrder(2))))
                .isEmpty();
        assertThat(rows(MatrixFrame.of(new double[][] {{NONE, NONE}, {NONE, NONE}, {NONE, NONE}}, inOrder(3))))
                .isEmpty();
        assertThat(rows(MatrixFrame.of(new double[][] {{3, 4}, {3, 4}, {3, 4}}, inOrder(3))))
                .isEmpty();
    }

    @Test
    void theOrderOfMembersDoesNotMatter() {
        double[][] values = random(30, 7);
        List<Row> rows = rows(MatrixFrame.of(values, inOrder(30)));
        assertThat(rows).isNotEmpty();
        for (int seed = 1; seed <= 5; seed++) {
            List<Integer> order = inOrder(30);
            Collections.shuffle(order, new Random(seed));
            assertThat(rows(MatrixFrame.of(values, order))).isEqualTo(rows);
        }
    }

    /** MLlib's distributed PCA of the same standardised columns, up to the sign of each component. */
    @Test
    void agreesWithTheDistributedPcaOfMllib(SparkSession spark) {
        CycleFrame frame = MatrixFrame.of(random(30, 7), inOrder(30));
        List<Row> points = Arrays.stream(
                        StandardisedProfiles.of(frame, IntStream.range(0, 7).toArray())
                                .rows())
                .map(profile -> RowFactory.create(Vectors.dense(profile)))
                .toList();
        StructType columns = new StructType(
                new StructField[] {new StructField("features", SQLDataTypes.VectorType(), false, Metadata.empty())});
        Dataset<Row> profiles = spark.createDataFrame(points, columns).coalesce(1);
        PCAModel model =
                new PCA().setK(7).setInputCol("features").setOutputCol("scores").fit(profiles);
        List<Row> rows = rows(frame);
        assertThat(rows).hasSizeGreaterThan(7);
        for (int i = 0; i < rows.size(); i++) {
            int component = rows.get(i).getInt(COMPONENT) - 1;
            assertThat(rows.get(i).getDouble(EXPLAINED))
                    .isCloseTo(100 * model.explainedVariance().apply(component), within(1e-9));
            assertThat(Math.abs(rows.get(i).getDouble(LOADING)))
                    .isCloseTo(Math.abs(model.pc().apply(i % 7, component)), within(1e-9));
        }
    }

    private static List<Row> rows(CycleFrame frame) {
        return new KpiComponentAnalysis().rows(List.of(frame), StandardParameters.ALL);
    }

    /** Columns that lean on one another more or less, with gaps. */
    private static double[][] random(int members, int kpis) {
        Random random = new Random(11);
        double[][] values = new double[members][kpis];
        for (double[] profile : values) {
            double shared = random.nextGaussian();
            for (int kpi = 0; kpi < kpis; kpi++) {
                profile[kpi] = random.nextInt(6) == 0 ? NONE : random.nextGaussian() + shared * (kpi % 3);
            }
        }
        return values;
    }

    private static List<Integer> inOrder(int members) {
        return new ArrayList<>(IntStream.range(0, members).boxed().toList());
    }

    private static int column(String name) {
        return KpiComponentTable.SPEC.columns().fieldIndex(name);
    }
}
