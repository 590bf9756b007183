package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.ingest.ContentFile;
import org.pmmlake.suite.ingest.ContentStore;
import org.pmmlake.suite.ingest.Holdup;
import org.pmmlake.suite.ingest.QuarantineCode;
import org.pmmlake.suite.lake.LandingZone;
import org.pmmlake.suite.schema.DeliveryTable;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.PresenceTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;

/**
 * What lies in the landing zone, what was read of it so far, and what became of it: what the results of each cycle are made
 * from. Grows while a job works.
 *
 * @param context what the job works with
 * @param inventory what lies in the landing zone now
 * @param deliveries the contents that were read
 * @param presence what lay there in each run
 * @param ledger what became of the records of each content
 */
record IngestHistory(
        JobContext context, Inventory inventory, Deliveries deliveries, Presence presence, FileLedger ledger) {

    /** The tables that rounds add to; the register is replaced by each. */
    private static final List<TableSpec> ADDED_TO = LakeTables.SILVER.stream()
            .filter(table -> !table.equals(MemberTable.SPEC))
            .toList();

    /**
     * What became of files.
     *
     * @param files a row a file
     * @param faults a quarantine record for each that cannot be read
     */
    record LedgerRows(List<Row> files, List<Row> faults) {}

    /** The history of a lake, and what lies in its landing zone. */
    static IngestHistory of(JobContext context) {
        DeltaTables tables = context.tables();
        Deliveries deliveries = Deliveries.of(tables.rows(DeliveryTable.SPEC));
        SuiteConfig.Landing landing = context.request().config().landing();
        Inventory inventory = Inventory.take(
                new LandingZone(context.paths()),
                new Inventory.InventoryTerms(
                        context.request().cycles(),
                        landing.maxFileMb(),
                        context.clock().instant().minusSeconds(landing.settleSeconds())),
                deliveries);
        FileLedger ledger = new FileLedger();
        ledger.remember(tables.rows(SourceFileTable.SPEC), deliveries);
        return new IngestHistory(context, inventory, deliveries, Presence.of(tables.rows(PresenceTable.SPEC)), ledger);
    }

    /** Changes whenever the landing folder or the rules of a cycle do. */
    String signature(int cycle) {
        return Digest.of(inventory.signature(cycle), context.rules(cycle));
    }

    /** How many runs of a cycle judged anything. */
    int runs(int cycle) {
        return Math.max(deliveries.runs(cycle), presence.runs(cycle));
    }

    List<Row> deliveryRows() {
        return deliveries.all().stream().map(Deliveries.Delivery::asRow).toList();
    }

    /**
     * Takes in what a run read: the new deliveries, and what lies in the landing zone now. A content that begins with
     * another one of its path takes that one's place.
     *
     * @param work what was to be read
     * @param read what each file turned out to be
     * @return whether the place of a content was taken
     * @throws DamagedLakeException where a stored content is gone or damaged
     */
    boolean takeIn(IngestWork work, List<FileRead> read) {
        Set<ContentFile> stored = new HashSet<>(work.stored());
        for (FileRead one : read) {
            ContentFile file = one.file();
            boolean known = stored.contains(file);
            if (one.facts().changed() == null) {
                int number = known
                        ? deliveries
                                .of(file.cycle(), file.contentHash())
                                .orElseThrow()
                                .number()
                        : work.next().getOrDefault(file.cycle(), runs(file.cycle()));
                deliveries.add(one.delivery(Math.max(1, number)));
            } else if (known) {
                throw new ContentStore(context.paths()).damage(file.sourceFile());
            } else {
                inventory.changed(file);
            }
        }
        boolean[] replaced = {false};
        work.replaced().forEach((earlier, whole) -> deliveries
                .of(earlier.cycle(), whole)
                .ifPresent(found -> {
                    deliveries.replace(earlier, found);
                    presence.replace(earlier.cycle(), earlier.contentHash(), whole);
                    replaced[0] = true;
                }));
        work.next()
                .forEach((cycle, number) ->
                        presence.add(cycle, number, inventory.presentContents(cycle), inventory.closed(cycle)));
        return replaced[0];
    }

    /** The rows of {@link PresenceTable} of the runs that are new. */
    List<Row> presenceRows(IngestWork work) {
        List<Row> rows = new ArrayList<>();
        work.next().forEach((cycle, number) -> rows.addAll(presence.rows(cycle, number)));
        return rows;
    }

    /** What kept submissions of a cycle waiting in one of its runs: files that lay there and could not be read. */
    List<Holdup> holdups(int cycle, int number) {
        return holdups(cycle, presence.in(cycle, number), presence.closed(cycle, number));
    }

    /** The same of all cycles of a round. */
    List<Holdup> holdups(IngestWork.Round round) {
        List<Holdup> holdups = new ArrayList<>();
        round.numbers().forEach((cycle, number) -> holdups.addAll(holdups(cycle, number)));
        return holdups;
    }

    /** What keeps submissions of a cycle waiting now, as far as is known before anything is read. */
    List<Holdup> holdups(int cycle) {
        return holdups(cycle, inventory.presentContents(cycle).keySet(), inventory.closed(cycle));
    }

    private List<Holdup> holdups(int cycle, Set<String> contents, SortedMap<String, Inventory.Closed> closed) {
        List<Holdup> holdups = new ArrayList<>();
        closed.forEach((path, why) -> {
            if (why != Inventory.Closed.TOO_LARGE) {
                holdups.add(new Holdup(cycle, path, why == Inventory.Closed.FOLDER, true));
            }
        });
        for (String content : contents) {
            deliveries
                    .of(cycle, content)
                    .filter(delivery -> QuarantineCode.UNREADABLE_FILE.code().equals(delivery.fault()))
                    .ifPresent(delivery -> holdups.add(new Holdup(cycle, delivery.sourceFile(), false, false)));
        }
        return holdups;
    }

    /** What became of the files of some cycles. */
    LedgerRows ledgerRows(Set<Integer> changed) {
        LedgerRows rows = new LedgerRows(new ArrayList<>(), new ArrayList<>());
        for (int cycle : changed) {
            LineRuns runs = new LineRuns(cycle);
            for (FileLedger.FileLine line : ledger.lines(cycle, inventory, deliveries)) {
                rows.files().add(line.asRow(runs.runId(line)));
                if (line.fault() != null) {
                    rows.faults().add(line.asQuarantine(runs.latest));
                }
            }
        }
        return rows;
    }

    /** Removes all that was accepted of some cycles. */
    void clearAccepted(Set<Integer> cycles, String runId) {
        for (TableSpec table : cycles.isEmpty() ? List.<TableSpec>of() : ADDED_TO) {
            if (context.tables().exists(table)) {
                context.tables().replaceCycles(table, List.<Row>of(), cycles, runId);
            }
        }
    }

    /** The digest of what a cycle's results are made from. */
    String runId(int cycle) {
        return runId(cycle, runs(cycle));
    }

    /** The digest of what several cycles' results are made from. */
    String runId(Collection<Integer> cycles) {
        return Digest.of(cycles.stream().map(this::runId).toArray(String[]::new));
    }

    /** The digest of each of several cycles. */
    Map<Integer, String> runIds(Collection<Integer> cycles) {
        Map<Integer, String> runIds = new TreeMap<>();
        cycles.forEach(cycle -> runIds.put(cycle, runId(cycle)));
        return runIds;
    }

    private String runId(int cycle, int upTo) {
        return Digest.of(
                String.valueOf(cycle),
                context.rules(cycle),
                deliveries.signature(cycle, upTo) + presence.signature(cycle, upTo));
    }

    /** Which run each line of one cycle is of; everything is looked up once. */
    private final class LineRuns {
        private final int cycle;
        private final String latest;
        private final Map<String, String> contents = new HashMap<>();
        private final Map<String, List<Deliveries.Delivery>> byPath;
        private final Map<Integer, String> runIds = new HashMap<>();

        LineRuns(int cycle) {
            this.cycle = cycle;
            this.latest = IngestHistory.this.runId(cycle);
            this.byPath = deliveries.byPath(cycle);
            inventory.of(cycle).forEach(item -> contents.put(item.file().sourceFile(), item.contentHash()));
        }

        /** This run, or, where other content has taken the place of the file since, the one that read it. */
        String runId(FileLedger.FileLine line) {
            return deliveries
                    .of(cycle, line.contentHash())
                    .filter(delivery -> delivery.sourceFile().equals(line.sourceFile()) && isReplaced(delivery))
                    .map(delivery -> runIds.computeIfAbsent(
                            delivery.number(), number -> IngestHistory.this.runId(cycle, number)))
                    .orElseGet(() -> takesPlaceUnread(line) ? Digest.of(latest, line.contentHash()) : latest);
        }

        /** Whether its path has other content now, or a later run read such. */
        private boolean isReplaced(Deliveries.Delivery delivery) {
            String now = contents.get(delivery.sourceFile());
            return (now != null && !now.equals(delivery.contentHash()))
                    || ofPath(delivery.sourceFile()).stream().anyMatch(other -> other.number() > delivery.number());
        }

        /**
         * Whether a line is of a file that was put over one which the last run had read, and brought nothing to be read:
         * that made no run of the cycle, so that both lines would be of the same.
         */
        private boolean takesPlaceUnread(FileLedger.FileLine line) {
            return ofPath(line.sourceFile()).stream()
                    .anyMatch(delivery -> delivery.number() == runs(cycle)
                            && !delivery.contentHash().equals(line.contentHash()));
        }

        private List<Deliveries.Delivery> ofPath(String path) {
            return byPath.getOrDefault(path, List.of());
        }
    }

    /** One line a file of the cycles asked for, without what could not be read and no longer lies there (contract §2). */
    IngestOutcome outcome(SortedSet<Integer> asked, SortedSet<Integer> changed, SortedSet<Integer> unjudged) {
        List<FileLedger.FileLine> lines = new ArrayList<>();
        SortedMap<Integer, String> runIds = new TreeMap<>();
        for (int cycle : asked) {
            Set<String> present = inventory.of(cycle).stream()
                    .map(Inventory.InventoryItem::contentHash)
                    .collect(Collectors.toSet());
            ledger.lines(cycle, inventory, deliveries).stream()
                    .filter(line -> line.fault() == null || present.contains(line.contentHash()))
                    .forEach(lines::add);
            runIds.put(cycle, runId(cycle));
        }
        return new IngestOutcome(
                lines,
                runIds,
                changed,
                unjudged,
                inventory.outside().stream()
                        .map(LandingZone.LandedFile::sourceFile)
                        .toList());
    }
}
