package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.ingest.ContentFile;
import org.pmmlake.suite.ingest.ContentStore;
import org.pmmlake.suite.ingest.RecordReading;
import org.pmmlake.suite.ingest.RoundTask;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.schema.QuarantineTable;

/**
 * Landing to silver. A cycle is worked on when its landing folder or its rules changed; rules that changed replay its
 * deliveries in their order.
 */
final class IngestJob {

    private final JobContext context;
    private final DeltaTables tables;
    private final Inventory inventory;
    private final Deliveries deliveries;
    private final Presence presence;
    private final IngestHistory history;

    IngestJob(JobContext context) {
        this.context = context;
        this.tables = context.tables();
        context.progress().step("looking through the landing zone");
        this.history = IngestHistory.of(context);
        this.inventory = history.inventory();
        this.deliveries = history.deliveries();
        this.presence = history.presence();
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
        LakeState state = context.state();
        for (int cycle : asked) {
            requireContents(cycle);
            if (history.runs(cycle) > 0
                    && !state.doneWith("rules/" + cycle).equals(Optional.of(context.rules(cycle)))) {
                replayed.add(cycle);
            }
            if (!state.doneWith("landing/" + cycle).equals(Optional.of(history.signature(cycle)))
                    || replayed.contains(cycle)) {
                changed.add(cycle);
            }
        }
        if (!changed.isEmpty()) {
            work(replayed, changed);
        }
        return history.outcome(asked, changed, context.request().dryRun() ? replayed : new TreeSet<>());
    }

    /** What was read is kept, whether this run needs it or not. */
    private void requireContents(int cycle) {
        List<Deliveries.Delivery> missing = new DeliveredContents(context.paths()).missing(cycle, deliveries.of(cycle));
        missing.stream().findFirst().ifPresent(first -> {
            throw new ContentStore(context.paths()).damage(first.sourceFile());
        });
    }

    private void work(SortedSet<Integer> replayed, SortedSet<Integer> changed) {
        SortedMap<Integer, Integer> next = new TreeMap<>();
        List<ContentFile> files = new ArrayList<>();
        Map<Deliveries.Delivery, String> replaced = new LinkedHashMap<>();
        changed.forEach(cycle -> replaced.putAll(replaced(cycle)));
        replaced.keySet().forEach(earlier -> replayed.add(earlier.cycle()));
        if (context.request().dryRun() && !replayed.isEmpty()) {
            // Each delivery is judged beside what was written of those before.
            return;
        }
        Map<Integer, Set<String>> waiting = waiting(changed);
        Set<Integer> secondLooks = secondLooks(replayed, changed, replaced, waiting);
        for (int cycle : changed) {
            List<Inventory.InventoryItem> items = inventory.newContents(
                    cycle,
                    deliveries,
                    replaced.keySet(),
                    file -> RecordReading.opens(
                            file, context.paths().fileSystem().getConf()));
            items.forEach(item -> files.add(item.asContentFile()));
            if (secondLooks.contains(cycle)
                    || items.stream().anyMatch(item -> !replaced.containsValue(item.contentHash()))) {
                next.put(cycle, history.runs(cycle) + 1);
            }
        }
        List<ContentFile> stored = stored(replayed, waiting, replaced.keySet());
        IngestWork work = new IngestWork(files, stored, next, replaced, replayed, changed);
        context.progress().step("reading " + files.size() + " new files");
        List<ContentFile> read = Stream.concat(files.stream(), stored.stream()).toList();
        ReadRecords records = fitsInMemory(changed)
                ? HeldRecords.read(context, read).orElseGet(() -> byTasks(read, changed))
                : byTasks(read, changed);
        new IngestRun(context, history, work, records).work();
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

    /** The contents that are read again, without those whose place is taken. */
    private List<ContentFile> stored(
            Set<Integer> replayed, Map<Integer, Set<String>> waiting, Set<Deliveries.Delivery> outgrown) {
        DeliveredContents contents = new DeliveredContents(context.paths());
        return deliveries.all().stream()
                .filter(delivery -> delivery.fault() == null && !outgrown.contains(delivery))
                .filter(delivery -> replayed.contains(delivery.cycle())
                        || waiting.getOrDefault(delivery.cycle(), Set.of()).contains(delivery.contentHash()))
                .map(contents::file)
                .toList();
    }

    /**
     * The contents that were strict beginnings of what now lies in their place, each with that: their copying had not
     * ended (contract §2).
     */
    private Map<Deliveries.Delivery, String> replaced(int cycle) {
        Map<Deliveries.Delivery, String> replaced = new LinkedHashMap<>();
        for (Inventory.InventoryItem item : inventory.of(cycle)) {
            if (item.readable()) {
                item.beginnings().forEach(beginning -> deliveries
                        .of(cycle, beginning)
                        .filter(earlier ->
                                earlier.sourceFile().equals(item.file().sourceFile()))
                        .ifPresent(earlier -> replaced.put(earlier, item.contentHash())));
            }
        }
        return replaced;
    }

    private ReadRecords byTasks(List<ContentFile> files, SortedSet<Integer> cycles) {
        return SparkRecords.read(
                context.session(), context.paths(), files, textBytes(cycles) / Deliveries.BYTES_OF_A_RECORD);
    }

    /** Whether little is new and little was read before, on one machine. */
    private boolean fitsInMemory(SortedSet<Integer> cycles) {
        return context.spark().isLocal() && textBytes(cycles) <= HeldRecords.most(context);
    }

    private long textBytes(SortedSet<Integer> cycles) {
        return inventory.textBytes(cycles) + deliveries.textBytes(cycles);
    }

    /**
     * The cycles whose waiting rows meet another landing zone than in their last run: the file that contradicted them, or
     * that could not be read, was taken away, or their own was put back. Where all is replayed any such change counts, since what will wait is not
     * known yet.
     */
    private Set<Integer> secondLooks(
            SortedSet<Integer> replayed,
            SortedSet<Integer> changed,
            Map<Deliveries.Delivery, String> replaced,
            Map<Integer, Set<String>> waiting) {
        Set<Integer> cycles = new TreeSet<>();
        for (int cycle : changed) {
            Set<String> before = new TreeSet<>(presence.in(cycle, presence.runs(cycle)));
            Set<String> now = new TreeSet<>(inventory.presentContents(cycle).keySet());
            replaced.forEach((earlier, whole) -> {
                if (earlier.cycle() == cycle && before.remove(earlier.contentHash())) {
                    before.add(whole);
                }
            });
            if (!replayed.contains(cycle)) {
                before.retainAll(waiting.getOrDefault(cycle, Set.of()));
                now.retainAll(waiting.getOrDefault(cycle, Set.of()));
            }
            boolean waits = replayed.contains(cycle) || waiting.containsKey(cycle);
            boolean other = (!now.isEmpty() && !now.equals(before))
                    || (waits && !history.holdups(cycle).equals(history.holdups(cycle, presence.runs(cycle))));
            if (history.runs(cycle) > 0 && other) {
                cycles.add(cycle);
            }
        }
        return cycles;
    }

    /** The contents of each cycle that have a waiting row. */
    private Map<Integer, Set<String>> waiting(SortedSet<Integer> changed) {
        Map<Integer, Set<String>> waiting = new HashMap<>();
        tables.forEach(
                QuarantineTable.SPEC,
                List.of(QuarantineTable.CODE, QuarantineTable.CONTENT_HASH),
                changed,
                (row, cycle) -> {
                    if (RoundTask.WAITING_CODES.contains(row.getString(0))) {
                        waiting.computeIfAbsent(cycle, none -> new TreeSet<>()).add(row.getString(1));
                    }
                });
        return waiting;
    }
}
