package org.pmmlake.suite.ingest;

import static org.pmmlake.suite.ingest.JudgedRows.CLAIMED_CYCLE_AT;
import static org.pmmlake.suite.ingest.JudgedRows.CYCLE_AT;
import static org.pmmlake.suite.ingest.JudgedRows.DELIVERY_AT;
import static org.pmmlake.suite.ingest.JudgedRows.KEY_AT;
import static org.pmmlake.suite.ingest.JudgedRows.KIND_AT;
import static org.pmmlake.suite.ingest.JudgedRows.MEMBER_AT;
import static org.pmmlake.suite.ingest.JudgedRows.MESSAGE_AT;
import static org.pmmlake.suite.ingest.JudgedRows.ORDINAL_AT;
import static org.pmmlake.suite.ingest.JudgedRows.PRIOR_AT;
import static org.pmmlake.suite.ingest.JudgedRows.REVISION_AT;
import static org.pmmlake.suite.ingest.JudgedRows.SOURCE_FILE_AT;
import static org.pmmlake.suite.ingest.JudgedRows.STATUS_AT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.ingest.JudgedRows.RecordStatus;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.text.CodePointOrder;

/**
 * A delivery judged in the memory of one process: the rules and passes that {@link IngestStep} has Spark run, in
 * the same order, where there are too few records for Spark to be worth its planning.
 */
public final class JudgedDelivery {

    private final List<Row> registerVerdicts;
    private final List<Row> register;
    private final List<Row> verdicts;

    private record MemberOfCycle(int cycle, String member) {
        static MemberOfCycle of(Row row) {
            return new MemberOfCycle(row.getInt(CYCLE_AT), row.getString(MEMBER_AT));
        }
    }

    private record ClaimedSubmission(int cycle, String member, String claimedCycle, String revision) {
        static ClaimedSubmission of(Row row) {
            return new ClaimedSubmission(
                    row.getInt(CYCLE_AT),
                    row.getString(MEMBER_AT),
                    row.getString(CLAIMED_CYCLE_AT),
                    row.getString(REVISION_AT));
        }
    }

    private JudgedDelivery(List<Row> registerVerdicts, Map<MemberOfCycle, Row> inForce, List<Row> verdicts) {
        this.registerVerdicts = registerVerdicts;
        this.register = inForce.values().stream().map(SilverRows::member).toList();
        this.verdicts = verdicts;
    }

    /**
     * Judges the records of one file, each for itself.
     *
     * @param records rows of bronze
     * @param delivery the number of the delivery
     * @param sourceFile path of the file below the landing zone
     * @param catalogue the catalogue of the cycle
     * @param cycle the cycle of its folder
     * @return what {@link #of} takes
     */
    public static List<Row> candidates(
            List<Row> records, int delivery, String sourceFile, Catalogue catalogue, int cycle) {
        RecordRules rules = new RecordRules(catalogue, cycle);
        return records.stream()
                .map(record -> Candidates.judged(record, delivery, sourceFile, rules))
                .toList();
    }

    /**
     * Judges candidates against each other and against what was accepted before.
     *
     * @param candidates new and waiting records, each judged for itself
     * @param registerBefore the register in force, as {@link AcceptedBefore#registerRow} gives it
     * @param acceptedBefore accepted rows of the submissions in question, as {@link AcceptedBefore#judged} gives them
     * @param holdups what could not be read
     */
    public static JudgedDelivery of(
            Collection<Row> candidates,
            Collection<Row> registerBefore,
            Collection<Row> acceptedBefore,
            Collection<Holdup> holdups) {
        List<Row> register = new ArrayList<>(registerBefore);
        List<Row> others = new ArrayList<>();
        for (Row row : candidates) {
            (row.getString(KIND_AT).equals(RecordKind.MEMBER.name()) ? register : others).add(row);
        }
        List<Row> registerVerdicts = registerVerdicts(register);
        Map<MemberOfCycle, Row> inForce = inForce(registerBefore, registerVerdicts);
        others.replaceAll(
                row -> isHeader(row) && inForce.containsKey(MemberOfCycle.of(row)) ? JudgedRows.registered(row) : row);
        hold(others, holdups);
        others.addAll(acceptedBefore);
        return new JudgedDelivery(registerVerdicts, inForce, submissionVerdicts(others));
    }

    /** Marks the headers of submissions that have to wait. */
    private static void hold(List<Row> rows, Collection<Holdup> holdups) {
        if (holdups.isEmpty()) {
            return;
        }
        Set<Holdup.HoldupPlace> places = new HashSet<>();
        rows.forEach(row -> places.add(Holdup.HoldupPlace.of(
                row.getInt(CYCLE_AT), row.getString(MEMBER_AT), row.getString(SOURCE_FILE_AT), isHeader(row))));
        Map<Holdup.Concerned, String> waiting = Holdup.of(holdups, places);
        rows.replaceAll(row -> {
            String why = waiting.get(new Holdup.Concerned(row.getInt(CYCLE_AT), row.getString(MEMBER_AT)));
            return why != null && isHeader(row) ? JudgedRows.held(row, why) : row;
        });
    }

    private static boolean isHeader(Row row) {
        return row.getString(KIND_AT).equals(RecordKind.SUBMISSION.name());
    }

    /** For each Member the row of its last delivery. */
    private static Map<MemberOfCycle, Row> inForce(Collection<Row> before, Collection<Row> verdicts) {
        Map<MemberOfCycle, Row> inForce = new LinkedHashMap<>();
        before.forEach(row -> inForce.put(MemberOfCycle.of(row), row));
        for (Row verdict : verdicts) {
            if (verdict.getString(STATUS_AT).equals(RecordStatus.ACCEPTED.name())) {
                inForce.merge(
                        MemberOfCycle.of(verdict),
                        verdict,
                        (one, other) -> one.getInt(DELIVERY_AT) > other.getInt(DELIVERY_AT) ? one : other);
            }
        }
        return inForce;
    }

    /** The cycle of the folder of a candidate. */
    public static int cycle(Row candidate) {
        return candidate.getInt(CYCLE_AT);
    }

    /** The Member that a candidate names; empty where none. */
    public static String member(Row candidate) {
        return candidate.getString(MEMBER_AT);
    }

    /** The revision that a candidate names, as written; empty where none. */
    public static String revision(Row candidate) {
        return candidate.getString(REVISION_AT);
    }

    /** The verdicts on register rows, in any order. */
    static List<Row> registerVerdicts(List<Row> candidates) {
        return passed(new RegisterPass(sorted(candidates, JudgedDelivery::compareInRegister)));
    }

    /** The verdicts on all other rows, in any order. */
    static List<Row> submissionVerdicts(List<Row> candidates) {
        return resolved(passed(new SubmissionPass(sorted(candidates, JudgedDelivery::compareInSubmission))));
    }

    private static Iterator<Row> sorted(List<Row> rows, java.util.Comparator<Row> order) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return sorted.iterator();
    }

    private static List<Row> passed(Iterator<Row> pass) {
        List<Row> verdicts = new ArrayList<>();
        pass.forEachRemaining(verdicts::add);
        return verdicts;
    }

    private static int compareInRegister(Row one, Row other) {
        int order = compareMembers(one, other);
        if (order == 0) {
            order = Integer.compare(one.getInt(DELIVERY_AT), other.getInt(DELIVERY_AT));
        }
        return order != 0 ? order : comparePlaces(one, other);
    }

    private static int compareInSubmission(Row one, Row other) {
        int order = compareMembers(one, other);
        if (order == 0) {
            order = compareTexts(one, other, CLAIMED_CYCLE_AT);
        }
        if (order == 0) {
            order = compareTexts(one, other, REVISION_AT);
        }
        if (order == 0) {
            order = compareTexts(one, other, KEY_AT);
        }
        if (order == 0) {
            order = Boolean.compare(other.getBoolean(PRIOR_AT), one.getBoolean(PRIOR_AT));
        }
        return order != 0 ? order : comparePlaces(one, other);
    }

    private static int compareMembers(Row one, Row other) {
        int order = Integer.compare(one.getInt(CYCLE_AT), other.getInt(CYCLE_AT));
        return order != 0 ? order : compareTexts(one, other, MEMBER_AT);
    }

    private static int comparePlaces(Row one, Row other) {
        int order = compareTexts(one, other, SOURCE_FILE_AT);
        return order != 0 ? order : Long.compare(one.getLong(ORDINAL_AT), other.getLong(ORDINAL_AT));
    }

    private static int compareTexts(Row one, Row other, int column) {
        return CodePointOrder.compare(one.getString(column), other.getString(column));
    }

    /** As {@link IngestStep#resolveConflicts} does: a conflict takes all rows of its submission along. */
    private static List<Row> resolved(List<Row> verdicts) {
        Map<ClaimedSubmission, String> conflicts = new HashMap<>();
        for (Row verdict : verdicts) {
            if (verdict.getString(STATUS_AT).equals(RecordStatus.CONFLICT.name())) {
                conflicts.merge(
                        ClaimedSubmission.of(verdict),
                        verdict.getString(MESSAGE_AT),
                        (one, other) -> CodePointOrder.compare(one, other) <= 0 ? one : other);
            }
        }
        if (!conflicts.isEmpty()) {
            verdicts.replaceAll(verdict -> {
                String message = conflicts.get(ClaimedSubmission.of(verdict));
                return message == null
                        ? verdict
                        : JudgedRows.quarantined(verdict, QuarantineCode.CONFLICTING_ROWS, message);
            });
        }
        return verdicts;
    }

    /** The register, as {@link org.pmmlake.suite.schema.MemberTable} holds it. */
    public List<Row> register() {
        return register;
    }

    /** The accepted rows of one silver table. */
    public List<Row> accepted(SilverRows table) {
        return table.of(verdicts);
    }

    /** Rows of {@link org.pmmlake.suite.schema.QuarantineTable}, without run. */
    public List<Row> quarantine() {
        List<Row> rows = new ArrayList<>();
        for (List<Row> judged : List.of(registerVerdicts, verdicts)) {
            judged.stream()
                    .filter(row -> row.getString(STATUS_AT).equals(RecordStatus.QUARANTINED.name()))
                    .map(VerdictRows::quarantined)
                    .forEach(rows::add);
        }
        return rows;
    }

    /** How many records of each content were accepted, quarantined and found to be duplicates. */
    public Collection<ContentCounts> counts() {
        Map<Row, ContentCounts> counts = new HashMap<>();
        for (List<Row> judged : List.of(registerVerdicts, verdicts)) {
            for (Row row : judged) {
                ContentCounts one = VerdictRows.counted(row);
                counts.merge(RowFactory.create(one.cycle(), one.contentHash()), one, ContentCounts::plus);
            }
        }
        return counts.values();
    }
}
