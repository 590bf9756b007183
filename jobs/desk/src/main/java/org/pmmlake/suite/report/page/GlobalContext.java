package org.pmmlake.suite.report.page;

import java.util.List;
import java.util.Map;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseTables;
import org.pmmlake.suite.report.text.Messages;

/** What the pages over all cycles share. */
final class GlobalContext extends PageText {

    private final ReleaseTables tables;
    private final List<CycleContext> cycles;

    GlobalContext(ReleaseTables tables, Messages catalogue, List<CycleContext> cycles) {
        super(catalogue);
        this.tables = tables;
        this.cycles = List.copyOf(cycles);
    }

    /** The cycles of the report, in order; one at least. */
    List<CycleContext> cycles() {
        return cycles;
    }

    /** The newest cycle of the report, whose names are used. */
    CycleContext newest() {
        return cycles.get(cycles.size() - 1);
    }

    ReleaseAnswer ask(String query) {
        return tables.query(query, Map.of());
    }

    ReleaseAnswer ask(String query, String name, String value) {
        return tables.query(query, Map.of(name, value));
    }

    /** The KPI by the newest cycle that asks for it. */
    Names.KpiName kpi(String code) {
        for (int place = cycles.size() - 1; place >= 0; place--) {
            if (cycles.get(place).names().asks(code)) {
                return cycles.get(place).names().kpi(code);
            }
        }
        return newest().names().kpi(code);
    }

    /** Whether a cycle of the report asks for a KPI. */
    boolean asks(String code) {
        return cycles.stream().anyMatch(cycle -> cycle.names().asks(code));
    }

    /** The newest page of a KPI. */
    String kpiPage(String code) {
        for (int place = cycles.size() - 1; place >= 0; place--) {
            if (cycles.get(place).names().asks(code)) {
                return cycles.get(place).path(CycleContext.kpiPage(code));
            }
        }
        return newest().path(CycleContext.kpiPage(code));
    }
}
