package org.pmmlake.suite.publish.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.publish.Audience;
import org.pmmlake.suite.schema.BlankTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolResponseTable;

/** The rows that a release is drawn from, by table: all gold tables, and the silver tables that the check needs. */
public final class LakeRows {

    /** The silver tables that the check needs beside the gold tables. */
    public static final List<TableSpec> SILVER = List.of(
            MemberTable.SPEC, SubmissionTable.SPEC, DataPointTotalTable.SPEC, BlankTable.SPEC, ToolResponseTable.SPEC);

    private final Map<TableSpec, List<Row>> rows;
    private final Settled settled;
    private final SortedMap<Integer, CycleRegister> registers;

    /** The rows of all cycles. */
    public LakeRows(Map<TableSpec, List<Row>> rows) {
        this(rows, Settled.none());
    }

    /**
     * The rows of the cycles that are not settled, and of others where they are needed beside: all of the register, of
     * submissions, of the values of KPIs, and of tables that are not kept by cycles.
     */
    public LakeRows(Map<TableSpec, List<Row>> rows, Settled settled) {
        this.rows = Map.copyOf(rows);
        this.settled = settled;
        this.registers = CycleRegister.of(of(MemberTable.SPEC), of(SubmissionTable.SPEC));
    }

    /** The rows of a table; none where it is not there. */
    public List<Row> of(TableSpec table) {
        return rows.getOrDefault(table, List.of());
    }

    /** The cycles that are settled. */
    Settled settled() {
        return settled;
    }

    /** The rows of a table that is kept by cycles, without those of settled cycles. */
    List<Row> open(TableSpec table) {
        if (settled.cycles().isEmpty()) {
            return of(table);
        }
        return of(table).stream()
                .filter(row -> !settled.holds(row.<Integer>getAs(MemberTable.CYCLE)))
                .toList();
    }

    /** Whether a Member or a Union is in the register of any cycle; others are always there. */
    public boolean knows(Audience audience) {
        return switch (audience.kind()) {
            case MEMBER ->
                of(MemberTable.SPEC).stream()
                        .anyMatch(row -> row.<String>getAs(MemberTable.MEMBER).equals(audience.code()));
            case UNION ->
                registers.values().stream()
                        .anyMatch(register -> register.allUnions().contains(audience.code()));
            default -> true;
        };
    }

    /** The cycles of the register and of the submissions. */
    public Set<Integer> cycles() {
        return registers.keySet();
    }

    SortedMap<Integer, CycleRegister> registers() {
        return registers;
    }

    CycleRegister register(int cycle) {
        CycleRegister register = registers.get(cycle);
        return register == null
                ? new CycleRegister(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>())
                : register;
    }

    /** Whether a row of a table that keeps every revision is of the revision in force. */
    boolean inForce(Row row) {
        Integer revision = register(row.<Integer>getAs(SubmissionTable.CYCLE))
                .revisions()
                .get(row.<String>getAs(SubmissionTable.MEMBER));
        return revision != null && revision.equals(row.<Integer>getAs(SubmissionTable.REVISION));
    }
}
