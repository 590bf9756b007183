package org.pmmlake.suite.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmmlake.suite.analysis.Analyses;
import org.pmmlake.suite.analysis.Analysis;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.KpiValueTable;
import org.pmmlake.suite.schema.QualityFindingTable;
import org.pmmlake.suite.schema.TableSpec;

/** What a decision about a finding explains, and what not. */
class ChangeCausesTest {

    private static final Map<String, @Nullable Object> FINDING = Map.of(
            QualityFindingTable.CYCLE, 2022, QualityFindingTable.MEMBER, "X01", QualityFindingTable.STATE, "accepted");

    private static ReleaseInputs inputs(Map<Integer, String> decisions) {
        return inputs(decisions, Set.of());
    }

    private static ReleaseInputs inputs(Map<Integer, String> decisions, Set<Integer> compared) {
        SortedMap<Integer, String> catalogues = new TreeMap<>(Map.of(2022, "same", 2024, "same"));
        return new ReleaseInputs(
                "method",
                "disclosure",
                catalogues,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(compared),
                new TreeMap<>(decisions),
                "");
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

    private static ReleaseInputs submissions(Map<Integer, Integer> members) {
        SortedMap<Integer, String> catalogues = new TreeMap<>();
        SortedMap<Integer, SortedMap<String, Integer>> submissions = new TreeMap<>();
        members.forEach((cycle, count) -> {
            catalogues.put(cycle, "same");
            SortedMap<String, Integer> own = new TreeMap<>();
            IntStream.rangeClosed(1, count).forEach(member -> own.put("X%02d".formatted(member), 1));
            submissions.put(cycle, own);
        });
        return new ReleaseInputs(
                "method", "disclosure", catalogues, new TreeMap<>(), submissions, new TreeSet<>(), new TreeMap<>(), "");
    }

    @Test
    void manyMembersAreCountedAndANewCycleIsOneCause() {
        ChangeCauses causes = new ChangeCauses(submissions(Map.of(2022, 1)), submissions(Map.of(2022, 9, 2024, 40)));
        Map<String, @Nullable Object> revised = Map.of(KpiValueTable.CYCLE, 2022);
        Map<String, @Nullable Object> added = Map.of(KpiValueTable.CYCLE, 2024, KpiValueTable.MEMBER, "X07");

        assertThat(causes.of(BenchmarkTable.SPEC, BenchmarkTable.MEAN, revised::get))
                .isEqualTo("2022: new submission of X02, X03, X04, X05, X06, and 3 more");
        assertThat(causes.of(BenchmarkTable.SPEC, BenchmarkTable.MEAN, added::get))
                .isEqualTo(causes.of(KpiValueTable.SPEC, KpiValueTable.VALUE, added::get))
                .isEqualTo("2024: new cycle");
    }

    /** A pair of cycles goes where a cycle comes between them. */
    @ParameterizedTest
    @MethodSource
    void otherCyclesExplainTheTablesThatCompareThem(TableSpec table) {
        Map<String, @Nullable Object> row = Map.of("cycle_from", 2022, "cycle_to", 2024);

        assertThat(new ChangeCauses(inputs(Map.of(), Set.of(2022, 2024)), inputs(Map.of(), Set.of(2022, 2023, 2024)))
                        .of(table, table.columnNames().get(table.columnNames().size() - 2), row::get))
                .isEqualTo("other cycles are compared");
        assertThat(new ChangeCauses(inputs(Map.of(), Set.of(2022, 2024)), inputs(Map.of(), Set.of(2022, 2024)))
                        .of(table, table.columnNames().get(table.columnNames().size() - 2), row::get))
                .isEmpty();
    }

    static Stream<TableSpec> otherCyclesExplainTheTablesThatCompareThem() {
        return Analyses.all().stream().filter(Analysis::acrossCycles).map(Analysis::output);
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
