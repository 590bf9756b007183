package org.pmmlake.suite.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pmmlake.metrics.catalogue.Breakdown;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Tool;

/** The catalogue as tables of SQL, for scripts that check and compute by it. */
final class CatalogueSql {

    private CatalogueSql() {}

    /** Statements that make the tables kpi, known_point, tool, tool_kpi, reason and known_group. */
    static String tables(Catalogue catalogue) {
        List<String> kpis = new ArrayList<>();
        List<String> points = new ArrayList<>();
        for (Kpi kpi : catalogue.kpis()) {
            kpis.add(row(
                    text(kpi.code()),
                    text(kpi.outcome()),
                    text(kpi.method().code()),
                    String.valueOf(kpi.questions()),
                    text(kpi.direction().code()),
                    text(kpi.benchmarkStatistic().code())));
            for (String point : kpi.dataPoints()) {
                String top = String.valueOf(point.equals(kpi.numerator()));
                points.add(row(text(kpi.code()), text(point), "''", "''", top));
                for (Breakdown breakdown : kpi.breakdowns()) {
                    breakdown
                            .categories()
                            .forEach(category -> points.add(
                                    row(text(kpi.code()), text(point), text(breakdown.name()), text(category), top)));
                }
            }
        }
        List<String> mapped = new ArrayList<>();
        for (Tool tool : catalogue.tools()) {
            catalogue.kpisOf(tool).forEach(kpi -> mapped.add(row(text(tool.code()), text(kpi.code()))));
        }
        return table("kpi(kpi, outcome, method, questions, direction, benchmark_statistic)", kpis)
                + table("known_point(kpi, datapoint, breakdown, category, top)", points)
                + table(
                        "tool(tool)",
                        catalogue.tools().stream()
                                .map(tool -> row(text(tool.code())))
                                .toList())
                + table("tool_kpi(tool, kpi)", mapped)
                + table(
                        "reason(reason)",
                        catalogue.reasons().stream()
                                .map(reason -> row(text(reason.code())))
                                .toList())
                + table(
                        "known_group(kind, code)",
                        catalogue.groups().stream()
                                .map(group -> row(text(group.kind().code()), text(group.code())))
                                .toList());
    }

    private static String table(String named, List<String> rows) {
        String name = named.substring(0, named.indexOf('('));
        return "CREATE TABLE " + name + " AS FROM (VALUES\n  " + rows.stream().collect(Collectors.joining(",\n  "))
                + ") AS " + named + ";\n";
    }

    private static String row(String... cells) {
        return "(" + String.join(", ", cells) + ")";
    }

    /** A text of SQL. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
