package org.pmmlake.suite.run;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.schema.DeliveryTable;
import org.pmmlake.suite.schema.PresenceTable;
import org.pmmlake.suite.schema.RecordTable;

/** Stores what a run read, before or beside its judgement: records, deliveries, and what lay in the landing zone. */
final class BronzeWrites {

    private final DeltaTables tables;
    private final IngestHistory history;

    BronzeWrites(JobContext context, IngestHistory history) {
        this.tables = context.tables();
        this.history = history;
    }

    /**
     * The writes of a run; what is no longer to be there is removed at once.
     *
     * @param replaced contents whose place was taken, by their cycle
     * @param records adds the records to their table, given the run
     */
    ConcurrentWork of(IngestWork work, SortedMap<Integer, List<String>> replaced, Consumer<String> records) {
        String runId = remove(replaced);
        ConcurrentWork writes = new ConcurrentWork();
        addHistory(writes, work, replaced, runId);
        if (!work.files().isEmpty()) {
            writes.add(() -> records.accept(runId));
        }
        return writes;
    }

    private void addHistory(
            ConcurrentWork writes, IngestWork work, SortedMap<Integer, List<String>> replaced, String runId) {
        if (!replaced.isEmpty()) {
            writes.add(
                    () -> tables.replace(PresenceTable.SPEC, history.presence().rows(), runId));
        } else if (!work.next().isEmpty()) {
            writes.add(() -> tables.append(PresenceTable.SPEC, history.presenceRows(work), runId));
        }
        if (!work.files().isEmpty() || !replaced.isEmpty()) {
            writes.add(() -> tables.replace(DeliveryTable.SPEC, history.deliveryRows(), runId));
        }
    }

    /** Removes the records of contents whose place was taken: should one come back, it is read like any other. */
    private String remove(SortedMap<Integer, List<String>> replaced) {
        String runId = history.runId(history.deliveries().cycles());
        if (!replaced.isEmpty() && tables.exists(RecordTable.SPEC)) {
            Object[] contents = replaced.values().stream().flatMap(List::stream).toArray();
            Dataset<Row> remaining = tables.read(RecordTable.SPEC, replaced.keySet())
                    .where(functions.not(functions.col(RecordTable.CONTENT_HASH).isin(contents)));
            tables.replaceCycles(RecordTable.SPEC, remaining, replaced.keySet(), runId);
        }
        return runId;
    }
}
