package org.pmmlake.suite.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.ingest.JudgedRows.RecordStatus;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.schema.RecordTable;

/**
 * One delivery of each cycle in work: candidates against what was accepted before. Everything here is a transformation;
 * whoever calls persists the verdicts and writes.
 */
public final class IngestStep {

    private static final String SUBMISSION_CONFLICT = "submission_conflict";
    private static final List<String> SUBMISSION =
            List.of(JudgedRows.CYCLE, JudgedRows.MEMBER, JudgedRows.CLAIMED_CYCLE, JudgedRows.REVISION);

    private static final StructType HELD = new StructType()
            .add("held_cycle", DataTypes.IntegerType)
            .add("held_member", DataTypes.StringType)
            .add(JudgedRows.HELD, DataTypes.StringType);

    private IngestStep() {}

    /**
     * The verdicts on register rows.
     *
     * @param records new and waiting bronze records with delivery and source file
     * @param accepted register rows in force, as {@link AcceptedBefore#register} gives them
     * @param catalogues the catalogue of each cycle
     */
    public static Dataset<Row> registerVerdicts(
            Dataset<Row> records, Dataset<Row> accepted, SortedMap<Integer, Catalogue> catalogues) {
        Dataset<Row> candidates =
                Candidates.judge(records.where(col(JudgedRows.KIND).equalTo(RecordKind.MEMBER.name())), catalogues);
        MapPartitionsFunction<Row, Row> pass = RegisterPass::new;
        return candidates
                .unionByName(accepted)
                .repartition(col(JudgedRows.CYCLE), col(JudgedRows.MEMBER))
                .sortWithinPartitions(
                        col(JudgedRows.CYCLE),
                        col(JudgedRows.MEMBER),
                        col(JudgedRows.DELIVERY),
                        col(JudgedRows.SOURCE_FILE),
                        col(JudgedRows.ORDINAL))
                .mapPartitions(pass, Encoders.row(JudgedSchema.TYPES));
    }

    /** The register in force after the verdicts: for each Member the row of its last delivery. */
    public static Dataset<Row> register(Dataset<Row> verdicts, Dataset<Row> accepted) {
        Dataset<Row> inForce = verdicts.where(col(JudgedRows.STATUS).equalTo(RecordStatus.ACCEPTED.name()))
                .unionByName(accepted)
                .groupBy(JudgedRows.CYCLE, JudgedRows.MEMBER)
                .agg(max_by(struct(col(JudgedRows.FIELDS), col(JudgedRows.DELIVERY)), col(JudgedRows.DELIVERY))
                        .as("row"))
                .select(col(JudgedRows.CYCLE), col(JudgedRows.MEMBER), col("row.*"));
        return SilverRows.members(inForce);
    }

    /**
     * The verdicts on everything but register rows.
     *
     * @param records new and waiting bronze records with delivery and source file
     * @param accepted rows of submissions that were accepted before, as {@link AcceptedBefore} gives them
     * @param register the register in force, with cycle and member
     * @param waiting the Members whose submissions have to wait, as {@link #waiting} gives them
     * @param catalogues the catalogue of each cycle
     * @return rows of {@link JudgedRows}, each accepted, duplicate or quarantined; rows of one Member in one partition
     */
    public static Dataset<Row> submissionVerdicts(
            Dataset<Row> records,
            Dataset<Row> accepted,
            Dataset<Row> register,
            List<Row> waiting,
            SortedMap<Integer, Catalogue> catalogues) {
        Dataset<Row> candidates =
                Candidates.judge(records.where(col(JudgedRows.KIND).notEqual(RecordKind.MEMBER.name())), catalogues);
        MapPartitionsFunction<Row, Row> pass = SubmissionPass::new;
        return withRegistered(held(candidates, waiting).unionByName(accepted), register)
                .repartition(col(JudgedRows.CYCLE), col(JudgedRows.MEMBER))
                .sortWithinPartitions(
                        col(JudgedRows.CYCLE),
                        col(JudgedRows.MEMBER),
                        col(JudgedRows.CLAIMED_CYCLE),
                        col(JudgedRows.REVISION),
                        col(JudgedRows.KEY),
                        col(JudgedRows.PRIOR).desc(),
                        col(JudgedRows.SOURCE_FILE),
                        col(JudgedRows.ORDINAL))
                .mapPartitions(pass, Encoders.row(JudgedSchema.TYPES));
    }

    /**
     * Where rows of each Member lie, which decides whether its submissions wait for a file that cannot be read.
     *
     * @param records new and waiting bronze records with source file
     * @return a row a Member and folder, for {@link #waiting}
     */
    public static Dataset<Row> places(Dataset<Row> records) {
        return records.where(col(JudgedRows.KIND).notEqual(RecordKind.MEMBER.name()))
                .select(
                        col(JudgedRows.CYCLE),
                        coalesce(functions.element_at(col(RecordTable.CELLS), 1), lit("")),
                        functions.regexp_replace(col(JudgedRows.SOURCE_FILE), "[^/]*$", ""),
                        col(JudgedRows.KIND).equalTo(RecordKind.SUBMISSION.name()))
                .distinct();
    }

    /** The Members whose submissions wait, with the reason, from rows of {@link #places}. */
    public static List<Row> waiting(List<Holdup> holdups, List<Row> places) {
        List<Row> waiting = new ArrayList<>();
        Holdup.of(
                        holdups,
                        places.stream()
                                .map(row -> Holdup.HoldupPlace.of(
                                        row.getInt(0), row.getString(1), row.getString(2), row.getBoolean(3)))
                                .toList())
                .forEach((of, why) -> waiting.add(RowFactory.create(of.cycle(), of.member(), why)));
        return waiting;
    }

    /** Marks the headers of submissions that have to wait. */
    private static Dataset<Row> held(Dataset<Row> candidates, List<Row> waiting) {
        if (waiting.isEmpty()) {
            return candidates;
        }
        Column ofMember = col(JudgedRows.KIND)
                .equalTo(RecordKind.SUBMISSION.name())
                .and(col(JudgedRows.CYCLE).equalTo(col("held_cycle")))
                .and(col(JudgedRows.MEMBER).equalTo(col("held_member")));
        return candidates
                .drop(JudgedRows.HELD)
                .join(broadcast(candidates.sparkSession().createDataFrame(waiting, HELD)), ofMember, "left_outer")
                .select(columns());
    }

    private static Dataset<Row> withRegistered(Dataset<Row> rows, Dataset<Row> register) {
        Dataset<Row> registered = register.select(
                col(JudgedRows.CYCLE).as("register_cycle"),
                col(JudgedRows.MEMBER).as("register_member"));
        return rows.join(
                        broadcast(registered),
                        col(JudgedRows.CYCLE)
                                .equalTo(col("register_cycle"))
                                .and(col(JudgedRows.MEMBER).equalTo(col("register_member"))),
                        "left_outer")
                .withColumn(JudgedRows.REGISTERED, col("register_member").isNotNull())
                .select(columns());
    }

    /** Puts the code of a conflicting submission on all its rows; {@code verdicts} is read twice: persist it before. */
    public static Dataset<Row> resolveConflicts(Dataset<Row> verdicts) {
        Dataset<Row> conflicting = verdicts.where(col(JudgedRows.STATUS).equalTo(RecordStatus.CONFLICT.name()))
                .groupBy(SUBMISSION.stream()
                        .map(name -> col(name).as("of_" + name))
                        .toArray(Column[]::new))
                .agg(min(col(JudgedRows.MESSAGE)).as(SUBMISSION_CONFLICT));
        Column sameSubmission = SUBMISSION.stream()
                .map(name -> col(name).equalTo(col("of_" + name)))
                .reduce(Column::and)
                .orElseThrow();
        Column conflict = col(SUBMISSION_CONFLICT).isNotNull();
        return verdicts.join(broadcast(conflicting), sameSubmission, "left_outer")
                .withColumn(
                        JudgedRows.STATUS,
                        when(conflict, lit(RecordStatus.QUARANTINED.name())).otherwise(col(JudgedRows.STATUS)))
                .withColumn(
                        JudgedRows.CODE,
                        when(conflict, lit(QuarantineCode.CONFLICTING_ROWS.code()))
                                .otherwise(col(JudgedRows.CODE)))
                .withColumn(JudgedRows.MESSAGE, coalesce(col(SUBMISSION_CONFLICT), col(JudgedRows.MESSAGE)))
                .select(columns());
    }

    private static Column[] columns() {
        return JudgedRows.COLUMNS.stream().map(functions::col).toArray(Column[]::new);
    }
}
