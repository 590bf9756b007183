package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.ingest.AcceptedBefore;
import org.pmmlake.suite.ingest.JudgedDelivery;
import org.pmmlake.suite.ingest.SilverRows;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.RecordTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.TableSpec;

/** What earlier runs left of the cycles in work, in the memory of this process: what new records are held against. */
final class EarlierRows {

    private static final int REVISION = SubmissionTable.SPEC.columns().fieldIndex(SubmissionTable.REVISION);

    private final JobContext context;
    private final IngestHistory history;
    private final SortedMap<Integer, Integer> numbers;
    private final List<Integer> continued;
    private final List<Row> quarantine;
    private final Set<RecordName> waiting = new HashSet<>();

    /** Names a record of bronze, and its row in the quarantine. */
    private record RecordName(int cycle, String contentHash, String position) {
        static RecordName quarantined(Row row) {
            return new RecordName(
                    row.getAs(QuarantineTable.CYCLE),
                    row.getAs(QuarantineTable.CONTENT_HASH),
                    row.getAs(QuarantineTable.POSITION));
        }

        static RecordName stored(Row row) {
            return new RecordName(
                    row.getAs(RecordTable.CYCLE), row.getAs(RecordTable.CONTENT_HASH), row.getAs(RecordTable.POSITION));
        }
    }

    private record EarlierSubmission(int cycle, String member, String revision) {}

    /**
     * Looks at the quarantine.
     *
     * @param round the deliveries in work
     */
    EarlierRows(JobContext context, IngestHistory history, IngestWork.Round round) {
        this.context = context;
        this.history = history;
        this.numbers = round.numbers();
        this.continued = numbers.keySet().stream()
                .filter(cycle -> number(cycle) > 1 && !round.rejudged().contains(cycle))
                .toList();
        this.quarantine = rows(QuarantineTable.SPEC);
        for (Row row : quarantine) {
            RecordName record = RecordName.quarantined(row);
            if (IngestRound.WAITING.contains(row.<String>getAs(QuarantineTable.CODE))
                    && history.presence()
                            .in(record.cycle(), number(record.cycle()))
                            .contains(record.contentHash())
                    && history.deliveries()
                            .of(record.cycle(), record.contentHash())
                            .isPresent()) {
                waiting.add(record);
            }
        }
    }

    private int number(int cycle) {
        return Objects.requireNonNull(numbers.get(cycle));
    }

    private List<Row> rows(TableSpec table) {
        return continued.isEmpty() ? List.of() : context.tables().rows(table, continued);
    }

    /** Quarantined records whose code may pass and whose content still lies there, judged for themselves again. */
    List<Row> waiting() {
        Map<Deliveries.Delivery, List<Row>> byContent = new HashMap<>();
        for (Row row : waiting.isEmpty() ? List.<Row>of() : rows(RecordTable.SPEC)) {
            RecordName record = RecordName.stored(row);
            if (waiting.contains(record)) {
                history.deliveries().of(record.cycle(), record.contentHash()).ifPresent(delivery -> byContent
                        .computeIfAbsent(delivery, none -> new ArrayList<>())
                        .add(row));
            }
        }
        List<Row> candidates = new ArrayList<>();
        byContent.forEach((delivery, records) -> candidates.addAll(JudgedDelivery.candidates(
                records,
                delivery.number(),
                delivery.sourceFile(),
                context.catalogues().forCycle(delivery.cycle()),
                delivery.cycle())));
        return candidates;
    }

    /** The register in force. */
    List<Row> register() {
        return rows(MemberTable.SPEC).stream().map(AcceptedBefore::registerRow).toList();
    }

    /** The accepted headers, and of the submissions that candidates speak of all that was accepted. */
    List<Row> accepted(Collection<Row> candidates) {
        if (continued.isEmpty()) {
            return List.of();
        }
        Set<EarlierSubmission> touched = new HashSet<>();
        candidates.forEach(row -> touched.add(new EarlierSubmission(
                JudgedDelivery.cycle(row), JudgedDelivery.member(row), JudgedDelivery.revision(row))));
        List<Row> accepted = new ArrayList<>();
        for (SilverRows kind : SilverRows.ALL) {
            for (Row row : rows(kind.table())) {
                if (kind.equals(SilverRows.SUBMISSIONS)
                        || touched.contains(new EarlierSubmission(
                                row.getInt(0), row.getString(1), String.valueOf(row.getInt(REVISION))))) {
                    accepted.add(AcceptedBefore.judged(kind, row));
                }
            }
        }
        return accepted;
    }

    /** The quarantined rows that are not judged again, but for those of whole files; without run. */
    List<Row> kept() {
        int columns = QuarantineTable.SPEC.columns().length() - 1;
        return quarantine.stream()
                .filter(row -> !FileLedger.FILE_CODES.contains(row.<String>getAs(QuarantineTable.CODE))
                        && !waiting.contains(RecordName.quarantined(row)))
                .map(row -> RunIds.without(row, columns))
                .toList();
    }
}
