package org.pmmlake.metrics.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.catalogue.GroupKind;

class CoverTest {

    private static Cell cell(GroupKind kind, String group, int from, int to) {
        return new Cell(kind, group, IntStream.range(from, to).toArray());
    }

    private static BitSet all(int size) {
        BitSet all = new BitSet();
        all.set(0, size);
        return all;
    }

    @Test
    void whatAGroupLeavesOfAllIsWithheldWithIt() {
        Cell global = cell(GroupKind.GLOBAL, "ALL", 0, 12);
        Cell large = cell(GroupKind.WCO_REGION, "A", 0, 11);
        // All less A is the twelfth value.
        assertThat(Cover.of(List.of(global, large), all(12), 12).withholds(large))
                .isTrue();
        Cell smaller = cell(GroupKind.WCO_REGION, "A", 0, 9);
        assertThat(Cover.of(List.of(global, smaller), all(12), 12).withholds(smaller))
                .isFalse();
    }

    @Test
    void twoThatGiveEachOtherAwayAreCoveredFromEachOther() {
        Cell global = cell(GroupKind.GLOBAL, "ALL", 0, 12);
        Cell ten = cell(GroupKind.WCO_REGION, "A", 0, 10);
        // The two others have a known sum: each of them knows the other.
        assertThat(Cover.of(List.of(global, ten), all(12), 12).withholds(ten)).isTrue();
    }

    @Test
    void oneHiddenValueNeedsACoarserTotal() {
        Cell global = cell(GroupKind.GLOBAL, "ALL", 0, 12);
        BitSet one = new BitSet();
        one.set(3);
        assertThat(Cover.of(List.of(global), one, 12).isClosed()).isTrue();
        assertThat(Cover.of(List.of(global), new BitSet(), 12).isClosed()).isFalse();
    }
}
