package org.pmmlake.suite.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.SuiteVersion;
import org.pmmlake.suite.lake.StoreWork;
import org.pmmlake.suite.schema.RunTable;

/** The table of runs: one line a piece of work that was really done; doing the same work again replaces its line. */
final class RunLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JobContext context;
    private final List<Row> rows = new ArrayList<>();

    RunLog(JobContext context) {
        this.context = context;
    }

    void ingested(int cycle, IngestOutcome outcome, Instant started) {
        List<FileLedger.FileLine> files =
                outcome.files().stream().filter(line -> line.cycle() == cycle).toList();
        Map<String, String> inputs = new TreeMap<>();
        files.forEach(line -> inputs.put(line.sourceFile(), line.contentHash()));
        add(
                outcome.runIds().getOrDefault(cycle, ""),
                "ingest",
                cycle,
                started,
                inputs,
                files.stream().mapToLong(FileLedger.FileLine::read).sum(),
                files.stream().mapToLong(FileLedger.FileLine::accepted).sum(),
                files.stream().mapToLong(FileLedger.FileLine::quarantined).sum(),
                files.stream().mapToLong(FileLedger.FileLine::duplicate).sum(),
                files.stream().mapToLong(FileLedger.FileLine::accepted).sum());
    }

    /** Notes the analyses that were run: one line a cycle, or one for all. */
    void analysed(String job, List<AnalyseJob.AnalysisLine> lines, Instant started) {
        for (AnalyseJob.AnalysisLine line : lines) {
            if (line.computed()) {
                add(line.runId(), job, line.cycle(), started, line.inputs(), null, null, null, null, line.rowsOut());
            }
        }
    }

    /** Notes a publication. */
    void published(PublishJob.Published done, Instant started) {
        if (done.changed()) {
            add(done.runId(), "publish", null, started, Map.of(), null, null, null, null, done.rowsOut());
        }
    }

    private void add(
            String runId,
            String job,
            @Nullable Integer cycle,
            Instant started,
            Map<String, String> inputs,
            @Nullable Long... counts) {
        rows.add(RowFactory.create(
                runId,
                job,
                cycle,
                Timestamp.from(started),
                Timestamp.from(context.clock().instant()),
                "done",
                cycle == null ? null : context.catalogues().forCycle(cycle).version(),
                SuiteVersion.text(),
                json(inputs),
                json(context.request().config().effective()),
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4]));
    }

    private static String json(Map<String, String> texts) {
        return StoreWork.get("Texts can always be written", () -> JSON.writeValueAsString(new TreeMap<>(texts)));
    }

    /** Writes the lines, when there are any, and makes them part of the lake. */
    void write() {
        if (rows.isEmpty() || context.request().dryRun()) {
            return;
        }
        Map<String, Row> all = new TreeMap<>();
        context.tables().rows(RunTable.SPEC).forEach(row -> all.put(key(row), row));
        rows.forEach(row -> all.put(key(row), row));
        context.tables().replace(RunTable.SPEC, List.copyOf(all.values()), "run");
        context.commit(Map.of());
    }

    private static String key(Row row) {
        return row.getString(0) + "/" + row.getString(1);
    }
}
