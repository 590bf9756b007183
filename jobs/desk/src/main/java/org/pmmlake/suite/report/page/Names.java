package org.pmmlake.suite.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.data.ReleaseTables;
import org.pmmlake.suite.report.text.Language;
import org.pmmlake.suite.report.text.Messages;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.DimColumns;
import org.pmmlake.suite.schema.DimKpiTable;
import org.pmmlake.suite.schema.DimOutcomeTable;

/** The names of one cycle in the language of the report, from the dimensions of the release. */
public final class Names {

    /** The classifications, in the order of the source report. */
    static final List<String> KINDS = List.of("WCO_REGION", "INCOME_GROUP", "GEOGRAPHIC_TYPE", "ADMINISTRATION_TYPE");

    /** What has names besides KPIs and outcomes; a question has the code of its KPI, {@code /} and its number. */
    enum Family {
        BREAKDOWN,
        CATEGORY,
        DIMENSION,
        FACTOR,
        GROUP,
        KIND,
        QUESTION,
        REASON,
        SDG,
        TOOL
    }

    /** A name, and a short one for charts. */
    private record PageName(Words whole, String brief) {}

    /**
     * A KPI of the cycle.
     *
     * @param code its code
     * @param name its name
     * @param brief a short name for charts
     * @param outcome code of its outcome
     * @param dimension code of its dimension
     * @param row all that the release says of it
     */
    public record KpiName(String code, Words name, String brief, String outcome, String dimension, ReleaseRow row) {

        String unit() {
            return row.text(DimKpiTable.UNIT);
        }

        String direction() {
            return row.text(DimKpiTable.DIRECTION);
        }

        boolean hasNoBetterSide() {
            return direction().equals("not-assessable");
        }

        boolean isMaturity() {
            return row.text(DimKpiTable.METHOD).equals("maturity");
        }

        /** The column that the KPI is compared by. */
        String statistic() {
            return isMaturity() ? BenchmarkTable.MEDIAN : BenchmarkTable.MEAN;
        }
    }

    /**
     * An outcome of the cycle.
     *
     * @param code its code
     * @param name its name
     * @param dimension code of its dimension
     */
    public record OutcomeName(String code, Words name, String dimension) {}

    private final Map<String, Map<String, PageName>> names = new LinkedHashMap<>();
    private final Map<String, KpiName> kpis = new LinkedHashMap<>();
    private final Map<String, OutcomeName> outcomes = new LinkedHashMap<>();

    /** The names of a cycle. */
    public Names(ReleaseTables tables, Messages catalogue, int cycle) {
        Map<String, Object> values = Map.of("cycle", cycle);
        Language language = catalogue.language();
        for (ReleaseRow row : tables.query("names", values).rows()) {
            // What has no label is called by its English name.
            boolean own = language == Language.ENGLISH
                    || (language.hasNames()
                            && !row.text(DimColumns.LABEL_SOURCE).isEmpty());
            String whole = row.text(language.label());
            String brief = row.text(language.brief());
            names.computeIfAbsent(row.text("family"), none -> new LinkedHashMap<>())
                    .put(row.text("code"), new PageName(new Words(whole, own ? "" : "en"), brief));
        }
        for (ReleaseRow row : tables.query("outcomes", values).rows()) {
            String code = row.text(DimOutcomeTable.OUTCOME);
            outcomes.put(code, new OutcomeName(code, whole("outcome", code), row.text(DimOutcomeTable.DIMENSION)));
        }
        for (ReleaseRow row : tables.query("kpis", values).rows()) {
            String code = row.text(DimKpiTable.KPI);
            kpis.put(
                    code,
                    new KpiName(
                            code,
                            whole("kpi", code),
                            name("kpi", code).brief(),
                            row.text(DimKpiTable.OUTCOME),
                            row.text(DimKpiTable.DIMENSION),
                            row));
        }
    }

    private PageName name(String family, String code) {
        PageName name = names.getOrDefault(family, Map.of()).get(code);
        return name == null ? new PageName(Words.of(code), code) : name;
    }

    private Words whole(String family, String code) {
        return name(family, code).whole();
    }

    /** The KPIs, by dimension and outcome in the order of the source report. */
    public List<KpiName> kpis() {
        return List.copyOf(kpis.values());
    }

    /** Whether the cycle asks for a KPI. */
    boolean asks(String kpi) {
        return kpis.containsKey(kpi);
    }

    KpiName kpi(String code) {
        KpiName kpi = kpis.get(code);
        if (kpi == null) {
            throw new IllegalStateException("The release has no KPI " + code + " in dim_kpi");
        }
        return kpi;
    }

    /** The outcomes, by dimension. */
    public List<OutcomeName> outcomes() {
        return List.copyOf(outcomes.values());
    }

    OutcomeName outcome(String code) {
        OutcomeName outcome = outcomes.get(code);
        if (outcome == null) {
            throw new IllegalStateException("The release has no outcome " + code + " in dim_outcome");
        }
        return outcome;
    }

    List<KpiName> kpisOf(String outcome) {
        return kpis.values().stream()
                .filter(kpi -> kpi.outcome().equals(outcome))
                .toList();
    }

    /** The name of something of a family; its code where the release has none. */
    Words of(Family family, String code) {
        return name(family.name().toLowerCase(Locale.ROOT), code).whole();
    }

    /** A short name for charts. */
    String brief(Family family, String code) {
        return name(family.name().toLowerCase(Locale.ROOT), code).brief();
    }

    /** The tools, in the order of the catalogue. */
    List<String> tools() {
        return List.copyOf(names.getOrDefault("tool", Map.of()).keySet());
    }

    Words goal(int number) {
        return of(Family.SDG, Integer.toString(number));
    }

    /** The goals, by number. */
    List<Integer> goals() {
        return names.getOrDefault("sdg", Map.of()).keySet().stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** A classification. */
    String kind(String code) {
        return of(Family.KIND, code).text();
    }
}
