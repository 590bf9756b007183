package org.pmmlake.suite.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.CatalogueEntries;
import org.pmmlake.metrics.catalogue.EntryCertainty;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.catalogue.Tool;

/** Expected counts are counted by hand from the levels in each test. */
class ToolFollowupAnalysisTest {

    private static final int NONE = -1;

    /** A cycle: its tools, and each Member's levels in their order. */
    private static CycleFrame cycle(int cycle, List<String> tools, Map<String, int[]> levels) {
        List<Tool> entries = tools.stream()
                .map(code -> new Tool(code, code, List.of(), EntryCertainty.ASSUMED, "test"))
                .toList();
        Catalogue catalogue = new Catalogue(
                "test",
                new CatalogueEntries(
                        List.of(), List.of(), List.of(), entries, List.of(), List.of(), List.of(), List.of(),
                        List.of()));
        List<MemberProfile> members = new ArrayList<>();
        levels.forEach((member, own) -> members.add(new MemberProfile(
                member, new EnumMap<>(GroupKind.class), null, 1, List.of(), List.<Set<String>>of(), own, Map.of())));
        return new CycleFrame(cycle, catalogue, members, new TreeSet<>());
    }

    private static int[] levels(int... levels) {
        return levels;
    }

    private static List<List<Object>> rows(CycleFrame... frames) {
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : new ToolFollowupAnalysis().rows(List.of(frames), StandardParameters.ALL)) {
            List<Object> cells = new ArrayList<>();
            for (int column = 0; column < row.length(); column++) {
                cells.add(row.get(column));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<Object> row(int from, int to, String tool, int level, long... counts) {
        List<Object> cells = new ArrayList<>(List.of(from, to, tool, level));
        for (long count : counts) {
            cells.add(count);
        }
        return cells;
    }

    @Test
    void membersAreFollowedFromLevelToLevel() {
        CycleFrame before = cycle(
                2022,
                List.of("saf"),
                Map.of(
                        "X01",
                        levels(2),
                        "X02",
                        levels(2),
                        "X03",
                        levels(2),
                        "X04",
                        levels(2),
                        "X05",
                        levels(3),
                        "X06",
                        levels(0),
                        "X07",
                        levels(NONE)));
        CycleFrame after = cycle(
                2024,
                List.of("saf"),
                Map.of(
                        "X01",
                        levels(3),
                        "X02",
                        levels(2),
                        "X03",
                        levels(NONE),
                        "X05",
                        levels(1),
                        "X06",
                        levels(0),
                        "X07",
                        levels(3),
                        "X08",
                        levels(3)));

        assertThat(rows(before, after))
                .containsExactly(
                        row(2022, 2024, "saf", 0, 1, 1, 0, 0, 0, 0, 0),
                        row(2022, 2024, "saf", 1, 0, 0, 0, 0, 0, 0, 0),
                        row(2022, 2024, "saf", 2, 4, 0, 0, 1, 1, 1, 1),
                        row(2022, 2024, "saf", 3, 1, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void aToolThatOneCycleDoesNotAskHasNoAnswerThereAndNobodyBefore() {
        CycleFrame before = cycle(2022, List.of("old"), Map.of("X01", levels(3), "X02", levels(1)));
        CycleFrame after = cycle(2024, List.of("new"), Map.of("X01", levels(3)));

        assertThat(rows(before, after))
                .contains(
                        row(2022, 2024, "old", 3, 1, 0, 0, 0, 0, 1, 0),
                        row(2022, 2024, "old", 1, 1, 0, 0, 0, 0, 0, 1),
                        row(2022, 2024, "new", 3, 0, 0, 0, 0, 0, 0, 0))
                .hasSize(8);
    }

    @Test
    void cyclesAreComparedOneAfterTheOtherAndTheOrderOfToolsDoesNotMatter() {
        CycleFrame first = cycle(2022, List.of("a", "b"), Map.of("X01", levels(0, 2)));
        CycleFrame second = cycle(2024, List.of("a", "b"), Map.of());
        CycleFrame third = cycle(2026, List.of("a", "b"), Map.of("X01", levels(1, 3)));

        List<List<Object>> rows = rows(first, second, third);

        assertThat(rows).hasSize(2 * 2 * 4);
        assertThat(rows)
                .contains(row(2022, 2024, "a", 0, 1, 0, 0, 0, 0, 0, 1), row(2022, 2024, "b", 2, 1, 0, 0, 0, 0, 0, 1));
        assertThat(rows)
                .filteredOn(row -> row.get(0).equals(2024))
                .allSatisfy(row -> assertThat(row.subList(4, row.size())).containsOnly(0L));
    }

    @Test
    void oneCycleOrNoneHasNothingToFollow() {
        assertThat(rows()).isEmpty();
        assertThat(rows(cycle(2022, List.of("a"), Map.of("X01", levels(2))))).isEmpty();
    }

    @Test
    void rowsFillAllColumnsButTheRun() {
        CycleFrame frame = cycle(2022, List.of("a"), Map.of());
        assertThat(rows(frame, cycle(2024, List.of("a"), Map.of())).get(0))
                .hasSize(new ToolFollowupAnalysis().output().columnNames().size() - 1);
    }
}
