package org.pmmlake.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SilhouetteTest {

    private static final double[][] POINTS = {{0, 0}, {0, 1}, {1, 0}, {10, 10}, {10, 11}, {30, 0}};

    /**
     * R 4: {@code d <- as.matrix(dist(x)); s <- sapply(1:6, function(i) { own <- cl == cl[i]; if (sum(own) == 1)
     * return(0); a <- sum(d[i, own]) / (sum(own) - 1); b <- min(tapply(d[i, !own], cl[!own], mean)); (b - a) / max(a,
     * b) }); mean(s)} over {@code d <- d^2}.
     */
    @Test
    void agreesWithTheFormulaInR() {
        int[] clusters = {0, 0, 0, 1, 1, 2};
        assertThat(Silhouette.mean(POINTS, clusters)).isCloseTo(0.828231500775635, within(1e-12));
    }

    @Test
    void namesOfClustersDoNotMatter() {
        assertThat(Silhouette.mean(POINTS, new int[] {5, 5, 5, 0, 0, 2}))
                .isEqualTo(Silhouette.mean(POINTS, new int[] {0, 0, 0, 1, 1, 2}));
    }

    @Test
    void oneClusterHasNone() {
        assertThat(Silhouette.mean(POINTS, new int[6])).isNull();
        assertThat(Silhouette.mean(new double[0][0], new int[0])).isNull();
    }

    @Test
    void equalPointsInTwoClustersTellNothingApart() {
        assertThat(Silhouette.mean(
                        new double[][] {{0.1, 0.7}, {0.1, 0.7}, {0.1, 0.7}, {0.1, 0.7}, {0.1, 0.7}},
                        new int[] {0, 0, 0, 1, 1}))
                .isZero();
    }
}
