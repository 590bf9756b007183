package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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
import org.pmmlake.suite.lake.LandingZone;
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
    private final FileLedger ledger = new FileLedger();

    IngestJob(JobContext context) {
        this.context = context;
        this.tables = context.tables();
        context.progress().step("looking through the landing zone");
        this.inventory = Inventory.take(
                new LandingZone(context.paths()),
                context.request().cycles(),
                context.request().config().landing().maxFileMb());
        this.deliveries = Deliveries.of(tables.rows(DeliveryTable.SPEC));
        this.presence = Presence.of(tables.rows(PresenceTable.SPEC));
        ledger.remember(tables.rows(SourceFileTable.SPEC), deliveries);
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
            if (runs(cycle) > 0
                    && !context.state()
                            .doneWith("rules/" + cycle)
                            .equals(java.util.Optional.of(context.rules(cycle)))) {
                replayed.add(cycle);
            }
            if (!context.state().doneWith("landing/" + cycle).equals(java.util.Optional.of(signature(cycle)))
                    || replayed.contains(cycle)) {
                changed.add(cycle);
            }
        }
        if (!changed.isEmpty()) {
            work(replayed, changed);
        }
        return outcome(asked, changed);
    }

    private String signature(int cycle) {
        return Digest.of(inventory.signature(cycle), context.rules(cycle));
    }

    /** How many runs of a cycle judged anything. */
    private int runs(int cycle) {
        return Math.max(deliveries.runs(cycle), presence.runs(cycle));
    }

    private void work(SortedSet<Integer> replayed, SortedSet<Integer> changed) {
        SortedMap<Integer, Integer> next = new TreeMap<>();
        List<NewFile> files = new ArrayList<>();
        List<Row> presenceRows = new ArrayList<>();
        Set<Integer> secondLooks = secondLooks(replayed, changed);
        for (int cycle : changed) {
            List<Inventory.Item> items = inventory.newContents(cycle, deliveries);
            if (!items.isEmpty() || secondLooks.contains(cycle)) {
                next.put(cycle, runs(cycle) + 1);
                items.forEach(item -> files.add(item.asNewFile()));
            }
        }
        next.forEach(
                (cycle, number) -> presenceRows.addAll(presence.add(cycle, number, inventory.presentContents(cycle))));
        context.progress().step("reading " + files.size() + " new files");
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
        if (!context.request().dryRun()) {
            Map<String, String> done = new TreeMap<>();
            for (int cycle : changed) {
                done.put("landing/" + cycle, signature(cycle));
                done.put("rules/" + cycle, context.rules(cycle));
                done.put("ingest/" + cycle, runId(cycle));
            }
            context.commit(done);
        }
    }

    /**
     * The cycles whose waiting rows meet another landing zone than in their last run: the file that contradicted them was
     * taken away, or their own was put back. Where all is replayed any such change counts, since what will wait is not
     * known yet.
     */
    private Set<Integer> secondLooks(SortedSet<Integer> replayed, SortedSet<Integer> changed) {
        Map<Integer, Set<String>> waiting = new HashMap<>();
        if (changed.stream().anyMatch(cycle -> runs(cycle) > 0)) {
            tables.read(QuarantineTable.SPEC, changed)
                    .where(functions.col(QuarantineTable.CODE).isin(IngestRound.WAITING.toArray()))
                    .select(QuarantineTable.CYCLE, QuarantineTable.CONTENT_HASH)
                    .distinct()
                    .collectAsList()
                    .forEach(row -> waiting.computeIfAbsent(row.getInt(0), none -> new TreeSet<>())
                            .add(row.getString(1)));
        }
        Set<Integer> cycles = new TreeSet<>();
        for (int cycle : changed) {
            Set<String> before = new TreeSet<>(presence.last(cycle));
            Set<String> now = new TreeSet<>(inventory.presentContents(cycle).keySet());
            if (!replayed.contains(cycle)) {
                before.retainAll(waiting.getOrDefault(cycle, Set.of()));
                now.retainAll(waiting.getOrDefault(cycle, Set.of()));
            }
            if (runs(cycle) > 0 && !now.isEmpty() && !now.equals(before)) {
                cycles.add(cycle);
            }
        }
        return cycles;
    }

    private ConcurrentWork bronze(FreshRecords records, List<Row> presenceRows) {
        ConcurrentWork writes = new ConcurrentWork();
        if (context.request().dryRun() || presenceRows.isEmpty()) {
            return writes;
        }
        context.progress().step("storing what was read");
        List<Row> deliveryRows =
                deliveries.all().stream().map(Deliveries.Delivery::asRow).toList();
        String runId = Digest.of(deliveries.cycles().stream().map(this::runId).toArray(String[]::new));
        writes.add(() -> tables.append(PresenceTable.SPEC, local(PresenceTable.SPEC, presenceRows), runId));
        if (!records.deliveries().isEmpty()) {
            writes.add(() -> tables.append(RecordTable.SPEC, records.records(), runId))
                    .add(() -> tables.replace(DeliveryTable.SPEC, deliveryRows, runId));
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
            rounds = Math.max(rounds, runs(cycle));
            ledger.forget(cycle);
        }
        for (int round = 1; round <= rounds; round++) {
            SortedMap<Integer, Integer> numbers = new TreeMap<>();
            for (int cycle : replayed) {
                if (round <= runs(cycle)) {
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
        String runId = Digest.of(numbers.keySet().stream().map(this::runId).toArray(String[]::new));
        for (TableSpec table : afresh.isEmpty() ? List.<TableSpec>of() : APPENDED) {
            if (tables.exists(table)) {
                tables.replaceCycles(table, local(table, List.of()), afresh, runId);
            }
        }
        Dataset<Row> verdicts = round.verdicts();
        Dataset<Row> dataPoints = SilverRows.dataPoints(verdicts);
        Dataset<Row> quarantine = withRunId(round.quarantine(), numbers.keySet());
        ConcurrentWork writes = new ConcurrentWork()
                .add(() -> tables.append(DataPointTable.SPEC, dataPoints, runId))
                .add(() -> tables.append(DataPointTotalTable.SPEC, DataPointTotals.of(dataPoints), runId));
        if (all) {
            addLedger(writes, quarantine, numbers.keySet(), runId);
        } else {
            writes.add(() -> tables.replaceCycles(QuarantineTable.SPEC, quarantine, numbers.keySet(), runId));
        }
        writes.add(() -> tables.replaceCycles(MemberTable.SPEC, round.register(), numbers.keySet(), runId))
                .add(() -> tables.append(SubmissionTable.SPEC, SilverRows.submissions(verdicts), runId))
                .add(() -> tables.append(AnswerTable.SPEC, SilverRows.answers(verdicts), runId))
                .add(() -> tables.append(BlankTable.SPEC, SilverRows.blanks(verdicts), runId))
                .add(() -> tables.append(ToolResponseTable.SPEC, SilverRows.toolResponses(verdicts), runId))
                .run();
    }

    private Dataset<Row> withRunId(Dataset<Row> rows, Set<Integer> cycles) {
        Map<Integer, String> runIds = new TreeMap<>();
        cycles.forEach(cycle -> runIds.put(cycle, runId(cycle)));
        return RunIds.with(rows, runIds);
    }

    /** The files themselves, where no row was judged: what became of each. */
    private void writeLedger(SortedSet<Integer> changed) {
        if (context.request().dryRun()) {
            return;
        }
        context.progress().step("writing what became of the files");
        String runId = Digest.of(changed.stream().map(this::runId).toArray(String[]::new));
        Dataset<Row> rowFaults = tables.read(QuarantineTable.SPEC, changed)
                .where(functions.not(functions.col(QuarantineTable.CODE).isin(FileLedger.FILE_CODES.toArray())))
                .drop(QuarantineTable.RUN_ID);
        ConcurrentWork writes = new ConcurrentWork();
        addLedger(writes, withRunId(rowFaults, changed), changed, runId);
        writes.run();
    }

    /** Adds to the quarantined rows a record for each file that cannot be read, and writes what became of all files. */
    private void addLedger(ConcurrentWork writes, Dataset<Row> rowFaults, Set<Integer> changed, String runId) {
        List<Row> files = new ArrayList<>();
        List<Row> faults = new ArrayList<>();
        for (int cycle : changed) {
            for (FileLedger.Line line : ledger.lines(cycle, inventory, deliveries)) {
                files.add(line.asRow(runId(line)));
                if (line.fault() != null) {
                    faults.add(line.asQuarantine(runId(cycle)));
                }
            }
        }
        Dataset<Row> quarantine =
                rowFaults.unionByName(local(QuarantineTable.SPEC, faults)).coalesce(1);
        writes.add(() -> tables.replaceCycles(SourceFileTable.SPEC, files, changed, runId))
                .add(() -> tables.replaceCycles(QuarantineTable.SPEC, quarantine, changed, runId));
    }

    /** The digest of what a cycle's results are made from. */
    private String runId(int cycle) {
        return runId(cycle, runs(cycle));
    }

    private String runId(int cycle, int upTo) {
        return RunIds.ofCycle(
                cycle, context.rules(cycle), deliveries.signature(cycle, upTo) + presence.signature(cycle, upTo));
    }

    /** The run of a line: this one, or, where other content has taken the place of the file since, the one that read it. */
    private String runId(FileLedger.Line line) {
        int cycle = line.cycle();
        boolean replaced = inventory.of(cycle).stream()
                .anyMatch(item -> item.file().sourceFile().equals(line.sourceFile())
                        && !item.contentHash().equals(line.contentHash()));
        return deliveries
                .of(cycle, line.contentHash())
                .filter(delivery -> replaced || deliveries.isReplaced(delivery))
                .map(delivery -> runId(cycle, delivery.number()))
                .orElseGet(() -> runId(cycle));
    }

    private IngestOutcome outcome(SortedSet<Integer> asked, SortedSet<Integer> changed) {
        List<FileLedger.Line> lines = new ArrayList<>();
        SortedMap<Integer, String> runIds = new TreeMap<>();
        for (int cycle : asked) {
            lines.addAll(ledger.lines(cycle, inventory, deliveries));
            runIds.put(cycle, runId(cycle));
        }
        return new IngestOutcome(
                lines,
                runIds,
                changed,
                inventory.outside().stream()
                        .map(LandingZone.LandedFile::sourceFile)
                        .toList());
    }
}
