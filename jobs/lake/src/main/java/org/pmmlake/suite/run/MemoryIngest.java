package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.ingest.DataPointDoubts;
import org.pmmlake.suite.ingest.DataPointTotals;
import org.pmmlake.suite.ingest.Holdup;
import org.pmmlake.suite.ingest.JudgedDelivery;
import org.pmmlake.suite.ingest.SilverRows;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.schema.DataPointDoubtTable;
import org.pmmlake.suite.schema.DataPointTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.RecordTable;
import org.pmmlake.suite.schema.SourceFileTable;

/**
 * A delivery that is small, to cycles that are small: read, judged and written by this process, without a plan of Spark, which
 * would take longer than the work.
 */
final class MemoryIngest {

    // By place: rows that were just read have no names for their columns.
    private static final int CYCLE_AT = RecordTable.SPEC.columns().fieldIndex(RecordTable.CYCLE);
    private static final int CONTENT_HASH_AT = RecordTable.SPEC.columns().fieldIndex(RecordTable.CONTENT_HASH);

    /** Of records held beside the bytes of the files they come from. */
    private static final long CHARACTERS_OF_A_BYTE = 8;

    /** Measured: at most 1.3 GB for 50 MB of text of 5 000 Members. */
    private static final long HEAP_OF_A_BYTE = 32;

    private final JobContext context;
    private final DeltaTables tables;
    private final IngestHistory history;

    MemoryIngest(JobContext context, IngestHistory history) {
        this.context = context;
        this.tables = context.tables();
        this.history = history;
    }

    /** The most bytes of text that a delivery may have to be held: what is configured, and what the heap has room for. */
    static long most(JobContext context) {
        return Math.min(
                (long) context.request().config().landing().inMemoryMb() << 20,
                Runtime.getRuntime().maxMemory() / HEAP_OF_A_BYTE);
    }

    /** Reads, judges and writes; false, with nothing done, where there is more in the files than may be held. */
    boolean work(IngestWork work) {
        Optional<NewRows> read = NewRows.read(context, work.files(), CHARACTERS_OF_A_BYTE * most(context));
        if (read.isEmpty()) {
            return false;
        }
        NewRows newRecords = read.get();
        SortedMap<Integer, List<String>> replaced = history.takeIn(work, newRecords.files());
        boolean dry = context.request().dryRun();
        ConcurrentWork bronze = dry
                ? new ConcurrentWork()
                : new BronzeWrites(context, history)
                        .of(work, replaced, runId -> tables.append(RecordTable.SPEC, newRecords.records(), runId));
        boolean whole = work.replayed().isEmpty()
                ? judge(work, candidates(newRecords.records()), bronze)
                : replay(work, newRecords, bronze);
        if (!whole && !dry) {
            writeLedger(work.changed());
        }
        return true;
    }

    /** Judges all deliveries of some cycles again, each beside what bronze has of it. */
    private boolean replay(IngestWork work, NewRows newRecords, ConcurrentWork bronze) {
        if (context.request().dryRun()) {
            return false;
        }
        work.replayed().forEach(history.ledger()::forget);
        List<Row> stored = new ArrayList<>(tables.rows(RecordTable.SPEC, work.replayed()));
        stored.addAll(newRecords.records());
        return judge(work, candidates(stored), bronze);
    }

    /** The records of each delivery of a round, each judged for itself. */
    private Function<IngestWork.Round, List<Row>> candidates(List<Row> records) {
        Map<Deliveries.Delivery, List<Row>> stored = new HashMap<>();
        records.forEach(row -> history.deliveries()
                .of(row.getInt(CYCLE_AT), row.getString(CONTENT_HASH_AT))
                .ifPresent(delivery -> stored.computeIfAbsent(delivery, none -> new ArrayList<>())
                        .add(row)));
        return round -> {
            List<Row> candidates = new ArrayList<>();
            stored.forEach((delivery, own) -> {
                if (Integer.valueOf(delivery.number()).equals(round.numbers().get(delivery.cycle()))) {
                    candidates.addAll(JudgedDelivery.candidates(
                            own,
                            delivery.number(),
                            delivery.sourceFile(),
                            context.catalogues().forCycle(delivery.cycle()),
                            delivery.cycle()));
                }
            });
            return candidates;
        };
    }

    /** Judges round after round; gives whether the last one has written what became of the files. */
    private boolean judge(IngestWork work, Function<IngestWork.Round, List<Row>> source, ConcurrentWork bronze) {
        boolean whole = false;
        ConcurrentWork writes = bronze;
        for (IngestWork.Round round : work.rounds(history)) {
            context.progress().step("judging cycles " + round.numbers().keySet());
            EarlierRows earlier = new EarlierRows(context, history, round);
            List<Row> candidates = new ArrayList<>(source.apply(round));
            candidates.addAll(earlier.waiting());
            List<Holdup> holdups = history.holdups(round);
            JudgedDelivery judged =
                    JudgedDelivery.of(candidates, earlier.register(), earlier.accepted(candidates), holdups);
            history.ledger().add(judged.counts());
            if (!context.request().dryRun()) {
                List<Row> quarantine = new ArrayList<>(judged.quarantine());
                quarantine.addAll(earlier.kept());
                write(round, judged, quarantine, writes);
            }
            writes = new ConcurrentWork();
            whole = round.isWhole();
        }
        writes.run();
        return whole;
    }

    private void write(IngestWork.Round round, JudgedDelivery judged, List<Row> quarantined, ConcurrentWork writes) {
        context.progress().step("writing accepted rows");
        Set<Integer> cycles = round.numbers().keySet();
        String runId = history.runId(cycles);
        history.clearAccepted(round.rejudged(), runId);
        List<Row> quarantine = new ArrayList<>(RunIds.with(quarantined, QuarantineTable.SPEC, history.runIds(cycles)));
        List<Row> dataPoints = judged.accepted(SilverRows.DATA_POINTS);
        writes.add(() -> tables.append(DataPointTable.SPEC, dataPoints, runId))
                .add(() -> tables.append(DataPointTotalTable.SPEC, DataPointTotals.of(dataPoints), runId))
                .add(() -> tables.append(DataPointDoubtTable.SPEC, DataPointDoubts.of(dataPoints), runId))
                .add(() -> tables.replaceCycles(MemberTable.SPEC, judged.register(), cycles, runId));
        SilverRows.FEW.forEach(rows -> writes.add(() -> tables.append(rows.table(), judged.accepted(rows), runId)));
        if (round.isWhole()) {
            addLedger(writes, quarantine, cycles, runId);
        } else {
            writes.add(() -> tables.replaceCycles(QuarantineTable.SPEC, quarantine, cycles, runId));
        }
        writes.run();
    }

    /** The files themselves, where no row was judged: what became of each. */
    private void writeLedger(Set<Integer> changed) {
        context.progress().step("writing what became of the files");
        int columns = QuarantineTable.SPEC.columns().length() - 1;
        List<Row> rowFaults = tables.rows(QuarantineTable.SPEC, changed).stream()
                .filter(row -> !FileLedger.FILE_CODES.contains(row.<String>getAs(QuarantineTable.CODE)))
                .map(row -> RunIds.without(row, columns))
                .toList();
        ConcurrentWork writes = new ConcurrentWork();
        List<Row> quarantine = new ArrayList<>(RunIds.with(rowFaults, QuarantineTable.SPEC, history.runIds(changed)));
        addLedger(writes, quarantine, changed, history.runId(changed));
        writes.run();
    }

    private void addLedger(ConcurrentWork writes, List<Row> quarantine, Set<Integer> cycles, String runId) {
        IngestHistory.LedgerRows rows = history.ledgerRows(cycles);
        quarantine.addAll(rows.faults());
        writes.add(() -> tables.replaceCycles(SourceFileTable.SPEC, rows.files(), cycles, runId))
                .add(() -> tables.replaceCycles(QuarantineTable.SPEC, quarantine, cycles, runId));
    }
}
