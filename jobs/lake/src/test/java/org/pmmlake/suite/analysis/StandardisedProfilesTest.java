package org.pmmlake.suite.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pmmlake.suite.analysis.MatrixFrame.NONE;

import org.junit.jupiter.api.Test;

class StandardisedProfilesTest {

    private static final int[] BOTH = {0, 1};

    @Test
    void aGapTakesTheMedianOfTheRegion() {
        // The gap of X03 becomes 2, the median of 1 and 3; then 1, 3, 2, 6 has mean 3 and sample variance 14/3.
        StandardisedProfiles profiles = StandardisedProfiles.of(
                new MatrixFrame("TF", "TF")
                        .member("X01", "EUR", 1, 1)
                        .member("X02", "EUR", 3, 2)
                        .member("X03", "EUR", NONE, 3)
                        .member("X04", "AMS", 6, 4)
                        .frame(),
                BOTH);
        double unit = Math.sqrt(14.0 / 3);
        assertThat(profiles.columns()[0])
                .containsExactly(new double[] {-2 / unit, 0, -1 / unit, 3 / unit}, within(1e-15));
    }

    @Test
    void aGapWithoutRegionalValuesTakesTheMedianOfAll() {
        // The gaps of X03 (whose region has no value) and X04 (which has no region) become 4, the median of 1, 4 and 7.
        StandardisedProfiles profiles = StandardisedProfiles.of(
                new MatrixFrame("TF", "TF")
                        .member("X01", "EUR", 1, 1)
                        .member("X02", "EUR", 7, 2)
                        .member("X03", "AMS", NONE, 3)
                        .member("X04", null, NONE, 4)
                        .member("X05", null, 4, 5)
                        .frame(),
                BOTH);
        double unit = Math.sqrt(18.0 / 4);
        assertThat(profiles.columns()[0]).containsExactly(new double[] {-3 / unit, 3 / unit, 0, 0, 0}, within(1e-15));
    }

    @Test
    void rareAndConstantKpisStayOut() {
        StandardisedProfiles profiles = StandardisedProfiles.of(
                new MatrixFrame("TF", "TF", "TF", "TF")
                        .member("X01", null, 7, 1, NONE, NONE)
                        .member("X02", null, 7, 2, 1, NONE)
                        .member("X03", null, 7, 4, NONE, 5)
                        .member("X04", null, 7, NONE, 3, NONE)
                        .frame(),
                new int[] {0, 1, 2, 3});
        assertThat(profiles.kpis()).containsExactly(1, 2);
    }

    @Test
    void aMemberWithoutAValueInTheProfileStaysOut() {
        StandardisedProfiles profiles = StandardisedProfiles.of(
                new MatrixFrame("TF", "TF")
                        .member("X01", null, 1, NONE)
                        .member("X02", null, 2, NONE)
                        .member("X03", null, NONE, 9)
                        .member("X04", null, NONE, NONE)
                        .frame(),
                BOTH);
        assertThat(profiles.kpis()).containsExactly(0);
        assertThat(profiles.members()).extracting(MemberProfile::member).containsExactly("X01", "X02");
    }

    @Test
    void withoutValuesThereAreNoProfiles() {
        StandardisedProfiles profiles = StandardisedProfiles.of(
                new MatrixFrame("TF", "TF").member("X01", null, NONE, NONE).frame(), BOTH);
        assertThat(profiles.members()).isEmpty();
        assertThat(profiles.rows()).isEmpty();
        assertThat(StandardisedProfiles.of(new MatrixFrame("TF", "TF").frame(), BOTH)
                        .members())
                .isEmpty();
    }
}
