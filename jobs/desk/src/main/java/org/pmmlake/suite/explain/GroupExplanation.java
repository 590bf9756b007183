package org.pmmlake.suite.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Coded;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.stats.Tolerance;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.query.AnswerRow;
import org.pmmlake.suite.query.LakeQuery;

/** Which Members make up a row of {@code benchmark} or {@code response_rate}: for internal use, since it names values. */
final class GroupExplanation {

    /** The tables that are explained this way, each with its section of docs/methods.md. */
    static final List<String> TABLES = List.of("benchmark", "response_rate");

    private final LakeQuery evidence;
    private final String table;
    private final Map<String, String> key;

    GroupExplanation(LakeQuery evidence, String table, Map<String, String> key) {
        this.evidence = evidence;
        this.table = table;
        this.key = new TreeMap<>(key);
        this.key.putIfAbsent("group_kind", GroupKind.GLOBAL.code());
        this.key.putIfAbsent("group", "ALL");
    }

    Explanation explain() {
        if (!key.keySet().equals(java.util.Set.of("cycle", "kpi", "group_kind", "group"))) {
            throw JobException.usage("A row of " + table
                    + " is named by cycle=…, kpi=… and, if it is not the global one, group_kind=…" + " and group=….");
        }
        GroupKind kind = Coded.parse(GroupKind.class, value("group_kind"))
                .orElseThrow(
                        () -> JobException.usage("'" + value("group_kind") + "' is no classification of Members."));
        Explanation explanation = new Explanation();
        AnswerRow row = evidence
                .rows(
                        "SELECT * FROM " + table + " WHERE CAST(cycle AS VARCHAR) = ? AND kpi = ? AND group_kind = ?"
                                + " AND \"group\" = ?",
                        value("cycle"),
                        value("kpi"),
                        value("group_kind"),
                        value("group"))
                .stream()
                .findFirst()
                .orElseThrow(() -> JobException.usage(
                        "The table " + table + " has no row for " + key + "; 'pmm query " + table + "' shows them."));
        explanation.section(table + " of " + value("kpi") + " in cycle " + value("cycle") + ", " + kind.code() + " "
                + value("group"));
        new TreeMap<>(row.cells()).forEach((column, cell) -> {
            if (!key.containsKey(column)) {
                explanation.line(column, cell instanceof Double number ? Arithmetic.number(number) : cell);
            }
        });
        explanation.line("formula", "docs/methods.md, section " + table);
        members(explanation, kind, row.number("benchmark"));
        return explanation;
    }

    private String value(String name) {
        return key.getOrDefault(name, "");
    }

    /** The values that went in, smallest first, then those who gave none. */
    private void members(Explanation explanation, GroupKind kind, @Nullable Double benchmark) {
        String inGroup = kind == GroupKind.GLOBAL ? "true" : "m." + kind.code().toLowerCase(Locale.ROOT) + " = ?";
        String sql =
                """
                SELECT v.member, v.value, v.status FROM kpi_value v
                LEFT JOIN silver.member m ON m.cycle = v.cycle AND m.member = v.member
                WHERE CAST(v.cycle AS VARCHAR) = ? AND v.kpi = ? AND %s
                ORDER BY v.value NULLS LAST, v.member
                """
                        .formatted(inGroup);
        List<AnswerRow> members = kind == GroupKind.GLOBAL
                ? evidence.rows(sql, value("cycle"), value("kpi"))
                : evidence.rows(sql, value("cycle"), value("kpi"), value("group"));
        explanation.section("Members (internal: names values of single Members)");
        for (AnswerRow member : members) {
            Double own = member.number("value");
            explanation.line(
                    member.text("member"),
                    own == null ? member.text("status") : Arithmetic.number(own),
                    own != null && benchmark != null && Tolerance.strictlyLess(own, benchmark)
                            ? "below the benchmark"
                            : "");
        }
    }
}
