package org.pmmlake.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sorted once for all groupings, each group has the distribution of a {@link Sample} of its own. */
class GroupedDistributionsTest {

    @Test
    void everyGroupIsASampleOfItsOwn() {
        Random random = new Random(5);
        double[] values = random.doubles(500, -3, 3).toArray();
        int[] owners = random.ints(500, 0, 12).toArray();
        int[] groupOfOwner = {0, 1, 2, 0, 1, 2, -1, 4, 4, 4, 0, 1};
        Sample[] samples = {new Sample(), new Sample(), new Sample(), new Sample(), new Sample()};
        for (int i = 0; i < values.length; i++) {
            if (groupOfOwner[owners[i]] >= 0) {
                samples[groupOfOwner[owners[i]]].add(values[i]);
            }
        }

        Distribution[] found =
                GroupedDistributions.of(values, owners, values.length).by(groupOfOwner);

        assertThat(found).hasSize(samples.length);
        for (int group = 0; group < samples.length; group++) {
            assertThat(found[group]).isEqualTo(samples[group].distribution());
        }
        assertThat(found[3].n()).isZero();
    }

    @Test
    void takesFiniteNumbersOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupedDistributions.of(new double[] {1, Double.NaN}, new int[2], 2));
    }
}
