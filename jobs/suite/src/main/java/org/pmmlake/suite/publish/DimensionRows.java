package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Dimension;
import org.pmmlake.metrics.catalogue.Group;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.suite.schema.DimCycleTable;
import org.pmmlake.suite.schema.DimGroupTable;
import org.pmmlake.suite.schema.DimKpiTable;
import org.pmmlake.suite.schema.DimMemberTable;
import org.pmmlake.suite.schema.DimOutcomeTable;
import org.pmmlake.suite.schema.DimToolTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.TableSpec;

/** The rows of the dimensions: the registers of the cycles, and the catalogue versions that they were asked by. */
public final class DimensionRows {

    private final SortedMap<Integer, Catalogue> catalogues;
    private final List<Row> register;
    private final Map<Integer, Set<String>> participants;

    /**
     * Prepares the dimensions.
     *
     * @param catalogues catalogue of each cycle of the lake
     * @param register rows of {@link MemberTable}
     * @param participants Members with an accepted submission, by cycle
     */
    public DimensionRows(
            SortedMap<Integer, Catalogue> catalogues, List<Row> register, Map<Integer, Set<String>> participants) {
        this.catalogues = catalogues;
        this.register = register;
        this.participants = participants;
    }

    /** The rows of each dimension. */
    public Map<TableSpec, List<Row>> all() {
        Map<TableSpec, List<Row>> rows = new HashMap<>();
        rows.put(DimMemberTable.SPEC, members());
        rows.put(DimCycleTable.SPEC, cycles());
        for (TableSpec spec : List.of(DimKpiTable.SPEC, DimOutcomeTable.SPEC, DimToolTable.SPEC, DimGroupTable.SPEC)) {
            rows.put(spec, new ArrayList<>());
        }
        Map<String, Catalogue> versions = new HashMap<>();
        catalogues.values().forEach(catalogue -> versions.put(catalogue.version(), catalogue));
        versions.values().forEach(catalogue -> {
            rows.getOrDefault(DimKpiTable.SPEC, List.of()).addAll(kpis(catalogue));
            rows.getOrDefault(DimOutcomeTable.SPEC, List.of()).addAll(outcomes(catalogue));
            rows.getOrDefault(DimToolTable.SPEC, List.of()).addAll(tools(catalogue));
            rows.getOrDefault(DimGroupTable.SPEC, List.of()).addAll(groups(catalogue));
        });
        return rows;
    }

    private List<Row> members() {
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
                        participates(row)))
                .toList();
    }

    private boolean participates(Row row) {
        int cycle = row.getAs(MemberTable.CYCLE);
        String member = row.getAs(MemberTable.MEMBER);
        return participants.getOrDefault(cycle, Set.of()).contains(member);
    }

    private List<Row> cycles() {
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

    private static List<Row> kpis(Catalogue catalogue) {
        return catalogue.kpis().stream()
                .map(kpi -> RowFactory.create(
                        catalogue.version(),
                        kpi.code(),
                        kpi.name(),
                        kpi.outcome(),
                        catalogue.outcome(kpi.outcome()).orElseThrow().dimension(),
                        kpi.method().code(),
                        kpi.numerator(),
                        joined(kpi.denominators()),
                        kpi.questions(),
                        kpi.unit(),
                        kpi.direction().code(),
                        kpi.benchmarkStatistic().code(),
                        kpi.disclosureLevel().code(),
                        kpi.certainty().code(),
                        kpi.source(),
                        kpi.note().isEmpty() ? null : kpi.note()))
                .toList();
    }

    private static List<Row> outcomes(Catalogue catalogue) {
        Map<String, String> dimensionNames = new HashMap<>();
        for (Dimension dimension : catalogue.dimensions()) {
            dimensionNames.put(dimension.code(), dimension.name());
        }
        return catalogue.outcomes().stream()
                .map(outcome -> RowFactory.create(
                        catalogue.version(),
                        outcome.code(),
                        outcome.name(),
                        outcome.dimension(),
                        dimensionNames.get(outcome.dimension()),
                        outcome.source()))
                .toList();
    }

    private static List<Row> tools(Catalogue catalogue) {
        return catalogue.tools().stream()
                .map(tool -> RowFactory.create(
                        catalogue.version(),
                        tool.code(),
                        tool.name(),
                        joined(tool.outcomes()),
                        tool.certainty().code(),
                        tool.source()))
                .toList();
    }

    private static List<Row> groups(Catalogue catalogue) {
        List<Row> rows = new ArrayList<>();
        rows.add(RowFactory.create(
                catalogue.version(), GroupKind.GLOBAL.code(), Group.ALL, "All participating Members", "contract §1"));
        catalogue
                .groups()
                .forEach(group -> rows.add(RowFactory.create(
                        catalogue.version(), group.kind().code(), group.code(), group.name(), group.source())));
        return rows;
    }

    private static @Nullable String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(";", codes);
    }
}
