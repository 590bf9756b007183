package org.pmmlake.metrics.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pmmlake.metrics.worlds.Panels.HIGHER;
import static org.pmmlake.metrics.worlds.Panels.STEPS;
import static org.pmmlake.metrics.worlds.Panels.first;
import static org.pmmlake.metrics.worlds.Panels.hidden;
import static org.pmmlake.metrics.worlds.Panels.panel;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PoolTest {

    /** So many that each world moves many of them. */
    private static final int SIZE = 610;

    @Test
    void fewWorldsServeManyMembersWhoeverOfThemReads() {
        double[] values = new SplittableRandom(3)
                .ints(SIZE, 0, 9)
                .mapToDouble(step -> 12.5 * step)
                .toArray();
        Panel panel = panel(2022, STEPS, HIGHER, values);
        Story story = new Story("kpi", List.of(hidden(panel)), List.of(first(SIZE)), List.of());

        List<List<double[]>> worlds =
                Pool.of(story, 1, null, Pool.Patience.USUAL).proof();

        assertThat(worlds).hasSizeLessThan(40).allMatch(story::isTrueOf);
        BitSet[] moved = new BitSet[SIZE];
        for (int place = 0; place < SIZE; place++) {
            moved[place] = new BitSet();
            for (int k = 0; k < worlds.size(); k++) {
                moved[place].set(k, worlds.get(k).get(0)[place] != panel.values()[place]);
            }
        }
        for (int place = 0; place < SIZE; place++) {
            for (int reader = 0; reader < SIZE; reader++) {
                BitSet whileReaderStays = (BitSet) moved[place].clone();
                whileReaderStays.andNot(moved[reader]);
                if (place != reader && whileReaderStays.isEmpty()) {
                    assertThat(place)
                            .as("a value that reader %d works out", reader)
                            .isNegative();
                }
            }
        }
    }
}
