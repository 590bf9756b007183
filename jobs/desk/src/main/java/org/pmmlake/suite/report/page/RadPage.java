package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.RadMatrixTable;

/** The expected outcomes by key factor of the Revised Arusha Declaration (the source report's §212 to §214). */
record RadPage(CycleContext context) {

    Page page() {
        ReleaseAnswer answer = context.ask("rad-matrix");
        List<Block> blocks = new ArrayList<>();
        answer.by(RadMatrixTable.FACTOR).forEach((factor, rows) -> blocks.add(factor(factor, rows, answer)));
        return context.page("rad", "rad.title", "rad.lead", blocks);
    }

    private Block factor(String factor, List<ReleaseRow> rows, ReleaseAnswer answer) {
        return new Block.Figure(
                        context,
                        factor.toLowerCase(Locale.ROOT).replace('_', '-'),
                        context.name(Names.Family.FACTOR, factor).text())
                .table(
                        context.columns()
                                .cells("column.outcome", row -> outcome(row.text(RadMatrixTable.OUTCOME)))
                                .count("column.kpis", RadMatrixTable.KPIS)
                                .percent("column.meanRate", RadMatrixTable.MEAN_RESPONSE_PCT)
                                .count("class.well-performing", RadMatrixTable.WELL_PERFORMING)
                                .count("class.low-performing", RadMatrixTable.LOW_PERFORMING),
                        rows,
                        answer);
    }

    private TableCell outcome(String code) {
        return TableCell.words(context.names().outcome(code).name()).to(CycleContext.outcomePage(code));
    }
}
