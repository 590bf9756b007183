package org.pmmlake.suite.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pmmlake.suite.schema.QualityFindingTable;

/** What a decision about a finding explains, and what not. */
class ChangeCausesTest {

    private static final Map<String, @Nullable Object> FINDING = Map.of(
            QualityFindingTable.CYCLE, 2022, QualityFindingTable.MEMBER, "X01", QualityFindingTable.STATE, "accepted");

    private static ReleaseInputs inputs(Map<Integer, String> decisions) {
        SortedMap<Integer, String> catalogues = new TreeMap<>(Map.of(2022, "same", 2024, "same"));
        return new ReleaseInputs(
                "method",
                "disclosure",
                catalogues,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                new TreeMap<>(decisions));
    }

    private static String cause(Map<Integer, String> before, Map<Integer, String> after, String column) {
        return new ChangeCauses(inputs(before), inputs(after)).of(QualityFindingTable.SPEC, column, FINDING::get);
    }

    @Test
    void aDecisionExplainsTheStateOfFindingsOfItsCycle() {
        assertThat(cause(Map.of(), Map.of(2022, "a"), QualityFindingTable.STATE))
                .isEqualTo("2022: decisions about findings");
        assertThat(cause(Map.of(2022, "a"), Map.of(2022, "b"), QualityFindingTable.STATE))
                .isNotEmpty();
    }

    @Test
    void itExplainsNothingElse() {
        assertThat(cause(Map.of(2022, "a"), Map.of(2022, "a"), QualityFindingTable.STATE))
                .isEmpty();
        assertThat(cause(Map.of(), Map.of(2024, "a"), QualityFindingTable.STATE))
                .isEmpty();
        assertThat(cause(Map.of(), Map.of(2022, "a"), QualityFindingTable.OBSERVED))
                .isEmpty();
    }
}
