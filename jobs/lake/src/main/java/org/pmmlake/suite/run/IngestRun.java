package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.delta.TableSource;
import org.pmmlake.suite.delta.WrittenPart;
import org.pmmlake.suite.ingest.Holdup;
import org.pmmlake.suite.ingest.LandedContent;
import org.pmmlake.suite.ingest.LandedContent.ContentKey;
import org.pmmlake.suite.ingest.RoundTask;
import org.pmmlake.suite.ingest.tables.ItemRows;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.schema.DataPointDoubtTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.DeliveryTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.PresenceTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;

/** Judges what was read of some cycles, delivery by delivery, and writes what it makes of it. */
final class IngestRun {

    private final JobContext context;
    private final DeltaTables tables;
    private final IngestHistory history;
    private final IngestWork work;
    private final ReadRecords records;
    private final boolean writing;

    IngestRun(JobContext context, IngestHistory history, IngestWork work, ReadRecords records) {
        this.context = context;
        this.tables = context.tables();
        this.history = history;
        this.work = work;
        this.records = records;
        this.writing = !context.request().dryRun();
    }

    /**
     * Stores what was read and judges the new deliveries, and before them, cycle by cycle in their order, those that are
     * replayed.
     */
    void work() {
        boolean replaced = history.takeIn(
                work,
                writing
                        ? new DeliveredContents(context.paths()).store(records.files(), Set.copyOf(work.files()))
                        : records.files());
        ConcurrentWork writes = writing ? bronze(replaced) : new ConcurrentWork();
        boolean whole = false;
        work.replayed().forEach(history.ledger()::forget);
        for (IngestWork.Round round : work.rounds(history)) {
            judge(round, writes);
            writes = new ConcurrentWork();
            whole = round.isWhole();
        }
        writes.run();
        if (writing && !whole) {
            writeLedger();
        }
    }

    /**
     * The writes of deliveries and of what lay in the landing zone, beside what is judged.
     *
     * @param replaced whether the place of a content was taken
     */
    private ConcurrentWork bronze(boolean replaced) {
        String runId = history.runId(history.deliveries().cycles());
        ConcurrentWork writes = new ConcurrentWork();
        if (replaced) {
            writes.add(
                    () -> tables.replace(PresenceTable.SPEC, history.presence().rows(), runId));
        } else if (!work.next().isEmpty()) {
            writes.add(() -> tables.append(PresenceTable.SPEC, history.presenceRows(work), runId));
        }
        if (!work.files().isEmpty() || !work.replayed().isEmpty()) {
            writes.add(() -> tables.replace(DeliveryTable.SPEC, history.deliveryRows(), runId));
        }
        return writes;
    }

    private void judge(IngestWork.Round round, ConcurrentWork writes) {
        Set<Integer> cycles = round.numbers().keySet();
        context.progress().step("judging cycles " + cycles);
        List<Integer> continued = cycles.stream()
                .filter(cycle -> round.number(cycle) > 1 && !round.rejudged().contains(cycle))
                .toList();
        List<TableSource> earlier = new ArrayList<>();
        if (!continued.isEmpty()) {
            earlier.addAll(tables.sources(QuarantineTable.SPEC, continued));
            earlier.addAll(tables.sources(MemberTable.SPEC, continued));
            ItemRows.OF_SUBMISSIONS.values().forEach(table -> earlier.addAll(tables.sources(table, continued)));
        }
        RoundTask task = task(round.numbers());
        List<Holdup> holdups = history.holdups(round);
        if (!holdups.isEmpty()) {
            task = task.with(holdups, records.places(task, earlier));
        }
        JudgedRound judged = records.judge(task, earlier, writing);
        history.ledger().add(judged.counts());
        if (writing) {
            write(round, judged, writes);
        }
    }

    private RoundTask task(SortedMap<Integer, Integer> numbers) {
        HashMap<ContentKey, LandedContent> contents = new HashMap<>();
        HashMap<Integer, Set<String>> present = new HashMap<>();
        HashMap<Integer, Catalogue> catalogues = new HashMap<>();
        numbers.forEach((cycle, number) -> {
            history.deliveries().of(cycle).stream()
                    .filter(delivery -> delivery.number() <= number && delivery.fault() == null)
                    .map(delivery ->
                            new LandedContent(cycle, delivery.contentHash(), delivery.sourceFile(), delivery.number()))
                    .forEach(content -> contents.put(content.key(), content));
            present.put(cycle, new HashSet<>(history.presence().in(cycle, number)));
            catalogues.put(cycle, context.catalogues().forCycle(cycle));
        });
        return new RoundTask(
                contents,
                new HashMap<>(numbers),
                present,
                new HashMap<>(),
                new HashMap<>(history.runIds(work.changed())),
                catalogues);
    }

    private void write(IngestWork.Round round, JudgedRound judged, ConcurrentWork writes) {
        context.progress().step("writing accepted rows");
        Set<Integer> cycles = round.numbers().keySet();
        String runId = history.runId(cycles);
        history.clearAccepted(round.rejudged(), runId);
        List<TableSpec> added = new ArrayList<>(ItemRows.OF_SUBMISSIONS.values());
        added.addAll(List.of(DataPointTotalTable.SPEC, DataPointDoubtTable.SPEC));
        added.forEach(table -> writes.add(() -> tables.appendParts(table, judged.parts(table), runId)));
        writes.add(() -> tables.replaceParts(MemberTable.SPEC, judged.parts(MemberTable.SPEC), cycles, runId));
        List<WrittenPart> quarantine = judged.parts(QuarantineTable.SPEC);
        if (round.isWhole()) {
            addLedger(writes, quarantine, cycles, runId);
        } else {
            writes.add(() -> tables.replaceParts(QuarantineTable.SPEC, quarantine, cycles, runId));
        }
        writes.run();
    }

    /** The files themselves, where no row was judged: what became of each. */
    private void writeLedger() {
        context.progress().step("writing what became of the files");
        JudgedRound kept =
                records.judge(task(new TreeMap<>()), tables.sources(QuarantineTable.SPEC, work.changed()), true);
        ConcurrentWork writes = new ConcurrentWork();
        addLedger(writes, kept.parts(QuarantineTable.SPEC), work.changed(), history.runId(work.changed()));
        writes.run();
    }

    /** Adds to the quarantined rows a record for each file that cannot be read, and writes what became of all files. */
    private void addLedger(
            ConcurrentWork writes, List<WrittenPart> rowFaults, Collection<Integer> cycles, String runId) {
        IngestHistory.LedgerRows rows = history.ledgerRows(Set.copyOf(cycles));
        writes.add(() -> tables.replaceCycles(SourceFileTable.SPEC, rows.files(), cycles, runId))
                .add(() -> {
                    List<WrittenPart> quarantine = new ArrayList<>(rowFaults);
                    quarantine.addAll(WrittenPart.write(context.paths(), QuarantineTable.SPEC, rows.faults()::forEach));
                    tables.replaceParts(QuarantineTable.SPEC, quarantine, cycles, runId);
                });
    }
}
