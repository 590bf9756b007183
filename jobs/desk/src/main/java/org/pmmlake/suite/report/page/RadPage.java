package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.RadMatrixTable;

/** The expected outcomes by key factor of the Revised Arusha Declaration (the source report's §212 to §214). */
final class RadPage {

    private final CycleContext context;

    RadPage(CycleContext context) {
        this.context = context;
    }

    Page page() {
        ReleaseAnswer answer = context.ask("rad-matrix");
        List<Block> blocks = new ArrayList<>();
        answer.rows().stream()
                .map(row -> row.text(RadMatrixTable.FACTOR))
                .distinct()
                .forEach(factor -> blocks.add(factor(factor, answer)));
        return new Page(
                context.path("rad.html"),
                "rad",
                context.cycle(),
                Words.of(context.say("rad.title", Integer.toString(context.cycle()))),
                context.say("rad.lead"),
                blocks);
    }

    private Block factor(String factor, ReleaseAnswer answer) {
        String title = context.names().factor(factor).text();
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReleaseRow row : answer.rows()) {
            if (row.text(RadMatrixTable.FACTOR).equals(factor)) {
                String outcome = row.text(RadMatrixTable.OUTCOME);
                rows.add(List.of(
                        TableCell.words(context.names().outcome(outcome).name()).to(CycleContext.outcomePage(outcome)),
                        context.count(row, RadMatrixTable.KPIS),
                        context.percent(row, RadMatrixTable.MEAN_RESPONSE_PCT),
                        context.count(row, RadMatrixTable.WELL_PERFORMING),
                        context.count(row, RadMatrixTable.LOW_PERFORMING)));
            }
        }
        return new FigureDraft(factor.toLowerCase(java.util.Locale.ROOT).replace('_', '-'), title)
                .openTable(new DataTable(
                        title,
                        List.of(
                                context.say("column.outcome"),
                                context.say("column.kpis"),
                                context.say("column.meanRate"),
                                context.say("class.well-performing"),
                                context.say("class.low-performing")),
                        rows))
                .query(answer)
                .done();
    }
}
