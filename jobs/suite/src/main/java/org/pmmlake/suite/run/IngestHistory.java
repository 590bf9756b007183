package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.lake.DeltaTables;
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
        Inventory inventory = Inventory.take(
                new LandingZone(context.paths()),
                context.request().cycles(),
                context.request().config().landing().maxFileMb());
        Deliveries deliveries = Deliveries.of(tables.rows(DeliveryTable.SPEC));
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

    /** What became of the files of some cycles. */
    LedgerRows ledgerRows(Set<Integer> changed) {
        LedgerRows rows = new LedgerRows(new ArrayList<>(), new ArrayList<>());
        for (int cycle : changed) {
            for (FileLedger.Line line : ledger.lines(cycle, inventory, deliveries)) {
                rows.files().add(line.asRow(runId(line)));
                if (line.fault() != null) {
                    rows.faults().add(line.asQuarantine(runId(cycle)));
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
                .filter(delivery -> delivery.sourceFile().equals(line.sourceFile())
                        && (replaced || deliveries.isReplaced(delivery)))
                .map(delivery -> runId(cycle, delivery.number()))
                .orElseGet(() -> takesPlaceUnread(line) ? Digest.of(runId(cycle), line.contentHash()) : runId(cycle));
    }

    /**
     * Whether a line is of a file that was put over one which the last run had read, and brought nothing to be read: that
     * made no run of the cycle, so that both lines would be of the same.
     */
    private boolean takesPlaceUnread(FileLedger.Line line) {
        return deliveries.of(line.cycle()).stream()
                .anyMatch(delivery -> delivery.number() == runs(line.cycle())
                        && delivery.sourceFile().equals(line.sourceFile())
                        && !delivery.contentHash().equals(line.contentHash()));
    }

    /** One line a file of the cycles asked for. */
    IngestOutcome outcome(SortedSet<Integer> asked, SortedSet<Integer> changed) {
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
