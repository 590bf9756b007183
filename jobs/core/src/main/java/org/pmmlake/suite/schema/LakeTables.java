package org.pmmlake.suite.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Every table of the lake: the one list that readers, the dictionary and checks walk. */
public final class LakeTables {
    public static final List<TableSpec> BRONZE = List.of(DeliveryTable.SPEC, PresenceTable.SPEC);

    public static final List<TableSpec> SILVER = List.of(
            MemberTable.SPEC,
            SubmissionTable.SPEC,
            DataPointTable.SPEC,
            DataPointTotalTable.SPEC,
            DataPointDoubtTable.SPEC,
            AnswerTable.SPEC,
            BlankTable.SPEC,
            ToolResponseTable.SPEC);

    /** The tables of the gold layer: those that analyses fill, by name, and those of the jobs themselves. */
    public static final List<TableSpec> GOLD = Stream.concat(
                    filled(),
                    Stream.of(QuarantineTable.SPEC, SourceFileTable.SPEC, PublishedFigureTable.SPEC, RunTable.SPEC))
            .toList();

    /** The dimensions and the data dictionary that every release has beside the gold tables. */
    public static final List<TableSpec> DIMENSIONS = List.of(
            DimMemberTable.SPEC,
            DimCycleTable.SPEC,
            DimTables.DIMENSION,
            DimOutcomeTable.SPEC,
            DimKpiTable.SPEC,
            DimTables.QUESTION,
            DimTables.CATEGORY,
            DimTables.TOOL,
            DimTables.GROUP,
            DimTables.REASON,
            DimTables.SDG,
            DimTables.FACTOR,
            DimFigureTable.SPEC,
            DataDictionaryTable.SPEC);

    private LakeTables() {}

    private static Stream<TableSpec> filled() {
        return ServiceLoader.load(GoldTable.class, GoldTable.class.getClassLoader()).stream()
                .map(provider -> provider.get().output())
                .sorted(Comparator.comparing(TableSpec::name));
    }

    /** All tables, bronze first. */
    public static List<TableSpec> all() {
        return Stream.of(BRONZE, SILVER, GOLD).flatMap(List::stream).toList();
    }

    /** The table of this name, such as {@code benchmark}, or empty. */
    public static Optional<TableSpec> named(String name) {
        return all().stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
