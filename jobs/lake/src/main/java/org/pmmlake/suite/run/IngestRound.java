package org.pmmlake.suite.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.ingest.AcceptedBefore;
import org.pmmlake.suite.ingest.ContentCounts;
import org.pmmlake.suite.ingest.Holdup;
import org.pmmlake.suite.ingest.IngestStep;
import org.pmmlake.suite.ingest.QuarantineCode;
import org.pmmlake.suite.ingest.SilverRows;
import org.pmmlake.suite.ingest.VerdictRows;
import org.pmmlake.suite.rows.SparkColumns;
import org.pmmlake.suite.schema.DeliveryTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.RecordTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.TableSpec;

/**
 * One delivery of each cycle in work: takes its records, and those that wait in quarantine and still lie in the landing
 * zone, and judges them against what was accepted before.
 */
final class IngestRound {

    /** Codes whose rows may be accepted once something else arrives: a register row, a header, a corrected file. */
    static final List<String> WAITING = List.of(
            QuarantineCode.UNKNOWN_GROUP.code(),
            QuarantineCode.UNKNOWN_MEMBER.code(),
            QuarantineCode.WRONG_CYCLE.code(),
            QuarantineCode.BAD_REVISION.code(),
            QuarantineCode.BAD_DATE.code(),
            QuarantineCode.CONFLICTING_ROWS.code(),
            QuarantineCode.NO_SUBMISSION.code());

    private static final StructType CONTENTS = new StructType()
            .add("of_cycle", DataTypes.IntegerType)
            .add("of_content", DataTypes.StringType)
            .add(DeliveryTable.DELIVERY, DataTypes.IntegerType)
            .add(DeliveryTable.SOURCE_FILE, DataTypes.StringType);

    private final JobContext context;
    private final DeltaTables tables;
    private final SortedMap<Integer, Integer> numbers;
    private final Set<Integer> rejudged;
    private final Dataset<Row> registerVerdicts;
    private final Dataset<Row> register;
    private final Dataset<Row> verdicts;
    /** Quarantined rows that are judged again; empty where there was no delivery before. */
    private final Optional<Dataset<Row>> judgedAgain;

    /**
     * Prepares a round.
     *
     * @param context what the job works with
     * @param numbers number of the delivery of each cycle in work
     * @param rejudged cycles for which nothing counts as accepted before
     * @param records bronze records, of these and other contents
     * @param deliveries all deliveries up to this round
     * @param present contents of each cycle that lie in the landing zone in this round
     * @param holdups what could not be read in this round
     */
    IngestRound(
            JobContext context,
            SortedMap<Integer, Integer> numbers,
            Set<Integer> rejudged,
            Dataset<Row> records,
            Deliveries deliveries,
            Map<Integer, Set<String>> present,
            List<Holdup> holdups) {
        this.context = context;
        this.tables = context.tables();
        this.numbers = numbers;
        this.rejudged = rejudged;
        SortedMap<Integer, Catalogue> catalogues = new TreeMap<>();
        numbers.keySet()
                .forEach(cycle -> catalogues.put(cycle, context.catalogues().forCycle(cycle)));
        boolean first = numbers.entrySet().stream()
                .allMatch(entry -> entry.getValue() == 1 || rejudged.contains(entry.getKey()));
        this.judgedAgain = first ? Optional.empty() : Optional.of(context.checkpointed(waiting(deliveries, present)));
        Dataset<Row> newRecords = ofContents(records, newContents(deliveries));
        Dataset<Row> candidates = judgedAgain
                .map(again -> newRecords.unionByName(ofRows(records, again)))
                .orElse(newRecords);
        Dataset<Row> registerBefore =
                first ? AcceptedBefore.nothing(context.session()) : AcceptedBefore.register(before(MemberTable.SPEC));
        // Checkpoints cut the plans: everything after would be planned with all that came before, again and again.
        this.registerVerdicts =
                context.checkpointed(IngestStep.registerVerdicts(candidates, registerBefore, catalogues));
        this.register = context.checkpointed(IngestStep.register(registerVerdicts, registerBefore));
        Dataset<Row> firstLook = context.checkpointed(IngestStep.submissionVerdicts(
                candidates,
                first ? AcceptedBefore.nothing(context.session()) : acceptedBefore(candidates),
                register,
                waitingMembers(candidates, holdups),
                catalogues));
        this.verdicts = context.checkpointed(IngestStep.resolveConflicts(firstLook));
    }

    private Dataset<Row> before(TableSpec table) {
        List<Integer> continued = numbers.keySet().stream()
                .filter(cycle -> !rejudged.contains(cycle))
                .toList();
        if (continued.isEmpty() || !tables.exists(table)) {
            return context.session().createDataFrame(List.of(), SparkColumns.of(table));
        }
        return tables.read(table, continued);
    }

    private static List<Row> waitingMembers(Dataset<Row> candidates, List<Holdup> holdups) {
        return holdups.isEmpty()
                ? List.of()
                : IngestStep.waiting(holdups, IngestStep.places(candidates).collectAsList());
    }

    private Dataset<Row> acceptedBefore(Dataset<Row> candidates) {
        Dataset<Row> touched = candidates
                .select(
                        col(RecordTable.CYCLE).as("of_cycle"),
                        element_at(col(RecordTable.CELLS), 1).as("of_member"),
                        element_at(col(RecordTable.CELLS), 3).as("of_revision"))
                .distinct();
        return SilverRows.ALL.stream()
                .map(kind -> AcceptedBefore.of(
                        kind,
                        kind.equals(SilverRows.SUBMISSIONS)
                                ? before(kind.table())
                                : touchedRows(before(kind.table()), touched)))
                .reduce(Dataset::unionByName)
                .orElseThrow();
    }

    private static Dataset<Row> touchedRows(Dataset<Row> accepted, Dataset<Row> touched) {
        Column sameSubmission = col(SubmissionTable.CYCLE)
                .equalTo(col("of_cycle"))
                .and(col(SubmissionTable.MEMBER).equalTo(col("of_member")))
                .and(col(SubmissionTable.REVISION).cast(DataTypes.StringType).equalTo(col("of_revision")));
        return accepted.join(touched, sameSubmission, "left_semi");
    }

    private Dataset<Row> newContents(Deliveries deliveries) {
        List<Row> contents = new ArrayList<>();
        numbers.forEach((cycle, number) -> deliveries.of(cycle).stream()
                .filter(delivery -> delivery.number() == number)
                .forEach(delivery -> contents.add(content(delivery))));
        return context.session().createDataFrame(contents, CONTENTS);
    }

    private static Row content(Deliveries.Delivery delivery) {
        return RowFactory.create(delivery.cycle(), delivery.contentHash(), delivery.number(), delivery.sourceFile());
    }

    private static Dataset<Row> ofContents(Dataset<Row> records, Dataset<Row> contents) {
        Column sameContent = col(RecordTable.CYCLE)
                .equalTo(col("of_cycle"))
                .and(col(RecordTable.CONTENT_HASH).equalTo(col("of_content")));
        return records.join(broadcast(contents), sameContent, "inner").drop("of_cycle", "of_content");
    }

    /** Quarantined rows that are judged again: their content still lies there, and their code may pass. */
    private Dataset<Row> waiting(Deliveries deliveries, Map<Integer, Set<String>> present) {
        List<Row> contents = new ArrayList<>();
        numbers.keySet().stream()
                .filter(cycle -> !rejudged.contains(cycle))
                .forEach(cycle -> deliveries.of(cycle).stream()
                        .filter(delivery ->
                                present.getOrDefault(cycle, Set.of()).contains(delivery.contentHash()))
                        .forEach(delivery -> contents.add(content(delivery))));
        Dataset<Row> quarantined = before(QuarantineTable.SPEC)
                .where(col(QuarantineTable.CODE).isin(WAITING.toArray()))
                .select(col(QuarantineTable.CYCLE), col(QuarantineTable.CONTENT_HASH), col(QuarantineTable.POSITION));
        return ofContents(quarantined, context.session().createDataFrame(contents, CONTENTS));
    }

    private static Dataset<Row> ofRows(Dataset<Row> records, Dataset<Row> rows) {
        return records.join(
                rows,
                scala.jdk.javaapi.CollectionConverters.asScala(
                                List.of(RecordTable.CYCLE, RecordTable.CONTENT_HASH, RecordTable.POSITION))
                        .toSeq(),
                "inner");
    }

    /** The register of the cycles in work, as it now is. */
    Dataset<Row> register() {
        return register;
    }

    /** The verdicts on everything but register rows. */
    Dataset<Row> verdicts() {
        return verdicts;
    }

    /** All quarantined rows of the cycles in work: those of this round, and those that were not judged again. */
    Dataset<Row> quarantine() {
        Dataset<Row> newRecords =
                VerdictRows.quarantine(registerVerdicts).unionByName(VerdictRows.quarantine(verdicts));
        return judgedAgain.map(again -> newRecords.unionByName(kept(again))).orElse(newRecords);
    }

    private Dataset<Row> kept(Dataset<Row> again) {
        return before(QuarantineTable.SPEC)
                .where(not(col(QuarantineTable.CODE).isin(FileLedger.FILE_CODES.toArray())))
                .join(
                        again,
                        scala.jdk.javaapi.CollectionConverters.asScala(List.of(
                                        QuarantineTable.CYCLE, QuarantineTable.CONTENT_HASH, QuarantineTable.POSITION))
                                .toSeq(),
                        "left_anti")
                .drop(QuarantineTable.RUN_ID);
    }

    /** How many rows of each content were accepted, quarantined and found to be duplicates in this round. */
    List<ContentCounts> counts() {
        return VerdictRows.counts(registerVerdicts.unionByName(verdicts)).collectAsList().stream()
                .map(VerdictRows::count)
                .toList();
    }
}
