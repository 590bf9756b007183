package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import org.pmmlake.suite.report.chart.BarPanel;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.ResponseRateTable;

/** Response rates of KPIs, as bars and as a table. */
final class ResponseBars {

    private ResponseBars() {}

    /** The picture; rates that are not shown are left out of it. */
    static String draw(CycleContext context, String id, String title, List<ReleaseRow> rows) {
        List<BarPanel.Bar> bars = new ArrayList<>();
        for (ReleaseRow row : rows) {
            Double rate = row.number(ResponseRateTable.RESPONSE_PCT);
            if (rate != null) {
                bars.add(new BarPanel.Bar(
                        context.names().kpi(row.text(ResponseRateTable.KPI)).brief(),
                        context.numbers().count(row.number(ResponseRateTable.RESPONSES)),
                        rate,
                        context.numbers().percent(rate, 1),
                        row.is(ResponseRateTable.LOW_RESPONSE)));
            }
        }
        Labels labels = new Labels(
                id, title, context.say("rate.desc", title), context.say("axis.rate"), context.numbers()::tick);
        return BarPanel.draw(labels, bars);
    }

    static DataTable table(CycleContext context, String caption, List<ReleaseRow> rows) {
        List<List<TableCell>> cells = new ArrayList<>();
        for (ReleaseRow row : rows) {
            String kpi = row.text(ResponseRateTable.KPI);
            cells.add(List.of(
                    TableCell.words(context.names().kpi(kpi).name()).to(CycleContext.kpiPage(kpi)),
                    context.count(row, ResponseRateTable.RESPONSES),
                    context.percent(row, ResponseRateTable.RESPONSE_PCT),
                    context.count(row, ResponseRateTable.BLANKS),
                    context.count(row, ResponseRateTable.MISSING),
                    context.count(row, ResponseRateTable.INVALID),
                    context.count(row, ResponseRateTable.REQUIRED_10PCT),
                    context.flag(row, ResponseRateTable.LOW_RESPONSE)));
        }
        return new DataTable(
                caption,
                List.of(
                        context.say("column.kpi"),
                        context.say("column.responses"),
                        context.say("column.rate"),
                        context.say("column.blanks"),
                        context.say("column.missing"),
                        context.say("column.invalid"),
                        context.say("column.required"),
                        context.say("column.low")),
                cells);
    }
}
