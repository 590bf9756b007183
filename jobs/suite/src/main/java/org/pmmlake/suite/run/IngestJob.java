package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.pmmlake.suite.ingest.DataPointTotals;
import org.pmmlake.suite.ingest.NewFile;
import org.pmmlake.suite.ingest.SilverRows;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.DeltaTables;
import org.pmmlake.suite.schema.AnswerTable;
import org.pmmlake.suite.schema.BlankTable;
import org.pmmlake.suite.schema.DataPointTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.DeliveryTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.PresenceTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.RecordTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolResponseTable;

/**
 * Landing to silver. A cycle is worked on when its landing folder or its rules changed; rules that changed replay its
 * deliveries in their order.
 */
final class IngestJob {

    private static final List<TableSpec> APPENDED = List.of(
            SubmissionTable.SPEC,
            DataPointTable.SPEC,
            DataPointTotalTable.SPEC,
            AnswerTable.SPEC,
            BlankTable.SPEC,
            ToolResponseTable.SPEC);

    private final JobContext context;
    private final DeltaTables tables;
    private final Inventory inventory;
    private final Deliveries deliveries;
    private final Presence presence;
    private final FileLedger ledger;
    private final IngestHistory history;

    IngestJob(JobContext context) {
        this.context = context;
        this.tables = context.tables();
        context.progress().step("looking through the landing zone");
        this.history = IngestHistory.of(context);
        this.inventory = history.inventory();
        this.deliveries = history.deliveries();
        this.presence = history.presence();
        this.ledger = history.ledger();
    }

    /** Does the job and gives one line a file of the cycles asked for. */
    IngestOutcome run() {
        NavigableSet<Integer> asked = new TreeSet<>(inventory.cycles());
        deliveries.cycles().stream()
                .filter(cycle -> context.request().cycles().isEmpty()
                        || context.request().cycles().contains(cycle))
                .forEach(asked::add);
        SortedSet<Integer> replayed = new TreeSet<>();
        SortedSet<Integer> changed = new TreeSet<>();
        for (int cycle : asked) {
            if (history.runs(cycle) > 0
                    && !context.state().doneWith("rules/" + cycle).equals(Optional.of(context.rules(cycle)))) {
                replayed.add(cycle);
            }
            if (!context.state().doneWith("landing/" + cycle).equals(Optional.of(history.signature(cycle)))
                    || replayed.contains(cycle)) {
                changed.add(cycle);
            }
        }
        if (!changed.isEmpty()) {
            work(replayed, changed);
        }
        return history.outcome(asked, changed);
    }

    private void work(SortedSet<Integer> replayed, SortedSet<Integer> changed) {
        SortedMap<Integer, Integer> next = new TreeMap<>();
        List<NewFile> files = new ArrayList<>();
        List<Row> presenceRows = new ArrayList<>();
        Set<Integer> secondLooks = secondLooks(replayed, changed);
        for (int cycle : changed) {
            List<Inventory.Item> items = inventory.newContents(cycle, deliveries);
            if (!items.isEmpty() || secondLooks.contains(cycle)) {
                next.put(cycle, history.runs(cycle) + 1);
                items.forEach(item -> files.add(item.asNewFile()));
            }
        }
        next.forEach(
                (cycle, number) -> presenceRows.addAll(presence.add(cycle, number, inventory.presentContents(cycle))));
        context.progress().step("reading " + files.size() + " new files");
        if (!isSmall(next, replayed, changed) || !new MemoryIngest(context, history).work(files, next, presenceRows)) {
            workBySpark(files, next, presenceRows, replayed, changed);
        }
        if (!context.request().dryRun()) {
            Map<String, String> done = new TreeMap<>();
            for (int cycle : changed) {
                done.put("landing/" + cycle, history.signature(cycle));
                done.put("rules/" + cycle, context.rules(cycle));
                done.put("ingest/" + cycle, history.runId(cycle));
            }
            context.commit(done);
        }
    }

    /** Whether little is new, and little was read before, on one machine. */
    private boolean isSmall(SortedMap<Integer, Integer> next, SortedSet<Integer> replayed, SortedSet<Integer> changed) {
        return replayed.isEmpty() && !next.isEmpty() && next.keySet().equals(changed) && fitsInMemory(changed);
    }

    private boolean fitsInMemory(SortedSet<Integer> cycles) {
        return context.spark().isLocal()
                && inventory.textBytes(cycles) + deliveries.textBytes(cycles) <= MemoryIngest.most(context);
    }

    private void workBySpark(
            List<NewFile> files,
            SortedMap<Integer, Integer> next,
            List<Row> presenceRows,
            SortedSet<Integer> replayed,
            SortedSet<Integer> changed) {
        try (FreshRecords records = FreshRecords.read(context.session(), files, next)) {
            records.deliveries().forEach(deliveries::add);
            ConcurrentWork bronze = bronze(records, presenceRows);
            boolean needsBronze = !replayed.isEmpty() || !isFirst(next);
            if (needsBronze) {
                bronze.run();
            }
            boolean all = needsBronze
                    ? judge(records, next, replayed, changed)
                    : bronze.runBeside(() -> judge(records, next, replayed, changed));
            if (!all) {
                writeLedger(changed);
            }
        }
    }

    /**
     * The cycles whose waiting rows meet another landing zone than in their last run: the file that contradicted them was
     * taken away, or their own was put back. Where all is replayed any such change counts, since what will wait is not
     * known yet.
     */
    private Set<Integer> secondLooks(SortedSet<Integer> replayed, SortedSet<Integer> changed) {
        Map<Integer, Set<String>> waiting = waiting(changed);
        Set<Integer> cycles = new TreeSet<>();
        for (int cycle : changed) {
            Set<String> before = new TreeSet<>(presence.last(cycle));
            Set<String> now = new TreeSet<>(inventory.presentContents(cycle).keySet());
            if (!replayed.contains(cycle)) {
                before.retainAll(waiting.getOrDefault(cycle, Set.of()));
                now.retainAll(waiting.getOrDefault(cycle, Set.of()));
            }
            if (history.runs(cycle) > 0 && !now.isEmpty() && !now.equals(before)) {
                cycles.add(cycle);
            }
        }
        return cycles;
    }

    /** The contents of each cycle that have a waiting row. */
    private Map<Integer, Set<String>> waiting(SortedSet<Integer> changed) {
        Map<Integer, Set<String>> waiting = new HashMap<>();
        if (changed.stream().allMatch(cycle -> history.runs(cycle) == 0)) {
            return waiting;
        }
        if (fitsInMemory(changed)) {
            tables.rows(QuarantineTable.SPEC, changed).stream()
                    .filter(row -> IngestRound.WAITING.contains(row.<String>getAs(QuarantineTable.CODE)))
                    .forEach(row -> waiting.computeIfAbsent(row.getAs(QuarantineTable.CYCLE), none -> new TreeSet<>())
                            .add(row.getAs(QuarantineTable.CONTENT_HASH)));
        } else {
            tables.read(QuarantineTable.SPEC, changed)
                    .where(functions.col(QuarantineTable.CODE).isin(IngestRound.WAITING.toArray()))
                    .select(QuarantineTable.CYCLE, QuarantineTable.CONTENT_HASH)
                    .distinct()
                    .collectAsList()
                    .forEach(row -> waiting.computeIfAbsent(row.getInt(0), none -> new TreeSet<>())
                            .add(row.getString(1)));
        }
        return waiting;
    }

    private ConcurrentWork bronze(FreshRecords records, List<Row> presenceRows) {
        ConcurrentWork writes = new ConcurrentWork();
        if (context.request().dryRun() || presenceRows.isEmpty()) {
            return writes;
        }
        context.progress().step("storing what was read");
        String runId = history.runId(deliveries.cycles());
        writes.add(() -> tables.append(PresenceTable.SPEC, local(PresenceTable.SPEC, presenceRows), runId));
        if (!records.deliveries().isEmpty()) {
            writes.add(() -> tables.append(RecordTable.SPEC, records.records(), runId))
                    .add(() -> tables.replace(DeliveryTable.SPEC, history.deliveryRows(), runId));
        }
        return writes;
    }

    private Dataset<Row> local(TableSpec table, List<Row> rows) {
        return context.session().createDataFrame(rows, table.columns()).coalesce(1);
    }

    /**
     * Judges the new deliveries, and before them, cycle by cycle in their order, those that are replayed. Gives whether
     * the last round has also written what became of the files, as it does where it is about all cycles that changed.
     */
    private boolean judge(
            FreshRecords records,
            SortedMap<Integer, Integer> next,
            SortedSet<Integer> replayed,
            SortedSet<Integer> changed) {
        if (context.request().dryRun() && !replayed.isEmpty()) {
            return false;
        }
        boolean all = false;
        int rounds = next.isEmpty() ? 0 : 1;
        for (int cycle : replayed) {
            rounds = Math.max(rounds, history.runs(cycle));
            ledger.forget(cycle);
        }
        for (int round = 1; round <= rounds; round++) {
            SortedMap<Integer, Integer> numbers = new TreeMap<>();
            for (int cycle : replayed) {
                if (round <= history.runs(cycle)) {
                    numbers.put(cycle, round);
                }
            }
            if (round == 1) {
                next.forEach((cycle, number) -> {
                    if (!replayed.contains(cycle)) {
                        numbers.put(cycle, number);
                    }
                });
            }
            Set<Integer> afresh = round == 1 ? replayed : Set.of();
            Dataset<Row> source = replayed.isEmpty() ? withEarlier(records, next) : tables.read(RecordTable.SPEC);
            all = round == rounds && numbers.keySet().equals(changed);
            judgeRound(numbers, afresh, source, all);
        }
        return all;
    }

    /** Whether nothing was ever read of any of these cycles. */
    private static boolean isFirst(SortedMap<Integer, Integer> next) {
        return next.values().stream().allMatch(number -> number == 1);
    }

    /** What this run read is still at hand; what earlier runs read is needed only where rows wait for another look. */
    private Dataset<Row> withEarlier(FreshRecords records, SortedMap<Integer, Integer> next) {
        boolean first = isFirst(next);
        return first || !context.request().dryRun()
                ? first ? records.records() : tables.read(RecordTable.SPEC, next.keySet())
                : tables.read(RecordTable.SPEC, next.keySet()).unionByName(records.records());
    }

    private void judgeRound(
            SortedMap<Integer, Integer> numbers, Set<Integer> afresh, Dataset<Row> source, boolean all) {
        context.progress().step("judging cycles " + numbers.keySet());
        Map<Integer, Set<String>> presentNow = new HashMap<>();
        numbers.forEach((cycle, number) -> presentNow.put(cycle, presence.in(cycle, number)));
        IngestRound round = new IngestRound(context, numbers, afresh, source, deliveries, presentNow);
        ledger.add(round.counts());
        if (!context.request().dryRun()) {
            writeSilver(numbers, afresh, round, all);
        }
    }

    private void writeSilver(SortedMap<Integer, Integer> numbers, Set<Integer> afresh, IngestRound round, boolean all) {
        context.progress().step("writing accepted rows");
        String runId = history.runId(numbers.keySet());
        for (TableSpec table : afresh.isEmpty() ? List.<TableSpec>of() : APPENDED) {
            if (tables.exists(table)) {
                tables.replaceCycles(table, local(table, List.of()), afresh, runId);
            }
        }
        Dataset<Row> verdicts = round.verdicts();
        Dataset<Row> dataPoints = SilverRows.DATA_POINTS.of(verdicts);
        Dataset<Row> quarantine = RunIds.with(round.quarantine(), history.runIds(numbers.keySet()));
        ConcurrentWork writes = new ConcurrentWork()
                .add(() -> tables.append(DataPointTable.SPEC, dataPoints, runId))
                .add(() -> tables.append(DataPointTotalTable.SPEC, DataPointTotals.of(dataPoints), runId));
        if (all) {
            addLedger(writes, quarantine, numbers.keySet(), runId);
        } else {
            writes.add(() -> tables.replaceCycles(QuarantineTable.SPEC, quarantine, numbers.keySet(), runId));
        }
        writes.add(() -> tables.replaceCycles(MemberTable.SPEC, round.register(), numbers.keySet(), runId));
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
