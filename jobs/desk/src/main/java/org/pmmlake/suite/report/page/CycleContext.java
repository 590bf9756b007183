package org.pmmlake.suite.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseTables;
import org.pmmlake.suite.report.text.Messages;

/** What the pages of one cycle share. */
final class CycleContext extends PageText {

    private final ReleaseTables tables;
    private final int cycle;
    private final Names names;
    private final List<Integer> reported;

    CycleContext(ReleaseTables tables, Messages catalogue, int cycle, List<Integer> reported) {
        super(catalogue);
        this.tables = tables;
        this.cycle = cycle;
        this.names = new Names(tables, catalogue, cycle);
        this.reported = List.copyOf(reported);
    }

    int cycle() {
        return cycle;
    }

    /** Whether the report has pages of a cycle. */
    boolean reports(int other) {
        return reported.contains(other);
    }

    Names names() {
        return names;
    }

    /** Asks a query of the cycle. */
    ReleaseAnswer ask(String query) {
        return tables.query(query, Map.of("cycle", cycle));
    }

    /** Asks a query of the cycle about one thing. */
    ReleaseAnswer ask(String query, String name, String value) {
        Map<String, Object> values = new HashMap<>();
        values.put("cycle", cycle);
        values.put(name, value);
        return tables.query(query, values);
    }

    /** The values that Members have in two KPIs. */
    ReleaseAnswer askPair(String one, String other) {
        return tables.query("pair-values", Map.of("cycle", cycle, "kpi_a", one, "kpi_b", other));
    }

    /** The path of the page of a KPI, from the folder of the cycle. */
    static String kpiPage(String kpi) {
        return "kpi-" + kpi + ".html";
    }

    /** The path of the page of an outcome, from the folder of the cycle. */
    static String outcomePage(String outcome) {
        return "outcome-" + outcome.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".html";
    }

    String path(String page) {
        return cycle + "/" + page;
    }
}
