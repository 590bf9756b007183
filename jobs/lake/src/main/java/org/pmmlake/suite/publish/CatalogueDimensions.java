package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Breakdown;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Dimension;
import org.pmmlake.metrics.catalogue.Group;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.LabelKind;
import org.pmmlake.metrics.catalogue.Outcome;
import org.pmmlake.metrics.catalogue.RadLink;
import org.pmmlake.metrics.catalogue.SdgLink;
import org.pmmlake.metrics.catalogue.Tool;
import org.pmmlake.suite.publish.CatalogueNames.LabelledName;
import org.pmmlake.suite.schema.DimKpiTable;
import org.pmmlake.suite.schema.DimOutcomeTable;
import org.pmmlake.suite.schema.DimTables;
import org.pmmlake.suite.schema.TableSpec;

/** The rows of the dimensions that say what the catalogue of a cycle defines. */
final class CatalogueDimensions {

    private final Catalogue catalogue;
    private final CatalogueNames names;

    CatalogueDimensions(int cycle, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.names = new CatalogueNames(cycle, catalogue);
    }

    Map<TableSpec, List<Row>> rows() {
        Map<TableSpec, List<Row>> rows = new LinkedHashMap<>();
        rows.put(
                DimTables.DIMENSION,
                catalogue.dimensions().stream().map(this::dimension).toList());
        rows.put(
                DimOutcomeTable.SPEC,
                catalogue.outcomes().stream().map(this::outcome).toList());
        rows.put(DimKpiTable.SPEC, catalogue.kpis().stream().map(this::kpi).toList());
        rows.put(DimTables.QUESTION, questions());
        rows.put(DimTables.CATEGORY, categories());
        rows.put(DimTables.TOOL, catalogue.tools().stream().map(this::tool).toList());
        rows.put(DimTables.GROUP, groups());
        rows.put(DimTables.REASON, reasons());
        rows.put(DimTables.SDG, goals());
        rows.put(DimTables.FACTOR, factors());
        return rows;
    }

    private static Object[] key(Object... codes) {
        return codes;
    }

    /** The row of what the catalogue lists by its code, in the order of its labels. */
    private Row entry(LabelKind kind, String code, String english, @Nullable Object... others) {
        return names.row(key(code), names.of(kind, code, english), catalogue.placeOf(kind, code), others);
    }

    private Row dimension(Dimension dimension) {
        return entry(LabelKind.DIMENSION, dimension.code(), dimension.name(), dimension.source());
    }

    private Row outcome(Outcome outcome) {
        String dimension = catalogue.dimensions().stream()
                .filter(candidate -> candidate.code().equals(outcome.dimension()))
                .map(Dimension::name)
                .findFirst()
                .orElseThrow();
        return entry(
                LabelKind.OUTCOME,
                outcome.code(),
                outcome.name(),
                outcome.name(),
                outcome.dimension(),
                dimension,
                outcome.source());
    }

    private Row kpi(Kpi kpi) {
        return entry(
                LabelKind.KPI,
                kpi.code(),
                kpi.name(),
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
                kpi.note().isEmpty() ? null : kpi.note());
    }

    /** Questions have a number where the catalogue has no words for them. */
    private List<Row> questions() {
        List<Row> rows = new ArrayList<>();
        for (Kpi kpi : catalogue.kpis()) {
            for (int number = 1; number <= kpi.questions(); number++) {
                String code = kpi.code() + "/" + number;
                LabelledName name = catalogue.label(LabelKind.QUESTION, code).isPresent()
                        ? names.of(LabelKind.QUESTION, code)
                        : names.of(LabelKind.KPI, kpi.code(), kpi.name())
                                .with("Question " + number, "Question " + number);
                rows.add(names.row(key(kpi.code(), number), name, number));
            }
        }
        return rows;
    }

    private List<Row> categories() {
        Map<String, TreeSet<String>> categories = new TreeMap<>();
        Map<String, List<String>> inOrder = new TreeMap<>();
        for (Kpi kpi : catalogue.kpis()) {
            for (Breakdown breakdown : kpi.breakdowns()) {
                categories
                        .computeIfAbsent(breakdown.name(), none -> new TreeSet<>())
                        .addAll(breakdown.categories());
                inOrder.merge(
                        breakdown.name(),
                        breakdown.categories(),
                        (one, other) -> one.size() < other.size() ? other : one);
            }
        }
        List<Row> rows = new ArrayList<>();
        categories.forEach((breakdown, codes) -> {
            List<String> order = new ArrayList<>(inOrder.getOrDefault(breakdown, List.of()));
            codes.stream().filter(code -> !order.contains(code)).forEach(order::add);
            LabelledName whole = names.of(LabelKind.BREAKDOWN, breakdown);
            for (String code : order) {
                LabelledName name = names.of(LabelKind.CATEGORY, code);
                rows.add(names.row(key(breakdown, code), name, order.indexOf(code) + 1, whole.en(), whole.fr()));
            }
        });
        return rows;
    }

    private Row tool(Tool tool) {
        return entry(
                LabelKind.TOOL,
                tool.code(),
                tool.name(),
                tool.name(),
                joined(tool.outcomes()),
                tool.certainty().code(),
                tool.source());
    }

    private List<Row> groups() {
        List<Row> rows = new ArrayList<>();
        rows.add(group(
                new Group(
                        GroupKind.GLOBAL,
                        Group.ALL,
                        "All participating Members",
                        "every Member with an accepted submission in the cycle"),
                1));
        for (Group group : catalogue.groups()) {
            rows.add(group(group, rows.size() + 1));
        }
        return rows;
    }

    private Row group(Group group, int sort) {
        LabelledName kind = names.of(LabelKind.GROUP_KIND, group.kind().code());
        return names.row(
                key(group.kind().code(), group.code()),
                names.of(LabelKind.GROUP, group.code(), group.name()),
                sort,
                group.name(),
                kind.en(),
                kind.fr(),
                group.source());
    }

    private List<Row> reasons() {
        return catalogue.reasons().stream()
                .map(reason -> entry(
                        LabelKind.REASON, reason.code(), reason.text(), reason.likelyToImprove(), reason.source()))
                .toList();
    }

    private List<Row> goals() {
        Map<Integer, String> goals = new TreeMap<>();
        for (SdgLink link : catalogue.sdgLinks()) {
            goals.put(link.sdg(), link.name());
        }
        List<Row> rows = new ArrayList<>();
        goals.forEach((number, name) ->
                rows.add(names.row(key(number), names.of(LabelKind.SDG, String.valueOf(number), name), number)));
        return rows;
    }

    private List<Row> factors() {
        Map<Integer, RadLink> factors = new TreeMap<>();
        for (RadLink link : catalogue.radLinks()) {
            factors.put(link.number(), link);
        }
        List<Row> rows = new ArrayList<>();
        factors.forEach((number, link) -> rows.add(
                names.row(key(link.factor()), names.of(LabelKind.FACTOR, link.factor(), link.name()), number, number)));
        return rows;
    }

    private static @Nullable String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(";", codes);
    }
}
