package org.pmmlake.suite.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the report fixes: KPIs with their formulas, tools, groups, breakdowns, reasons and the maps to SDGs and factors.
 *
 * <p>Read from plain CSV copies of the domain files, never from the product's catalogue. All lists are sorted by code.
 */
public record Report(
        List<Kpi> kpis,
        List<Tool> tools,
        List<Group> groups,
        List<Breakdown> breakdowns,
        List<String> reasons,
        List<SdgLink> sdgLinks,
        List<FactorLink> factorLinks) {

    /** The four classifications, in the order of the register's columns. */
    public static final List<String> CLASSIFICATIONS =
            List.of("WCO_REGION", "INCOME_GROUP", "GEOGRAPHIC_TYPE", "ADMINISTRATION_TYPE");

    /** One KPI; {@code numerator} is empty and {@code denominators} has no entry for a maturity KPI. */
    public record Kpi(
            String code,
            String outcome,
            String direction,
            String benchmarkStatistic,
            String method,
            String numerator,
            List<String> denominators,
            int questions) {

        boolean maturity() {
            return method.equals("maturity");
        }

        boolean assessable() {
            return !direction.equals("not-assessable");
        }

        boolean higherIsBetter() {
            return direction.equals("higher-better");
        }

        /** The data points that the formula needs; empty for a maturity KPI. */
        public List<String> dataPoints() {
            if (maturity()) {
                return List.of();
            }
            List<String> all = new ArrayList<>();
            all.add(numerator);
            all.addAll(denominators);
            return all;
        }
    }

    /** One tool and the outcomes that it serves; a tool may serve none. */
    public record Tool(String code, List<String> outcomes) {}

    /** One value of a classification. */
    public record Group(String kind, String code) {}

    /** One category of a disaggregation of a KPI. */
    public record Breakdown(String kpi, String breakdown, String category) {}

    /** An outcome's link to a Sustainable Development Goal. */
    public record SdgLink(String outcome, int sdg) {}

    /** An outcome's link to one of the ten factors. */
    public record FactorLink(String outcome, String factor) {}

    /** Reads the domain files from the class path. */
    public static Report read() {
        return new Report(
                readKpis(), readTools(), readGroups(), readBreakdowns(), readReasons(), readSdgLinks(), readFactors());
    }

    Kpi kpi(String code) {
        for (Kpi kpi : kpis) {
            if (kpi.code().equals(code)) {
                return kpi;
            }
        }
        throw new IllegalArgumentException("The report has no KPI " + code + ".");
    }

    @Nullable
    Kpi kpiOrNull(String code) {
        for (Kpi kpi : kpis) {
            if (kpi.code().equals(code)) {
                return kpi;
            }
        }
        return null;
    }

    List<Kpi> kpisOf(String outcome) {
        List<Kpi> found = new ArrayList<>();
        for (Kpi kpi : kpis) {
            if (kpi.outcome().equals(outcome)) {
                found.add(kpi);
            }
        }
        return found;
    }

    private static List<Kpi> readKpis() {
        Map<String, Map<String, String>> formulas = new LinkedHashMap<>();
        for (Map<String, String> row : rows("kpi-formulas")) {
            formulas.put(cell(row, "kpi"), row);
        }
        List<Kpi> kpis = new ArrayList<>();
        for (Map<String, String> row : rows("kpis")) {
            Map<String, String> formula = formulas.getOrDefault(cell(row, "code"), Map.of());
            String questions = cell(row, "n_questions");
            kpis.add(new Kpi(
                    cell(row, "code"),
                    cell(row, "outcome_code"),
                    cell(row, "direction"),
                    cell(row, "benchmark_statistic"),
                    cell(formula, "method"),
                    cell(formula, "numerator"),
                    parts(cell(formula, "denominator"), ";"),
                    questions.isEmpty() ? 0 : Integer.parseInt(questions)));
        }
        kpis.sort(Comparator.comparing(Kpi::code));
        return kpis;
    }

    private static List<Tool> readTools() {
        List<Tool> tools = new ArrayList<>();
        for (Map<String, String> row : rows("tools")) {
            tools.add(new Tool(cell(row, "code"), parts(cell(row, "outcome_codes"), "\\|")));
        }
        tools.sort(Comparator.comparing(Tool::code));
        return tools;
    }

    private static List<Group> readGroups() {
        List<Group> groups = new ArrayList<>();
        for (Map<String, String> row : rows("groups")) {
            groups.add(new Group(cell(row, "classification_code"), cell(row, "code")));
        }
        return groups;
    }

    private static List<Breakdown> readBreakdowns() {
        List<Breakdown> breakdowns = new ArrayList<>();
        for (Map<String, String> row : rows("breakdowns")) {
            breakdowns.add(new Breakdown(cell(row, "kpi"), cell(row, "breakdown"), cell(row, "category")));
        }
        return breakdowns;
    }

    private static List<String> readReasons() {
        TreeSet<String> reasons = new TreeSet<>();
        for (Map<String, String> row : rows("blank-reasons")) {
            reasons.add(cell(row, "code"));
        }
        return new ArrayList<>(reasons);
    }

    private static List<SdgLink> readSdgLinks() {
        List<SdgLink> links = new ArrayList<>();
        for (Map<String, String> row : rows("sdg-map")) {
            links.add(new SdgLink(cell(row, "outcome_code"), Integer.parseInt(cell(row, "sdg"))));
        }
        return links;
    }

    private static List<FactorLink> readFactors() {
        List<FactorLink> links = new ArrayList<>();
        for (Map<String, String> row : rows("rad-map")) {
            links.add(new FactorLink(cell(row, "outcome_code"), cell(row, "factor_code")));
        }
        return links;
    }

    private static List<String> parts(String text, String separator) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator, -1));
    }

    private static String cell(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("A domain file lacks the column " + column + ".");
        }
        return value;
    }

    private static List<Map<String, String>> rows(String name) {
        String resource = "/domain/" + name + ".csv";
        try (InputStream in = Report.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The test resource " + resource + " is missing.");
            }
            return CsvTable.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
