package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.figures.Scoreboard;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.job.Summary;

/** How a whole run went: what came in, what was computed, and what that changed for readers. */
record RunSummary(
        IngestSummary ingested,
        List<AnalyseJob.AnalysisLine> derived,
        Optional<Scoreboard> figures,
        Publication publication) {

    private static final List<String> COLUMNS = List.of("cycle", "audience", "measure", "item", "number");

    /** All of it, a number a row. */
    ResultTable table() {
        List<List<@Nullable Object>> rows = new ArrayList<>(ingested.rows());
        derived.forEach(
                line -> rows.add(Arrays.asList(line.cycle(), null, "computed", line.work(), line.computed() ? 1 : 0)));
        figures.ifPresent(done -> {
            rows.add(Arrays.asList(null, null, "printed_figures", null, done.results()));
            rows.add(Arrays.asList(null, null, "printed_figures_agreeing", null, done.agreeing()));
        });
        rows.addAll(publication.rows());
        return new ResultTable(COLUMNS, rows);
    }

    /** What people see, and the document for machines. */
    Summary summary() {
        List<Summary.SummaryPart> parts = new ArrayList<>(ingested.parts());
        List<String> computed = derived.stream()
                .filter(AnalyseJob.AnalysisLine::computed)
                .map(AnalyseJob.AnalysisLine::work)
                .toList();
        parts.add(new Summary.TextPart(
                "Computed: " + (computed.isEmpty() ? "nothing, since nothing changed" : String.join(", ", computed))));
        figures.ifPresent(done ->
                parts.add(new Summary.TextPart(done.text() + "\n  The others: pmm query published_figure --disagree")));
        parts.addAll(publication.parts());
        return new Summary(parts, document());
    }

    /** The same for machines. */
    Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("cycles", ingested.document());
        document.put("computed", derived.stream().map(RunSummary::document).toList());
        document.put(
                "printed_figures",
                figures.map(done -> Map.of("results", done.results(), "agreeing", done.agreeing()))
                        .orElse(null));
        document.put("publication", publication.document());
        return document;
    }

    private static Map<String, Object> document(AnalyseJob.AnalysisLine line) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("work", line.work());
        document.put("computed", line.computed());
        document.put("reason", line.reason());
        return document;
    }
}
