package org.pmmlake.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.catalogue.GroupKind;

class FamilyBuilderTest {

    private static final Map<String, Map<GroupKind, String>> REGISTER = Map.of(
            "A", Map.of(GroupKind.WCO_REGION, "AMS"),
            "B", Map.of(GroupKind.WCO_REGION, "AMS"),
            "C", Map.of(GroupKind.WCO_REGION, "EUR"));
    private static final Map<String, Map<GroupKind, String>> LATER = Map.of(
            "A", Map.of(GroupKind.WCO_REGION, "AMS"),
            "B", Map.of(GroupKind.WCO_REGION, "EUR"),
            "C", Map.of(GroupKind.WCO_REGION, "EUR"));

    private static FamilyBuilder builder(Map<ValueId, Double> earlier) {
        return new FamilyBuilder("kpi", Domain.share(), Statistic.MEAN, earlier);
    }

    @Test
    void aCycleHasTheMeansOfAllGroupsAndAChangeThoseWhoStayed() {
        Family family = builder(Map.of())
                .cycle(2022, new TreeMap<>(Map.of("A", 10.0, "B", 20.0, "C", 30.0)), REGISTER)
                .cycle(2024, new TreeMap<>(Map.of("A", 11.0, "B", 21.0)), LATER)
                .changes(2022, 2024)
                .regression(2022, "gdp", Map.of("A", 1.5, "C", 2.5, "D", 9.0))
                .regression(2024, "gdp", Map.of("D", 9.0))
                .benchmark(2022, 20)
                .build();
        Map<CellId, Set<String>> members = family.cells().stream()
                .collect(Collectors.toMap(Cell::id, cell -> cell.contributors().stream()
                        .map(ValueId::member)
                        .collect(Collectors.toSet())));

        assertThat(members)
                .containsEntry(CellId.total(2022), Set.of("A", "B", "C"))
                .containsEntry(CellId.mean(2022, GroupKind.WCO_REGION, "AMS"), Set.of("A", "B"))
                .containsEntry(CellId.change(2022, 2024, GroupKind.GLOBAL, "ALL"), Set.of("A", "B"))
                .containsEntry(CellId.change(2022, 2024, GroupKind.WCO_REGION, "AMS"), Set.of("A"))
                .containsEntry(CellId.regression(2022, "gdp"), Set.of("A", "C"))
                .doesNotContainKey(CellId.regression(2024, "gdp"))
                .doesNotContainKey(CellId.change(2022, 2024, GroupKind.WCO_REGION, "EUR"));
        assertThat(family.benchmarks()).containsEntry(2022, 20.0);
    }

    @Test
    void aValueThatWasReleasedBeforeKeepsItsVersionAndAnotherIsNew() {
        ValueId first = new ValueId("A", 2022, 1);
        ValueId second = new ValueId("A", 2022, 2);
        FamilyBuilder builder = builder(Map.of(first, 10.0, second, 12.0))
                .cycle(2022, new TreeMap<>(Map.of("A", 10.0, "B", 12.0)), REGISTER);
        FamilyBuilder changed =
                builder(Map.of(first, 10.0, second, 12.0)).cycle(2022, new TreeMap<>(Map.of("A", 11.0)), REGISTER);

        assertThat(builder.current(2022)).containsEntry("A", first).containsEntry("B", new ValueId("B", 2022, 1));
        assertThat(changed.current(2022)).containsEntry("A", new ValueId("A", 2022, 3));
        assertThat(changed.build().values()).hasSize(3);
    }

    @Test
    void aGroupAllAtOneLevelIsNotTheDifferenceOfOthers() {
        List<ValueId> ids = List.of(id("A"), id("B"), id("C"), id("D"), id("E"), id("F"), id("G"));
        SmallCounts.Entry alike = entry("alike", ids.subList(0, 3));
        SmallCounts.Entry others = entry("others", ids.subList(3, 7));
        SmallCounts.Entry total = new SmallCounts.Entry(CellId.total(2022), Set.copyOf(ids), 7);

        assertThat(SmallCounts.complements(List.of(alike), List.of(others, total), List.of()))
                .containsExactly(others.id());
        assertThat(SmallCounts.complements(List.of(alike), List.of(total), List.of(others.fact())))
                .containsExactly(total.id());
    }

    @Test
    void spreadsOfEarlierReleasesDoNotHinderTheCheckOfCounts() {
        List<ValueId> ids = List.of(id("A"), id("B"), id("C"), id("D"), id("E"), id("F"), id("G"));
        SmallCounts.Entry alike = entry("alike", ids.subList(0, 3));
        SmallCounts.Entry total = new SmallCounts.Entry(CellId.total(2022), Set.copyOf(ids), 7);
        List<ValueId> others = ids.subList(3, 7);

        assertThat(SmallCounts.complements(
                        List.of(alike), List.of(total), List.of(Fact.sum(1, others), Fact.sum(2, others))))
                .containsExactly(total.id());
        assertThat(SmallCounts.complements(List.of(alike), List.of(total), List.of(Fact.sum(2, others))))
                .isEmpty();
    }

    private static ValueId id(String member) {
        return new ValueId(member, 2022, 1);
    }

    private static SmallCounts.Entry entry(String group, Collection<ValueId> ids) {
        return new SmallCounts.Entry(CellId.mean(2022, GroupKind.WCO_REGION, group), Set.copyOf(ids), ids.size());
    }
}
