package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmmlake.suite.report.chart.Labels;
import org.pmmlake.suite.report.chart.StackedBars;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BlankReasonTable;

/** Reasons for blanks as parts of bars: each has a colour, a pattern and its number. */
final class ReasonBars {

    private static final List<String> ORDER = List.of(
            "REASON_STARTED", "REASON_PLANNING", "REASON_NOT_PLANNING", "REASON_DETAIL_LEVEL", "REASON_UNIT_DIFFICULT");

    private ReasonBars() {}

    private static String style(String reason) {
        return "part-" + (ORDER.indexOf(reason) + 1);
    }

    private static Labels labels(CycleContext context, String id, String title) {
        return new Labels(
                id, title, context.say("blanks.reasons.desc"), context.say("axis.ticks"), context.numbers()::tick);
    }

    /** A bar of reasons; empty where one of them is not shown. */
    static Optional<StackedBars.Stack> bar(CycleContext context, String label, List<ReleaseRow> reasons) {
        List<StackedBars.StackPart> parts = new ArrayList<>();
        double sum = 0;
        for (ReleaseRow row : reasons) {
            Double ticks = row.number(BlankReasonTable.TICKS);
            if (ticks == null) {
                return Optional.empty();
            }
            sum += ticks;
            String reason = row.text(BlankReasonTable.REASON);
            String number = context.numbers().count(ticks);
            parts.add(new StackedBars.StackPart(
                    style(reason), ticks, number, context.names().reason(reason).text() + ": " + number));
        }
        return Optional.of(new StackedBars.Stack(label, context.numbers().count(sum), parts));
    }

    /** Draws what is shown and names what is not; a sentence where nothing is. */
    static Block figure(
            CycleContext context, FigureDraft figure, String id, String title, Map<String, List<ReleaseRow>> byLabel) {
        List<StackedBars.Stack> bars = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        byLabel.forEach(
                (label, reasons) -> bar(context, label, reasons).ifPresentOrElse(bars::add, () -> hidden.add(label)));
        if (bars.isEmpty()) {
            return new Block.Absent(id, title, context.say("absent.groups"));
        }
        if (!hidden.isEmpty()) {
            figure.note(context.say("blanks.hidden", String.join("; ", hidden)));
        }
        byLabel.values().stream().findFirst().ifPresent(rows -> legend(context, rows, figure));
        return figure.picture("", StackedBars.draw(labels(context, id + "-chart", title), bars))
                .done();
    }

    private static void legend(CycleContext context, List<ReleaseRow> rows, FigureDraft figure) {
        rows.stream()
                .map(row -> row.text(BlankReasonTable.REASON))
                .distinct()
                .forEach(reason -> figure.sign(
                        style(reason), context.names().reason(reason).text()));
    }
}
