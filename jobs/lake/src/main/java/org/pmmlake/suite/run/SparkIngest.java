package org.pmmlake.suite.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.ingest.DataPointDoubts;
import org.pmmlake.suite.ingest.DataPointTotals;
import org.pmmlake.suite.ingest.SilverRows;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.rows.SparkColumns;
import org.pmmlake.suite.schema.DataPointDoubtTable;
import org.pmmlake.suite.schema.DataPointTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.RecordTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;

/** What is new of some cycles, read, judged and written by tasks of Spark: of any size, and on a cluster. */
final class SparkIngest {

    private final JobContext context;
    private final DeltaTables tables;
    private final IngestHistory history;

    SparkIngest(JobContext context, IngestHistory history) {
        this.context = context;
        this.tables = context.tables();
        this.history = history;
    }

    /** Reads, judges and writes. */
    void work(IngestWork work) {
        try (NewRecords records = NewRecords.read(context.session(), work.files())) {
            SortedMap<Integer, List<String>> replaced = history.takeIn(work, records.files());
            ConcurrentWork bronze = new ConcurrentWork();
            if (!context.request().dryRun()) {
                context.progress().step("storing what was read");
                bronze = new BronzeWrites(context, history)
                        .of(work, replaced, runId -> tables.append(RecordTable.SPEC, records.records(), runId));
            }
            boolean needsBronze = !work.replayed().isEmpty() || !work.isFirst();
            if (needsBronze) {
                bronze.run();
            }
            boolean whole = needsBronze ? judge(records, work) : bronze.runDuring(() -> judge(records, work));
            if (!whole) {
                writeLedger(work.changed());
            }
        }
    }

    private Dataset<Row> local(TableSpec table, List<Row> rows) {
        return context.session().createDataFrame(rows, SparkColumns.of(table)).coalesce(1);
    }

    /**
     * Judges the new deliveries, and before them, cycle by cycle in their order, those that are replayed. Gives whether
     * the last round has also written what became of the files, as it does where it is about all cycles that changed.
     */
    private boolean judge(NewRecords records, IngestWork work) {
        if (context.request().dryRun() && !work.replayed().isEmpty()) {
            return false;
        }
        work.replayed().forEach(history.ledger()::forget);
        boolean whole = false;
        for (IngestWork.Round round : work.rounds(history)) {
            judge(round, work.replayed().isEmpty() ? withEarlier(records, work) : tables.read(RecordTable.SPEC));
            whole = round.isWhole();
        }
        return whole;
    }

    /** What this run read is still in memory; what earlier runs read is needed only where rows wait for another look. */
    private Dataset<Row> withEarlier(NewRecords records, IngestWork work) {
        if (work.isFirst()) {
            return records.records();
        }
        Dataset<Row> stored = tables.read(RecordTable.SPEC, work.next().keySet());
        return context.request().dryRun() ? stored.unionByName(records.records()) : stored;
    }

    private void judge(IngestWork.Round round, Dataset<Row> source) {
        SortedMap<Integer, Integer> numbers = round.numbers();
        context.progress().step("judging cycles " + numbers.keySet());
        Map<Integer, Set<String>> present = new HashMap<>();
        numbers.forEach((cycle, number) -> present.put(cycle, history.presence().in(cycle, number)));
        IngestRound judged = new IngestRound(
                context, numbers, round.rejudged(), source, history.deliveries(), present, history.holdups(round));
        history.ledger().add(judged.counts());
        if (!context.request().dryRun()) {
            writeSilver(round, judged);
        }
    }

    private void writeSilver(IngestWork.Round round, IngestRound judged) {
        Set<Integer> cycles = round.numbers().keySet();
        context.progress().step("writing accepted rows");
        String runId = history.runId(cycles);
        history.clearAccepted(round.rejudged(), runId);
        Dataset<Row> verdicts = judged.verdicts();
        Dataset<Row> dataPoints = SilverRows.DATA_POINTS.of(verdicts);
        Dataset<Row> quarantine = RunIds.with(judged.quarantine(), history.runIds(cycles));
        ConcurrentWork writes = new ConcurrentWork()
                .add(() -> tables.append(DataPointTable.SPEC, dataPoints, runId))
                .add(() -> tables.append(DataPointTotalTable.SPEC, DataPointTotals.of(dataPoints), runId))
                .add(() -> tables.append(DataPointDoubtTable.SPEC, DataPointDoubts.of(dataPoints), runId));
        if (round.isWhole()) {
            addLedger(writes, quarantine, cycles, runId);
        } else {
            writes.add(() -> tables.replaceCycles(QuarantineTable.SPEC, quarantine, cycles, runId));
        }
        writes.add(() -> tables.replaceCycles(MemberTable.SPEC, judged.register(), cycles, runId));
        SilverRows.FEW.forEach(rows -> writes.add(() -> tables.append(rows.table(), rows.of(verdicts), runId)));
        writes.run();
    }

    /** The files themselves, where no row was judged: what became of each. */
    private void writeLedger(SortedSet<Integer> changed) {
        if (context.request().dryRun()) {
            return;
        }
        context.progress().step("writing what became of the files");
        String runId = history.runId(changed);
        Dataset<Row> rowFaults = tables.read(QuarantineTable.SPEC, changed)
                .where(functions.not(functions.col(QuarantineTable.CODE).isin(FileLedger.FILE_CODES.toArray())))
                .drop(QuarantineTable.RUN_ID);
        ConcurrentWork writes = new ConcurrentWork();
        addLedger(writes, RunIds.with(rowFaults, history.runIds(changed)), changed, runId);
        writes.run();
    }

    /** Adds to the quarantined rows a record for each file that cannot be read, and writes what became of all files. */
    private void addLedger(ConcurrentWork writes, Dataset<Row> rowFaults, Set<Integer> changed, String runId) {
        IngestHistory.LedgerRows rows = history.ledgerRows(changed);
        Dataset<Row> quarantine = rowFaults
                .unionByName(local(QuarantineTable.SPEC, rows.faults()))
                .coalesce(1);
        writes.add(() -> tables.replaceCycles(SourceFileTable.SPEC, rows.files(), changed, runId))
                .add(() -> tables.replaceCycles(QuarantineTable.SPEC, quarantine, changed, runId));
    }
}
