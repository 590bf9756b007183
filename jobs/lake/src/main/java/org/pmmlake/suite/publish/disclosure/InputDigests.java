package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.TrendTable;

/** Takes down what a release is drawn from. */
public final class InputDigests {

    private InputDigests() {}

    /**
     * The inputs of a release.
     *
     * @param method version of the suite and the settings that results depend on
     * @param disclosure profile and overrides
     * @param decisions digest of what was decided about findings, by cycle
     * @param readers everybody who is reckoned with
     */
    public static ReleaseInputs of(
            LakeRows rows,
            CycleCatalogues catalogues,
            String method,
            String disclosure,
            SortedMap<Integer, String> decisions,
            Readers readers) {
        SortedMap<Integer, String> versions = new TreeMap<>();
        SortedMap<Integer, SortedMap<String, String>> registers = new TreeMap<>();
        SortedMap<Integer, SortedMap<String, Integer>> submissions = new TreeMap<>();
        rows.registers().forEach((cycle, register) -> {
            versions.put(cycle, catalogues.forCycle(cycle).digest());
            submissions.put(cycle, new TreeMap<>(register.revisions()));
        });
        for (Row row : rows.of(MemberTable.SPEC)) {
            List<String> cells = new ArrayList<>();
            for (String column : MemberTable.SPEC.columnNames()) {
                if (!column.equals(MemberTable.DELIVERY)) {
                    cells.add(String.valueOf(row.get(row.fieldIndex(column))));
                }
            }
            registers
                    .computeIfAbsent(row.getAs(MemberTable.CYCLE), none -> new TreeMap<>())
                    .put(row.getAs(MemberTable.MEMBER), String.join("|", cells));
        }
        SortedSet<Integer> compared = new TreeSet<>();
        for (Row row : rows.of(TrendTable.SPEC)) {
            compared.add(row.getAs(TrendTable.CYCLE_FROM));
            compared.add(row.getAs(TrendTable.CYCLE_TO));
        }
        return new ReleaseInputs(
                method, disclosure, versions, registers, submissions, compared, decisions, readers.text());
    }
}
