package org.pmmlake.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.catalogue.Group;
import org.pmmlake.metrics.catalogue.GroupKind;

class FamilySliceTest {

    private static final List<Integer> CYCLES = List.of(2018, 2020, 2022, 2024);

    private static ValueId value(String member, int cycle) {
        return new ValueId(member, cycle, 1);
    }

    private static List<ValueId> values(int cycle) {
        return List.of(value("X01", cycle), value("X02", cycle), value("X03", cycle));
    }

    private static Cell change(int from, int to) {
        return Cell.change(
                CellId.change(from, to, GroupKind.GLOBAL, Group.ALL), Map.of(value("X01", from), value("X01", to)));
    }

    private static Family family() {
        Map<ValueId, Double> all = new TreeMap<>();
        CYCLES.forEach(cycle -> values(cycle).forEach(id -> all.put(id, 1.0)));
        List<Cell> cells = CYCLES.stream()
                .map(cycle -> Cell.mean(CellId.total(cycle), values(cycle)))
                .collect(Collectors.toList());
        cells.add(change(2018, 2020));
        cells.add(change(2022, 2024));
        return new Family("kpi", Domain.share(), all, cells, Map.of(), Statistic.MEAN);
    }

    private static ReleasedFact told(Fact fact) {
        return new ReleasedFact("R1", "public", "kpi", "a figure", fact, BigDecimal.ONE);
    }

    private static ReleasedFact toldMean(int cycle) {
        return told(Fact.sum(1, values(cycle)));
    }

    private static ReleasedFact toldChange(int from, int to) {
        return told(new Fact(
                1,
                List.of(
                        new Term(value("X02", from), BigInteger.ONE.negate()),
                        new Term(value("X02", to), BigInteger.ONE))));
    }

    private static Set<Integer> cycles(FamilySlice slice) {
        return slice.family().values().keySet().stream().map(ValueId::cycle).collect(Collectors.toSet());
    }

    @Test
    void whereNothingIsSettledAllHasToBeDecided() {
        List<ReleasedFact> told = List.of(toldMean(2018));
        FamilySlice slice = FamilySlice.of(family(), told, List.of(), Set.of()).orElseThrow();

        assertThat(slice.family()).isEqualTo(family());
        assertThat(slice.earlier()).isEqualTo(told);
    }

    @Test
    void whereAllIsSettledNothingHas() {
        assertThat(FamilySlice.of(family(), List.of(toldMean(2018)), List.of(), Set.copyOf(CYCLES)))
                .isEmpty();
    }

    @Test
    void cellsWithAnOpenCycleAreDecidedByWhatWasToldOfTheirCycles() {
        List<ReleasedFact> told = List.of(toldMean(2018), toldMean(2020), toldMean(2022));
        Refusal about = new Refusal("public", "kpi", List.of(Fact.sum(2, values(2022))));
        Refusal of2018 = new Refusal("public", "kpi", List.of(Fact.sum(2, values(2018))));

        FamilySlice slice = FamilySlice.of(family(), told, List.of(about, of2018), Set.of(2018, 2020, 2022))
                .orElseThrow();

        assertThat(slice.family().cells())
                .extracting(cell -> cell.id().cycleFrom(), cell -> cell.id().cycle())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2024, 2024),
                        org.assertj.core.groups.Tuple.tuple(2022, 2024));
        assertThat(cycles(slice)).containsExactlyInAnyOrder(2022, 2024);
        assertThat(slice.earlier()).containsExactly(toldMean(2022));
        assertThat(slice.refused()).containsExactly(about);
    }

    @Test
    void whatWasToldConnectsFurtherCycles() {
        List<ReleasedFact> told = List.of(toldChange(2018, 2020), toldChange(2020, 2022), toldMean(2018));

        FamilySlice slice = FamilySlice.of(family(), told, List.of(), Set.of(2018, 2020, 2022))
                .orElseThrow();

        assertThat(cycles(slice)).containsExactlyInAnyOrderElementsOf(CYCLES);
        assertThat(slice.earlier()).containsExactlyElementsOf(told);
        assertThat(slice.family().cells())
                .allMatch(cell -> cell.contributors().stream().anyMatch(id -> id.cycle() == 2024));
    }

    /** A revision is a value of its own: what was told of the one before counts, though no cell has it any more. */
    @Test
    void whatIsLeftOfAnOpenCycleIsLookedAt() {
        Family gone = family().with(family().values(), List.of());

        FamilySlice slice = FamilySlice.of(
                        gone, List.of(toldMean(2024), toldMean(2022)), List.of(), Set.of(2018, 2020, 2022))
                .orElseThrow();

        assertThat(slice.earlier()).containsExactly(toldMean(2024));
    }

    @Test
    void aNewerCertificateSpeaksForItsValues() {
        Certificate older = certificate(
                List.of(value("X01", 2018), value("X02", 2018), value("X01", 2020), value("X02", 2020)),
                List.of(witness(2018), witness(2020)));
        Certificate newer = certificate(
                List.of(value("X01", 2020), value("X02", 2020), value("X03", 2020)), List.of(witness(2022)));

        Certificate together = CertificateVerifier.inForce(List.of(newer, older));

        assertThat(together.withheld())
                .containsExactly(
                        value("X01", 2018),
                        value("X02", 2018),
                        value("X01", 2020),
                        value("X02", 2020),
                        value("X03", 2020));
        assertThat(together.witnesses()).containsExactly(witness(2022), witness(2018));
    }

    private static Certificate certificate(List<ValueId> withheld, List<List<Term>> witnesses) {
        return new Certificate("kpi", "public", Audience.Insiders.NONE, withheld, witnesses);
    }

    private static List<Term> witness(int cycle) {
        return List.of(
                new Term(value("X01", cycle), BigInteger.ONE), new Term(value("X02", cycle), BigInteger.ONE.negate()));
    }
}
