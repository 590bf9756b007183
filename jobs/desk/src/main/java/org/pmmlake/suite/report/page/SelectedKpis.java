package org.pmmlake.suite.report.page;

import java.util.List;
import org.pmmlake.suite.text.ResourceText;

/** The KPIs that the source report picks for closer analysis, with the types that its Table 1 prints. */
final class SelectedKpis {

    static final List<Selected> ALL = ResourceText.of(SelectedKpis.class, "selected-kpis.csv")
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(cells -> new Selected(cells[0], cells[1], cells[2], cells[3]))
            .toList();

    private SelectedKpis() {}

    /**
     * A line of Table 1.
     *
     * @param kpi code of the KPI
     * @param effect {@code effectiveness}, {@code efficiency} or empty
     * @param time {@code lagging} or {@code leading}
     * @param kind {@code quantitative} or {@code qualitative}
     */
    record Selected(String kpi, String effect, String time, String kind) {}
}
