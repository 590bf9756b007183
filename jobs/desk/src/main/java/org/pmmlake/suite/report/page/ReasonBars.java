package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pmmlake.suite.report.chart.StackedBars;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.schema.BlankReasonTable;

/** Reasons for blanks as parts of bars: each has a colour, a pattern and its number. */
record ReasonBars(CycleContext context) {

    private static final List<String> ORDER = List.of(
            "REASON_STARTED", "REASON_PLANNING", "REASON_NOT_PLANNING", "REASON_DETAIL_LEVEL", "REASON_UNIT_DIFFICULT");

    private static String style(String reason) {
        return "part-" + (ORDER.indexOf(reason) + 1);
    }

    /** A bar of reasons; none where one of them is not shown. */
    private Optional<StackedBars.Stack> bar(String label, List<ReleaseRow> reasons) {
        if (!reasons.stream().allMatch(row -> row.shows(BlankReasonTable.TICKS))) {
            return Optional.empty();
        }
        List<StackedBars.StackPart> parts = new ArrayList<>();
        double sum = 0;
        for (ReleaseRow row : reasons) {
            double ticks = row.shown(BlankReasonTable.TICKS);
            sum += ticks;
            String reason = row.text(BlankReasonTable.REASON);
            String number = context.count(ticks);
            parts.add(new StackedBars.StackPart(
                    style(reason), ticks, number, context.names().reason(reason).text() + ": " + number));
        }
        return Optional.of(new StackedBars.Stack(label, context.count(sum), parts));
    }

    /** Draws a bar a code, and names those that are not shown; a sentence where none is. */
    Block drawn(Block.Figure figure, Map<String, List<ReleaseRow>> byCode, Function<String, Words> named) {
        List<StackedBars.Stack> bars = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        byCode.forEach((code, reasons) -> {
            String label = named.apply(code).text();
            bar(label, reasons).ifPresentOrElse(bars::add, () -> hidden.add(label));
        });
        if (bars.isEmpty()) {
            return figure.absent("absent.groups");
        }
        figure.note("blanks.several");
        if (!hidden.isEmpty()) {
            figure.note("blanks.hidden", String.join("; ", hidden));
        }
        byCode.values().iterator().next().stream()
                .map(row -> row.text(BlankReasonTable.REASON))
                .distinct()
                .forEach(reason -> figure.signed(
                        style(reason), context.names().reason(reason).text()));
        return figure.wide()
                .picture(StackedBars.draw(
                        figure.labels(context.say("blanks.reasons.desc"), context.say("axis.ticks")), bars));
    }
}
