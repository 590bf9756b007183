package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.figures.PublishedFigure;
import org.pmmlake.suite.schema.DimCycleTable;
import org.pmmlake.suite.schema.DimFigureTable;
import org.pmmlake.suite.schema.DimMemberTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.TableSpec;

/** The rows of the dimensions: the registers of the cycles, and the catalogue versions that they were asked by. */
public final class DimensionRows {

    private DimensionRows() {}

    /**
     * The rows of each dimension.
     *
     * @param catalogues catalogue of each cycle of the lake
     * @param register rows of {@link MemberTable}
     * @param participants Members with an accepted submission, by cycle
     * @param figures what the report of the first cycle prints
     * @param catalogueOfTheReport the catalogue that names what these figures are about
     */
    public static Map<TableSpec, List<Row>> of(
            SortedMap<Integer, Catalogue> catalogues,
            List<Row> register,
            Map<Integer, Set<String>> participants,
            List<PublishedFigure> figures,
            Catalogue catalogueOfTheReport) {
        Map<TableSpec, List<Row>> rows = new HashMap<>();
        rows.put(DimMemberTable.SPEC, members(register, participants));
        rows.put(DimCycleTable.SPEC, cycles(catalogues, register, participants));
        catalogues.forEach((cycle, catalogue) -> new CatalogueDimensions(cycle, catalogue)
                .rows()
                .forEach((spec, own) ->
                        rows.computeIfAbsent(spec, none -> new ArrayList<>()).addAll(own)));
        rows.put(DimFigureTable.SPEC, FigureRows.of(catalogueOfTheReport, figures));
        return rows;
    }

    private static List<Row> members(List<Row> register, Map<Integer, Set<String>> participants) {
        return register.stream()
                .map(row -> RowFactory.create(
                        row.getAs(MemberTable.CYCLE),
                        row.getAs(MemberTable.MEMBER),
                        row.getAs(MemberTable.NAME),
                        row.getAs(MemberTable.WCO_REGION),
                        row.getAs(MemberTable.INCOME_GROUP),
                        row.getAs(MemberTable.GEOGRAPHIC_TYPE),
                        row.getAs(MemberTable.ADMINISTRATION_TYPE),
                        row.getAs(MemberTable.UNIONS),
                        row.getAs(MemberTable.GDP_USD_BN),
                        participants
                                .getOrDefault(row.<Integer>getAs(MemberTable.CYCLE), Set.of())
                                .contains(row.<String>getAs(MemberTable.MEMBER))))
                .toList();
    }

    private static List<Row> cycles(
            SortedMap<Integer, Catalogue> catalogues, List<Row> register, Map<Integer, Set<String>> participants) {
        List<Row> rows = new ArrayList<>();
        catalogues.forEach((cycle, catalogue) -> rows.add(RowFactory.create(
                cycle,
                catalogue.version(),
                register.stream()
                        .filter(row -> row.getAs(MemberTable.CYCLE).equals(cycle))
                        .count(),
                (long) participants.getOrDefault(cycle, Set.of()).size())));
        return rows;
    }
}
