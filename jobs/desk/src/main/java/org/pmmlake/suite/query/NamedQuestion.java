package org.pmmlake.suite.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.figures.Scoreboard;
import org.pmmlake.suite.text.ResourceText;

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

    private static final String NEEDS = ResourceText.of(NamedQuestion.class, "needs.sql");

    static final List<NamedQuestion> ALL = List.of(
            new NamedQuestion(
                    "needs",
                    "KPIs that ask for capacity building, by area, and the report's areas without support (report §179)",
                    NEEDS,
                    "cycle, CASE need WHEN 'both' THEN 1 WHEN 'low-performing' THEN 2 WHEN 'low-response' THEN 3"
                            + " ELSE 4 END, place NULLS LAST, kpi NULLS LAST",
                    """
                    SELECT format(
                        'Cycle {}: the report lists "{}" ({}) as a need; {}.',
                        cycle,
                        area,
                        paragraphs,
                        coalesce(
                            'the results do not: ' || string_agg(format(
                                '{} is {} with {} responses{}',
                                kpi,
                                coalesce(classification, 'without a class'),
                                responses,
                                coalesce(' where ' || required_10pct || ' are needed', '')), ', ' ORDER BY kpi),
                            'no KPI of the cycle measures it'))
                    FROM (
                    """
                            + NEEDS
                            + """
                    )
                    WHERE NOT supported
                    GROUP BY cycle, place, area, paragraphs
                    ORDER BY cycle, place"""),
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
                    ORDER BY cycle, against, method"""),
            new NamedQuestion(
                    "published_figure --disagree",
                    "figures of the printed report that the lake does not give, with the reason",
                    """
                    SELECT figure_id, result, printed, computed, difference, note
                    FROM published_figure
                    WHERE agrees IS NOT TRUE""",
                    "result DESC, figure_id",
                    "SELECT printf('" + Scoreboard.SENTENCE
                            + "', count(*) FILTER (result), count(*) FILTER (result AND agrees)) FROM published_figure"));

    /** The question with that name. */
    public static Optional<NamedQuestion> of(String name) {
        return ALL.stream().filter(question -> question.name.equals(name)).findFirst();
    }
}
