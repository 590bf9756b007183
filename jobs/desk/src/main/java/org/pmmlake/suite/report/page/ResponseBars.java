package org.pmmlake.suite.report.page;

import java.util.List;
import org.pmmlake.suite.report.chart.BarPanel;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.ResponseRateTable;

/** Response rates of KPIs, as bars and as a table. */
record ResponseBars(CycleContext context) {

    /** The picture; rates that are not shown are left out of it. */
    String drawn(String id, String title, List<ReleaseRow> rows) {
        return BarPanel.draw(
                context.labels(id, title, context.say("rate.desc", title), context.say("axis.rate")),
                rows.stream()
                        .filter(row -> row.shows(ResponseRateTable.RESPONSE_PCT))
                        .map(row -> new BarPanel.Bar(
                                context.names()
                                        .kpi(row.text(ResponseRateTable.KPI))
                                        .brief(),
                                context.count(row.number(ResponseRateTable.RESPONSES)),
                                row.shown(ResponseRateTable.RESPONSE_PCT),
                                context.percent(row, ResponseRateTable.RESPONSE_PCT)
                                        .text(),
                                row.is(ResponseRateTable.LOW_RESPONSE)))
                        .toList());
    }

    /** A figure of such bars, which has no picture yet. */
    Block.Figure figure(String id, String titleKey, List<ReleaseRow> rows, ReleaseAnswer answer) {
        return context.figure(id, titleKey)
                .sign("bar", "legend.enough")
                .sign("marked", "legend.low")
                .table(
                        context.columns()
                                .kpi(ResponseRateTable.KPI)
                                .count("column.responses", ResponseRateTable.RESPONSES)
                                .percent("column.rate", ResponseRateTable.RESPONSE_PCT)
                                .count("column.blanks", ResponseRateTable.BLANKS)
                                .count("column.missing", ResponseRateTable.MISSING)
                                .count("column.invalid", ResponseRateTable.INVALID)
                                .count("column.required", ResponseRateTable.REQUIRED_10PCT)
                                .flag("column.low", ResponseRateTable.LOW_RESPONSE),
                        rows,
                        answer);
    }
}
