package org.pmmlake.suite.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question of the PMM that has a name; a new one is one entry of {@link #ALL}.
 *
 * @param name how it is asked: a word of its own, or a table with {@code --strong}
 * @param description what it answers, for the list of tables and questions
 * @param sql the rows, over the gold tables
 * @param order their order
 * @param summary a statement with one text column: sentences that tell the answer as a whole; null where rows tell it
 */
public record NamedQuestion(String name, String description, String sql, String order, @Nullable String summary) {

    static final List<NamedQuestion> ALL = List.of(
            new NamedQuestion(
                    "needs",
                    "KPIs that ask for capacity building, with the evidence (report §179)",
                    """
                    SELECT p.cycle, p.need, p.kpi, p.classification, p.skewness, p.medcouple, p.stable,
                           p.low_response, p.responses, r.required_10pct, r.members, r.response_pct
                    FROM kpi_performance p
                    LEFT JOIN response_rate r
                      ON r.cycle = p.cycle AND r.kpi = p.kpi AND r.group_kind = 'GLOBAL'
                    WHERE p.need IS NOT NULL""",
                    "cycle, list_position(['both', 'low-performing', 'low-response'], need), kpi",
                    null),
            new NamedQuestion(
                    "tool_correlation --strong",
                    "tools that go with the capacity to provide data, or with its values (report §251)",
                    """
                    SELECT cycle, against, method, tool, kpi, r, ci_low, ci_high, n, p_value, q_value, mapped, reading
                    FROM tool_correlation
                    WHERE strong""",
                    "cycle, against, method, abs(r) DESC, tool, kpi",
                    """
                    SELECT format(
                        'Cycle {}: does a tool go with {} ({})? {} of {} pairs with a correlation are strong; '
                            || 'the highest |r| is {}.',
                        cycle,
                        CASE against WHEN 'capacity' THEN 'the capacity to provide data' ELSE 'the value of a KPI' END,
                        method,
                        count(*) FILTER (strong),
                        count(r),
                        coalesce(format('{:.3f}', max(abs(r))), 'undefined'))
                    FROM tool_correlation
                    GROUP BY cycle, against, method
                    ORDER BY cycle, against, method"""));

    /** The question with that name. */
    public static Optional<NamedQuestion> of(String name) {
        return ALL.stream().filter(question -> question.name.equals(name)).findFirst();
    }
}
