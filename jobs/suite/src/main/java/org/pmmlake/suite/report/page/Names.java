package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.data.ReleaseTables;
import org.pmmlake.suite.report.text.Catalogue;
import org.pmmlake.suite.report.text.Language;
import org.pmmlake.suite.schema.DimGroupTable;
import org.pmmlake.suite.schema.DimKpiTable;
import org.pmmlake.suite.schema.DimOutcomeTable;
import org.pmmlake.suite.schema.DimToolTable;

/**
 * The names of one cycle: those of KPIs, outcomes and tools from the release, which has them in English; those of groups
 * and other codes from the catalogue of messages, and from the release where that has none.
 */
public final class Names {

    /** The classifications, in the order of the source report. */
    static final List<String> KINDS = List.of("WCO_REGION", "INCOME_GROUP", "GEOGRAPHIC_TYPE", "ADMINISTRATION_TYPE");

    /**
     * A KPI of the cycle.
     *
     * @param code its code
     * @param name its name, in English
     * @param outcome code of its outcome
     * @param dimension code of its dimension
     * @param row all that the release says of it
     */
    public record Kpi(String code, Words name, String outcome, String dimension, ReleaseRow row) {

        String unit() {
            return row.text(DimKpiTable.UNIT);
        }

        String direction() {
            return row.text(DimKpiTable.DIRECTION);
        }

        boolean isMaturity() {
            return row.text(DimKpiTable.METHOD).equals("maturity");
        }
    }

    /**
     * An outcome of the cycle.
     *
     * @param code its code
     * @param name its name, in English
     * @param dimension code of its dimension
     */
    public record Outcome(String code, Words name, String dimension) {}

    private final Catalogue catalogue;
    private final Map<String, Kpi> kpis = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Words> tools = new LinkedHashMap<>();
    private final Map<String, Words> groups = new LinkedHashMap<>();

    /** The names of a cycle. */
    public Names(ReleaseTables tables, Catalogue catalogue, int cycle) {
        this.catalogue = catalogue;
        Map<String, Object> values = Map.of("cycle", cycle);
        for (ReleaseRow row : tables.query("outcomes", values).rows()) {
            String code = row.text(DimOutcomeTable.OUTCOME);
            outcomes.put(
                    code,
                    new Outcome(code, english(row.text(DimOutcomeTable.NAME)), row.text(DimOutcomeTable.DIMENSION)));
        }
        for (ReleaseRow row : tables.query("kpis", values).rows()) {
            String code = row.text(DimKpiTable.KPI);
            kpis.put(
                    code,
                    new Kpi(
                            code,
                            english(row.text(DimKpiTable.NAME)),
                            row.text(DimKpiTable.OUTCOME),
                            row.text(DimKpiTable.DIMENSION),
                            row));
        }
        for (ReleaseRow row : tables.query("tools", values).rows()) {
            tools.put(row.text(DimToolTable.TOOL), english(row.text(DimToolTable.NAME)));
        }
        for (ReleaseRow row : tables.query("groups", values).rows()) {
            String code = row.text(DimGroupTable.GROUP);
            groups.put(code, coded("group", code, row.text(DimGroupTable.NAME)));
        }
    }

    /** The language of names from the release, where it is not that of the page; else empty. */
    String lang() {
        return catalogue.language() == Language.ENGLISH ? "" : "en";
    }

    private Words english(String text) {
        return new Words(text, lang());
    }

    private Words coded(String family, String code, String english) {
        return catalogue.word(family, code).map(Words::of).orElseGet(() -> english(english));
    }

    /** The KPIs, by dimension and outcome in the order of the source report. */
    public List<Kpi> kpis() {
        return List.copyOf(kpis.values());
    }

    /** Whether the cycle asks for a KPI. */
    boolean asks(String kpi) {
        return kpis.containsKey(kpi);
    }

    Kpi kpi(String code) {
        Kpi kpi = kpis.get(code);
        if (kpi == null) {
            throw new IllegalStateException("The release has no KPI " + code + " in dim_kpi");
        }
        return kpi;
    }

    /** The outcomes, by dimension. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes.values());
    }

    Outcome outcome(String code) {
        Outcome outcome = outcomes.get(code);
        if (outcome == null) {
            throw new IllegalStateException("The release has no outcome " + code + " in dim_outcome");
        }
        return outcome;
    }

    List<Kpi> kpisOf(String outcome) {
        List<Kpi> found = new ArrayList<>();
        for (Kpi kpi : kpis.values()) {
            if (kpi.outcome().equals(outcome)) {
                found.add(kpi);
            }
        }
        return found;
    }

    Words tool(String code) {
        return tools.getOrDefault(code, Words.of(code));
    }

    List<String> tools() {
        return List.copyOf(tools.keySet());
    }

    Words group(String code) {
        Words name = groups.get(code);
        return name == null ? coded("group", code, code) : name;
    }

    Words dimension(String code) {
        return coded("dimension", code, code);
    }

    Words reason(String code) {
        return coded("reason", code, code);
    }

    String kind(String code) {
        return catalogue.sayWord("kind", code);
    }
}
