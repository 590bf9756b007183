package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.ingest.DataPointTotals;
import org.pmmlake.suite.ingest.JudgedDelivery;
import org.pmmlake.suite.ingest.NewFile;
import org.pmmlake.suite.ingest.SilverRows;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.DeltaTables;
import org.pmmlake.suite.schema.DataPointTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.DeliveryTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.PresenceTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.RecordTable;
import org.pmmlake.suite.schema.SourceFileTable;

/**
 * A delivery that is small, to cycles that are small: read, judged and written by this process, without a plan of Spark, which
 * would take longer than the work.
 */
final class MemoryIngest {

    /** Of records held beside the bytes of the files they come from. */
    private static final long CHARACTERS_OF_A_BYTE = 8;

    private final JobContext context;
    private final DeltaTables tables;
    private final IngestHistory history;

    MemoryIngest(JobContext context, IngestHistory history) {
        this.context = context;
        this.tables = context.tables();
        this.history = history;
    }

    /** The most bytes of text that a delivery may have to be held. */
    static long most(JobContext context) {
        return (long) context.request().config().landing().inMemoryMb() << 20;
    }

    /** Reads, judges and writes; false, with nothing done, where there is more in the files than may be held. */
    boolean work(List<NewFile> files, SortedMap<Integer, Integer> next, List<Row> presenceRows) {
        Optional<FreshRows> fresh = FreshRows.read(context, files, next, CHARACTERS_OF_A_BYTE * most(context));
        if (fresh.isEmpty()) {
            return false;
        }
        fresh.get().deliveries().forEach(history.deliveries()::add);
        context.progress().step("judging cycles " + next.keySet());
        EarlierRows earlier = new EarlierRows(context, history, next);
        List<Row> candidates = new ArrayList<>(fresh.get().candidates());
        candidates.addAll(earlier.waiting());
        JudgedDelivery judged = JudgedDelivery.of(candidates, earlier.register(), earlier.accepted(candidates));
        history.ledger().add(judged.counts());
        if (!context.request().dryRun()) {
            List<Row> quarantine = new ArrayList<>(judged.quarantine());
            quarantine.addAll(earlier.kept());
            write(fresh.get(), judged, quarantine, presenceRows, next.keySet());
        }
        return true;
    }

    private void write(
            FreshRows fresh,
            JudgedDelivery judged,
            List<Row> quarantined,
            List<Row> presenceRows,
            Set<Integer> cycles) {
        context.progress().step("writing accepted rows");
        String runId = history.runId(cycles);
        List<Row> quarantine = new ArrayList<>(RunIds.with(quarantined, QuarantineTable.SPEC, history.runIds(cycles)));
        List<Row> dataPoints = judged.accepted(SilverRows.DATA_POINTS);
        ConcurrentWork writes = new ConcurrentWork()
                .add(() -> tables.append(RecordTable.SPEC, fresh.records(), runId))
                .add(() -> tables.append(DataPointTable.SPEC, dataPoints, runId))
                .add(() -> tables.append(DataPointTotalTable.SPEC, DataPointTotals.of(dataPoints), runId))
                .add(() -> tables.append(PresenceTable.SPEC, presenceRows, runId))
                .add(() -> tables.replace(DeliveryTable.SPEC, history.deliveryRows(), runId))
                .add(() -> tables.replaceCycles(MemberTable.SPEC, judged.register(), cycles, runId));
        SilverRows.FEW.forEach(rows -> writes.add(() -> tables.append(rows.table(), judged.accepted(rows), runId)));
        IngestHistory.LedgerRows ledgerRows = history.ledgerRows(cycles);
        quarantine.addAll(ledgerRows.faults());
        writes.add(() -> tables.replaceCycles(SourceFileTable.SPEC, ledgerRows.files(), cycles, runId))
                .add(() -> tables.replaceCycles(QuarantineTable.SPEC, quarantine, cycles, runId))
                .run();
    }
}
