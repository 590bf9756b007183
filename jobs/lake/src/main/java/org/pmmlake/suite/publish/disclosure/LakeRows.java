package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.analysis.CycleFrame;
import org.pmmlake.suite.analysis.CycleFrames;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.TableSpec;

/** The rows that a release is drawn from, by table: all gold tables, and the silver tables that the check needs. */
public final class LakeRows {

    /** The silver tables that the check needs beside the gold tables. */
    public static final List<TableSpec> SILVER = CycleFrames.TABLES;

    private final Map<TableSpec, List<Row>> rows;
    private final SortedMap<Integer, CycleRegister> registers;

    public LakeRows(Map<TableSpec, List<Row>> rows) {
        this.rows = Map.copyOf(rows);
        this.registers = CycleRegister.of(of(MemberTable.SPEC), of(SubmissionTable.SPEC));
    }

    public List<Row> of(TableSpec table) {
        return rows.getOrDefault(table, List.of());
    }

    /** Whether a Member or a Union is in the register of any cycle; others are always there. */
    public boolean knows(Audience audience) {
        Set<String> members = new HashSet<>();
        of(MemberTable.SPEC).forEach(row -> members.add(row.getAs(MemberTable.MEMBER)));
        Set<String> unions = new HashSet<>();
        registers.values().forEach(register -> unions.addAll(register.allUnions()));
        return audience.isAmong(members, unions);
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
        return register == null ? new CycleRegister(new TreeMap<>(), new TreeMap<>()) : register;
    }

    /** Whether a row of a table that keeps every revision is of the revision in force. */
    public boolean inForce(Row row) {
        Integer revision = register(row.<Integer>getAs(SubmissionTable.CYCLE))
                .revisions()
                .get(row.<String>getAs(SubmissionTable.MEMBER));
        return revision != null && revision.equals(row.<Integer>getAs(SubmissionTable.REVISION));
    }

    /** The cycles as analyses see them, from the accepted rows. */
    SortedMap<Integer, CycleFrame> frames(CycleCatalogues catalogues) {
        SortedMap<Integer, Map<String, List<Row>>> byCycle = new TreeMap<>();
        for (TableSpec table : SILVER) {
            for (Row row : of(table)) {
                byCycle.computeIfAbsent(row.getAs(MemberTable.CYCLE), none -> new TreeMap<>())
                        .computeIfAbsent(table.name(), none -> new ArrayList<>())
                        .add(row);
            }
        }
        SortedMap<Integer, CycleFrame> frames = new TreeMap<>();
        byCycle.forEach(
                (cycle, tables) -> frames.put(cycle, CycleFrames.of(cycle, catalogues.forCycle(cycle), tables)));
        return frames;
    }

    Map<TableSpec, List<Row>> all() {
        return rows;
    }
}
