package org.pmmlake.metrics.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingStillTest {

    @Test
    void withoutReadersAmongTheMembersAllMayMove() {
        assertThat(StandingStill.of(9, 0)).containsExactly(new BitSet());
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "3, 3", "9, 5", "10, 5", "11, 6", "62, 8", "186, 10", "1000, 13"})
    void everyMemberMovesInAWorldInWhichAnyReaderStandsStill(int members, int worlds) {
        List<BitSet> sets = StandingStill.of(members, 1);

        assertThat(sets).hasSize(worlds);
        for (int member = 0; member < members; member++) {
            for (int reader = 0; reader < members; reader++) {
                assertThat(member == reader || isServed(sets, member, reader))
                        .as("member %d, reader %d", member, reader)
                        .isTrue();
            }
        }
    }

    @Test
    void everyMemberMovesWhileTwoReadersStandStill() {
        List<BitSet> sets = StandingStill.of(20, 2);

        for (int member = 0; member < 20; member++) {
            for (int one = 0; one < 20; one++) {
                for (int other = 0; other < 20; other++) {
                    assertThat(member == one || member == other || isServed(sets, member, one, other))
                            .as("member %d, readers %d and %d", member, one, other)
                            .isTrue();
                }
            }
        }
    }

    private static boolean isServed(List<BitSet> sets, int member, int... readers) {
        return sets.stream()
                .anyMatch(set -> !set.get(member) && Arrays.stream(readers).allMatch(set::get));
    }
}
