package org.pmmlake.suite.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What Members had said when a release was made. An attacker uses the keys of it alone: who answered, who left blank, who
 * told of a tool; the rest says whether a deduction is right, and what an insider said itself.
 *
 * @param values of a KPI by cycle/KPI and Member
 * @param reasons for a blank by cycle/KPI and Member
 * @param levels of a tool by cycle/tool and Member
 */
record Secrets(
        Map<String, SortedMap<String, Double>> values,
        Map<String, SortedMap<String, SortedSet<String>>> reasons,
        Map<String, SortedMap<String, Integer>> levels) {

    /** Reads a lake as it now is. */
    static Secrets of(SparkSession session, String lake) {
        Map<String, SortedMap<String, Double>> values = new TreeMap<>();
        Map<String, Integer> revisions = new HashMap<>();
        for (Row row : rows(session, lake + "/gold/kpi_value")) {
            String key = key(row, "kpi");
            revisions.put(row.getAs("cycle") + "/" + row.getAs("member"), row.getAs("revision"));
            if (row.getAs("value") != null) {
                values.computeIfAbsent(key, none -> new TreeMap<>()).put(row.getAs("member"), row.getAs("value"));
            }
        }
        Map<String, SortedMap<String, SortedSet<String>>> reasons = new TreeMap<>();
        for (Row row : current(session, lake + "/silver/blank", revisions)) {
            String key = key(row, "kpi");
            String member = row.getAs("member");
            if (!values.getOrDefault(key, new TreeMap<>()).containsKey(member)) {
                reasons.computeIfAbsent(key, none -> new TreeMap<>())
                        .computeIfAbsent(member, none -> new TreeSet<>())
                        .add(row.getAs("reason"));
            }
        }
        Map<String, SortedMap<String, Integer>> levels = new TreeMap<>();
        for (Row row : current(session, lake + "/silver/tool_response", revisions)) {
            levels.computeIfAbsent(key(row, "tool"), none -> new TreeMap<>())
                    .put(row.getAs("member"), row.getAs("level"));
        }
        return new Secrets(values, reasons, levels);
    }

    private static String key(Row row, String code) {
        return row.getAs("cycle") + "/" + row.getAs(code);
    }

    private static List<Row> rows(SparkSession session, String table) {
        return session.read().format("delta").load(table).collectAsList();
    }

    private static List<Row> current(SparkSession session, String table, Map<String, Integer> revisions) {
        return rows(session, table).stream()
                .filter(row ->
                        row.getAs("revision").equals(revisions.get(row.getAs("cycle") + "/" + row.getAs("member"))))
                .toList();
    }
}
