package org.pmmlake.suite.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Edges that the worked example does not reach, against values worked out by hand. */
class AssociationTest {
    @Test
    void aPerfectLineHasNoT() {
        Association.Line line = Association.regression(List.of(1.0, 2.0, 4.0), List.of(3.0, 5.0, 9.0));

        assertThat(line).isEqualTo(new Association.Line(3, 1.0, 2.0, 0.0, null, 0.0, 1.0));
    }

    @Test
    void aLineThroughFourPoints() {
        // x̄ = 2.5, ȳ = 3.5, Sxx = 5, Sxy = 7, Syy = 13: slope 1.4, residual 3.2, R² 0.7538…, se √(1.6 ÷ 5).
        Association.Line line = Association.regression(List.of(1.0, 2.0, 3.0, 4.0), List.of(1.0, 4.0, 3.0, 6.0));

        assertThat(line.slope()).isCloseTo(1.4, within(1e-15));
        assertThat(line.intercept()).isCloseTo(0.0, within(1e-15));
        assertThat(line.slopeError()).isCloseTo(Math.sqrt(0.32), within(1e-15));
        assertThat(line.rSquared()).isCloseTo(9.8 / 13, within(1e-15));
        // With 2 degrees of freedom the t distribution has a closed form: p = 1 − t ÷ √(2 + t²).
        double t = 1.4 / Math.sqrt(0.32);
        assertThat(line.p()).isCloseTo(1 - t / Math.sqrt(2 + t * t), within(1e-12));
    }

    @Test
    void groupsWithoutInnerSpreadDifferForCertain() {
        Association.Test test = Association.anova(List.of(List.of(1.0, 1.0), List.of(2.0, 2.0)));

        assertThat(test).isEqualTo(new Association.Test(2, 4, null, 1, 2, 0.0, 1.0));
    }

    @Test
    void ranksWithTiesAreCorrected() {
        // Ranks 1.5 1.5 | 3 4: H = 12/20 × (9/2 + 49/2) − 15 = 2.4, divided by 1 − 6/60.
        Association.Test test = Association.kruskalWallis(List.of(List.of(1.0, 1.0), List.of(2.0, 3.0)));

        assertThat(test.statistic()).isCloseTo(2.4 / 0.9, within(1e-14));
        assertThat(test.effect()).isCloseTo(2.4 / 0.9 / 3, within(1e-14));
    }

    @Test
    void aPerfectCorrelationOfThreeHasNoInterval() {
        assertThat(Association.pearson(List.of(1.0, 2.0, 3.0), List.of(0.3, 0.2, 0.1)))
                .isEqualTo(new Association.Correlation(3, -1.0, 0.0, null, null));
        assertThat(Association.spearman(List.of(0.0, 1.0, 2.0, 3.0), List.of(1.0, 4.0, 9.0, 100.0)))
                .isEqualTo(new Association.Correlation(4, 1.0, 0.0, 1.0, 1.0));
    }

    @Test
    void theMedcoupleCountsTiesAtTheMedian() {
        // Median 2 (twice): kernels of {2, 2, 5, 10} with {0, 2, 2} are −1 −1 0 | −1 0 1 | 0.2 1 1 | 0.6 1 1 in size
        // 12.
        double medcouple = CycleFacts.present(Naive.medcouple(List.of(0.0, 2.0, 2.0, 5.0, 10.0)));

        assertThat(medcouple).isCloseTo((0.2 + 0.6) / 2, within(1e-15));
    }
}
